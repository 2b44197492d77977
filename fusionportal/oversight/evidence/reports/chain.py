"""What the checks of the audit chain found, day by day, and how far the anchor outside reaches."""

from collections import defaultdict
from datetime import timedelta

from django.utils import timezone

from fusionportal.oversight.evidence.report import Asked, Found, Report, Row, minute
from privacy.audit.chain import anchor
from privacy.audit.chain.models import ChainCheck, Checkpoint


def find(asked: Asked) -> Found:
    """Tell each day's checks; a day without one is a fault."""
    days = defaultdict(list)
    checks = ChainCheck.objects.filter(**asked.within("at")).order_by("pk")
    for check in checks.only("at", "whole", "entries", "findings"):
        days[timezone.localtime(check.at).date()].append(check)
    first = min(days, default=None)
    last = timezone.localtime(asked.moment - timedelta(microseconds=1)).date()
    span = (last - first).days + 1 if first else 0
    rows = [_day(first + timedelta(days=each), days) for each in range(span)]
    if not rows:
        # A trail that nobody checked proves nothing.
        rows = [_day(last, days)]
    return Found([*rows, *_anchors(asked)], sum(map(len, days.values())))


def _day(on, days) -> Row:
    checks = days[on]
    found = sum(len(check.findings) for check in checks)
    counts = (len(checks), sum(check.whole for check in checks), max((c.entries for c in checks), default=0))
    told = "no check" if not checks else "sound" if not found else f"{found} findings"
    return Row((f"{on:%Y-%m-%d}", *map(str, counts), told), amiss=not checks or found > 0)


def _anchors(asked: Asked) -> list[Row]:
    newest = Checkpoint.objects.filter(at__lt=asked.end).order_by("-number").first()
    if newest is None:
        return []
    anchored = anchor.last_number()
    told = f"anchor reaches checkpoint {min(anchored, newest.number)} of {newest.number}"
    cells = (minute(newest.at), "checkpoint", str(newest.number), str(newest.position), told)
    return [Row(cells, amiss=anchored < newest.number)]


REPORT = Report(
    16,
    "audit-chain",
    "The audit chain and its anchor",
    "The audit trail is what it was: checked every day against its signed chain and the anchor outside.",
    "CJIS AU-9; fusion center privacy policy template, section N",
    ("Day", "Checks", "Whole trail", "Entries", "Found"),
    find,
    none_allowed=True,
)
