"""Accounts at an edge: each answers at every door as somebody of the table does, by a rule in a sentence."""

from django.test import Client

from fusionportal.rest.keys import API
from partners.models import Post, SystemKey
from partners.systems.services import make_key
from tests.doors.saying import act


def edge_clients(cast: dict, people: dict) -> dict[str, Client]:
    """Return a browser for each account at an edge, each brought there after it signed in."""
    opened = {}
    for name, user in people.items():
        opened[name] = Client(raise_request_exception=False)
        opened[name].force_login(user, backend="fusionportal.own.backend.PortalBackend")
    people["leaver"].is_active = False
    people["leaver"].save(update_fields=["is_active"])
    Post.objects.filter(user=people["mover"]).delete()
    return opened | _systems(cast)


def _systems(cast) -> dict[str, Client]:
    opened = {}
    for name in ("system", "ended key"):
        _, secret = act(cast["agnes"], make_key, keeper=cast["dana"], name=name)
        opened[name] = Client(raise_request_exception=False, headers={"authorization": f"Bearer {secret}"})
    SystemKey.objects.filter(name="ended key").update(ended_at="2020-01-01T00:00Z")
    return opened


# Signing in and out is the sign-in library's, which asks for an account and not for somebody to act for.
SIGNING_IN = ("account_login", "account_logout", "mfa_authenticate")


def _leaver(row, cell):
    """Whose account is closed while signed in is nobody from the next request on."""
    return row["anonymous"]


def _mover(row, cell):
    """Whose post ends while signed in keeps what needs no duty, and has no room but their own page."""
    if cell.address.name == "landing" and cell.method == "GET":
        return "to me"
    return "403" if "403" in row.values() else row["root"]


def _stray(row, cell):
    """Who has no agency acts for nobody, and is told so at every door that needs an account."""
    if cell.address.name in SIGNING_IN:
        return row["root"]
    return "403" if row["anonymous"] in {"sign-in", "401"} else row["anonymous"]


def _system(row, cell):
    """A system's key opens the API, as far as the post of whoever answers for it; pages know no keys."""
    return row["dana"] if _of_the_api(cell) else row["anonymous"]


def _ended_key(row, cell):
    """A key that has ended opens nothing."""
    return "401" if _of_the_api(cell) and row["dana"] != row["anonymous"] else row["anonymous"]


def _of_the_api(cell) -> bool:
    return cell.path.startswith(API)


RULES = {"leaver": _leaver, "mover": _mover, "stray": _stray, "system": _system, "ended key": _ended_key}


def expected_of(name: str, row: dict[str, str], cell) -> str:
    """Return the answer that an account at an edge is owed, from the row of the table."""
    return RULES[name](row, cell)
