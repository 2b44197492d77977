"""Corrections and destructions told to recipients, and who has not answered."""

from django.db.models import Count, F, Max, Min, Q

from fusionportal.oversight.evidence.report import Asked, Found, Report, Row, day
from privacy.retention.choices import NoticeWord
from privacy.retention.tables.notices import Notice


def find(asked: Asked) -> Found:
    """Count, record by record, who was told and who said that they acted."""
    told = Notice.objects.visible_to(asked.by).filter(**asked.within("authorized_at"))
    answered = Q(acknowledged_at__lt=asked.end)
    counted = told.values("number", "word", agency=F("recipient__agency__short_name")).annotate(
        people=Count("pk"),
        arrived=Count("delivered_at"),
        answered=Count("pk", filter=answered),
        first=Min("authorized_at"),
        last=Max("acknowledged_at", filter=answered),
    )
    rows = [_row(row) for row in counted.order_by("number", "word", "agency")]
    return Found(rows, sum(int(row.cells[3]) for row in rows))


def _row(row: dict) -> Row:
    counts = (str(row[name]) for name in ("people", "arrived", "answered"))
    said = (row["number"], NoticeWord(row["word"]).label, row["agency"] or "–", *counts)
    return Row((*said, day(row["first"]), day(row["last"])), amiss=row["answered"] < row["people"])


REPORT = Report(
    10,
    "corrections",
    "Corrections and unanswered notices",
    "Whoever received a record that was corrected or destroyed was told, and says that they acted.",
    "28 CFR 23.20(h)",
    ("Record", "Notice", "Agency", "Told", "Arrived", "Answered", "First told", "Last answer"),
    find,
)
