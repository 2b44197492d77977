"""Two tips side by side, field by field."""

from collections.abc import Iterator

from tips.desk.clocks import moment
from tips.intake.models import Tip


def sides(tip: Tip, other: Tip | None) -> list[dict]:
    """Return what both tips say of the same things, and whether they say the same."""
    if other is None:
        return []
    return [
        {"label": label, "mine": mine, "theirs": theirs, "same": mine == theirs}
        for (label, mine), (_, theirs) in zip(_facts(tip), _facts(other), strict=True)
    ]


def _facts(tip: Tip) -> Iterator[tuple[str, str]]:
    yield "Title", tip.title
    yield "State", tip.get_status_display()
    yield "Received", moment(tip.created_at)
    yield "Source", tip.get_source_display()
    yield "Agency", str(tip.agency or "")
    yield "Happened", moment(tip.happened_at) if tip.happened_at else tip.happened_words
    yield "Place", tip.place
    yield "County", str(tip.county or "")
    yield "Priority", tip.get_priority_display()
    yield "Report", tip.narrative
