"""Reports that speak of protected conduct, and how each was cleared."""

from fusionportal.oversight.evidence.report import Asked, Found, Report, Row, day, whole_center
from tips.screening.models import ConductHold


def find(asked: Asked) -> Found:
    """List every flag raised between the days."""
    with whole_center():
        flags = ConductHold.objects.unguarded().filter(**asked.within("found_at"))
        found = list(flags.select_related("tip", "cleared_by").order_by("pk"))
    return Found([_row(hold, asked) for hold in found], len(found))


def _row(hold: ConductHold, asked: Asked) -> Row:
    cleared = hold.cleared_at if hold.cleared_at and hold.cleared_at < asked.end else None
    waited = (cleared or asked.moment) - hold.found_at
    cells = (
        hold.tip.number,
        ", ".join(sorted(hold.kinds)),
        str(hold.passages),
        day(hold.found_at),
        day(cleared),
        hold.cleared_by.name if cleared else "–",
        str(waited.days),
    )
    return Row(cells, amiss=cleared is None)


REPORT = Report(
    9,
    "protected-conduct",
    "Protected conduct and its clearance",
    "Every report flagged for protected conduct is cleared by a named person with a reason, or held.",
    "First Amendment; 28 CFR 23.20(b)",
    ("Record", "Speaks of", "Passages", "Flagged", "Cleared", "By", "Days waited"),
    find,
)
