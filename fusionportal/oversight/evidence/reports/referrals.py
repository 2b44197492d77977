"""Referrals to the JTTF: made, delivered, acknowledged, and how old."""

from datetime import datetime

from django.db.models import Min, Q

from fusionportal.oversight.evidence.report import Asked, Found, Report, Row, minute, whole_center
from tips.referrals.choices import State, Word
from tips.referrals.models import Referral


def find(asked: Asked) -> Found:
    """List every referral made between the days with its hours to delivery and to acknowledgement."""
    heard = Q(track__word=Word.ACKNOWLEDGED, track__at__lt=asked.end)
    with whole_center():
        rows = Referral.objects.unguarded().filter(**asked.within("created_at")).select_related("office")
        found = list(rows.annotate(heard_at=Min("track__at", filter=heard)).order_by("number"))
    return Found([_row(row, asked) for row in found], len(found))


def _row(row: Referral, asked: Asked) -> Row:
    end = row.heard_at or asked.moment
    late = row.acknowledge_by is not None and end > row.acknowledge_by and row.status != State.WITHDRAWN
    cells = (
        row.number,
        row.office.name,
        row.get_urgency_display(),
        minute(row.created_at),
        minute(row.delivered_at),
        minute(row.heard_at),
        _hours(row.created_at, row.delivered_at or asked.moment),
        _hours(row.delivered_at, end),
        row.get_status_display(),
    )
    return Row(cells, amiss=late)


def _hours(since: datetime | None, until: datetime) -> str:
    return f"{max((until - since).total_seconds(), 0) / 3600:.1f}" if since else "–"


REPORT = Report(
    12,
    "referrals",
    "Referrals to the JTTF",
    "Every referral was handed over and acknowledged, or says how long it has waited.",
    "Center privacy policy: all terrorism-related tips and leads go to the JTTF",
    (
        *("Referral", "Office", "Urgency", "Made", "Delivered", "Acknowledged"),
        *("Hours to delivery", "Hours to answer", "State"),
    ),
    find,
)
