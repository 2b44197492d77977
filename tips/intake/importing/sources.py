"""Reports kept to one import, by the name it was given, and the ids they were sent with."""

from privacy.access.querysets import GuardedQuerySet
from privacy.access.standing import Standing
from tips.intake.models import Tip


class NoSuchImport(Exception):
    """No report of an import of this name that the reader may see."""


def tips_of(source: str, *, by: Standing) -> GuardedQuerySet:
    """Return the tips this person may see, oldest first; ``source`` keeps to one import by its name."""
    rows = Tip.objects.visible_to(by).order_by("pk")
    return rows.filter(imported__batch__name=source) if source else rows


def asked_for(source: str, *, by: Standing) -> GuardedQuerySet:
    """Return the same, or raise ``NoSuchImport`` alike for a name nobody gave and one withheld."""
    rows = tips_of(source, by=by)
    if source and not rows.exists():
        raise NoSuchImport(
            f"No report of an import called {source} may be seen by this account. An import is called as its "
            "file was, without the ending, unless import_tips was given another name with --source."
        )
    return rows


def known_as(tip: Tip) -> str:
    """Return the id a report was sent with, or its number where it came with none."""
    return tip.external_id or tip.number
