"""Requests and complaints, held to their clocks."""

from fusionportal.oversight.evidence.report import Asked, Found, Report, Row, day
from privacy.redress.models import RedressCase


def find(asked: Asked) -> Found:
    """List requests received between the days, without a word of who asked."""
    cases = RedressCase.objects.visible_to(asked.by).filter(**asked.within("received_at"))
    rows = [_row(case, asked) for case in cases.order_by("pk")]
    return Found(rows, len(rows))


def _row(case: RedressCase, asked: Asked) -> Row:
    answered = case.appeal_at or (case.decided_at if case.answered else None)
    late = (answered or asked.moment) > case.due_at
    told = f"{'answered' if answered else 'open'}, {'late' if late else 'in time'}"
    cells = (
        case.number,
        case.get_kind_display(),
        day(case.received_at),
        day(case.due_at),
        day(answered),
        case.get_status_display(),
        told,
    )
    return Row(cells, amiss=late)


REPORT = Report(
    11,
    "redress",
    "Clocks of redress",
    "Requests and complaints are answered in the time the center set.",
    "Fusion center privacy policy template, section K",
    ("Case", "Kind", "Received", "Due", "Answered", "State", "Clock"),
    find,
    none_allowed=True,
)
