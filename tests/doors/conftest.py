"""Everybody who might try a door, and the center whose doors they try."""

import pytest
from django.conf import settings
from django.test import Client

from partners.people.choices import Course, Role
from tests.doors import table
from tests.doors.canaries import leaked
from tests.doors.edges import edge_clients
from tests.doors.house import build
from tests.doors.trying import Tried, cells, in_a_word, knock, people_remembered, plain

INSIDE = ("ines", "amir", "sofia", "omar", "priya")
PARTNERS = ("dana", "agnes", "felix", "rhea", "lin", "ortiz")
OTHERS = ("axel", "root")


@pytest.fixture
def untrained(person, host):
    """An analyst whose privacy training has lapsed."""
    return person("untrained", host, Role.ANALYST, courses={Course.PRIVACY: -1, Course.SAR: 300})


@pytest.fixture
def gone(person, host):
    """An intake analyst who has left, and whose account is closed."""
    user = person("gone", host, Role.INTAKE)
    user.is_active = False
    user.save(update_fields=["is_active"])
    return user


@pytest.fixture
def ended(person, make_agency, calder):
    """An officer of an agency whose agreement has ended."""
    return person("ended", make_agency("Alder Police", counties=[calder], agreed=False), Role.OFFICER)


@pytest.fixture
def newcomer(person, host):
    """An analyst who has not accepted the policy in force."""
    return person("newcomer", host, Role.ANALYST, accepted=False)


@pytest.fixture
def stray(person, host):
    """Somebody with a post and no agency to act for."""
    user = person("stray", host, Role.INTAKE)
    user.agency = None
    user.save(update_fields=["agency"])
    return user


@pytest.fixture
def leaver(person, host):
    """A supervisor whose account is closed while they are signed in."""
    return person("leaver", host, Role.SUPERVISOR)


@pytest.fixture
def mover(person, host):
    """A supervisor whose post ends while they are signed in."""
    return person("mover", host, Role.SUPERVISOR)


@pytest.fixture
def cast(request):
    """Everybody by name; nobody at all is None."""
    names = (*PARTNERS, *INSIDE, *OTHERS, "lapsed", "untrained", "newcomer", "ended", "gone")
    return {"anonymous": None} | {name: request.getfixturevalue(name) for name in names}


@pytest.fixture
def house(cast, calder, meridian_office, settings, tmp_path):
    """The records of the center, each in its place."""
    settings.MEDIA_ROOT = tmp_path
    # Emptied before every knock, which the broker's own store is not for.
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
    return build(cast, calder, meridian_office)


@pytest.fixture
def clients(cast):
    """One browser for each of the cast, signed in if they can be."""
    opened = {}
    for name, user in cast.items():
        client = opened[name] = Client(raise_request_exception=False)
        if user is not None:
            client.force_login(user, backend=settings.AUTHENTICATION_BACKENDS[0])
    return opened


@pytest.fixture(scope="session")
def _kept():
    return []


@pytest.fixture
def edges(cast, leaver, mover, stray):
    """One browser or system for each account at an edge."""
    return edge_clients(cast, {"leaver": leaver, "mover": mover, "stray": stray})


@pytest.fixture
def walked(request, db, _kept):
    """What came of every cell for everybody; walked once for all tests that ask."""
    if not _kept:
        house, clients = request.getfixturevalue("house"), request.getfixturevalue("clients")
        judged = table.read() if table.PROPOSE else {}
        everybody = clients if table.PROPOSE else clients | request.getfixturevalue("edges")
        with people_remembered():
            _kept.extend(_walk([c for c in cells(house) if c.key not in judged], everybody))
    return _kept


def _walk(wanted, everybody):
    for cell in wanted:
        for name, client in everybody.items():
            answer = knock(client, cell)
            bare = plain(answer) if answer.status_code == 404 else ""
            yield Tried(cell, name, in_a_word(answer, cell.method), leaked(name, answer), bare)
