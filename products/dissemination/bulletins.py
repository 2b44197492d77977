"""What everyone may read: the renditions that were released to the public, and nothing around them."""

from privacy.access.acting import acting
from privacy.access.deciding import fetch
from privacy.access.standing import public_reader
from tips.intake.stepping import stepped_down

from .models import Rendition

# The public's database role may read these columns of a rendition and no other.
COLUMNS = (
    *("id", "number", "version_number", "line", "title", "bottom_line", "banner", "checksum"),
    *("created_at", "expires_on", "current", "recalled_at"),
)
MOST = 50


def public_bulletins(most: int = MOST) -> list[dict]:
    """Return the newest bulletins for everyone, as a list draws them."""
    rows = _rows(lambda rows: list(rows.filter(recalled_at=None).only(*COLUMNS)[:most]))
    return [
        {"title": row.title, "href": f"/public/{row.number}/", "on": row.created_at, "text": row.bottom_line}
        for row in rows
    ]


def public_bulletin(number: str) -> Rendition:
    """Return one bulletin; raises ``Http404`` alike for what is withheld and what never was."""
    # With its text at once: behind the public's role it could not be read any more.
    return _rows(
        lambda rows: fetch(rows.select_related("text").only(*COLUMNS, "text__content"), number=number)
    )


def _rows(ask):
    standing = public_reader()
    with stepped_down(), acting(standing):
        rows = Rendition.objects.visible_to(standing).filter(current=True)
        return ask(rows.order_by("-created_at", "-id"))
