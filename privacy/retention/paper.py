"""The certificate of a purge, on the page and as a tagged PDF (PDF/UA-1)."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db.models import Sum
from django.utils import timezone

from privacy.printing import printed as on_paper

from .choices import Outcome
from .sealing import unbroken
from .tables.purges import Purge

_SHEET = Path(__file__).parent / "print" / "certificate.typ"
COVERED = "Database rows, search columns, files, previews, mailbox, links, citations, referrals"
KEPT = "Number, class, rule and day; the audit trail's identifiers; to whom it had gone"


def certificate_of(purge: Purge) -> dict[str, Any]:
    """Return what a certificate says: numbers, classes, counts, signatures and checks, and no content."""
    items = list(purge.items.exclude(outcome=Outcome.DROPPED).order_by("record_class", "number"))
    gone = [item for item in items if item.outcome == Outcome.DESTROYED]
    return {
        "number": purge.certificate,
        "center": settings.CENTER["name"],
        "policy": purge.policy,
        "proposed": _signed(purge.proposed_by.name, purge.proposed_at),
        "approved": _signed(purge.approved_by.name, purge.approved_at),
        "finished": _moment(purge.finished_at),
        "records": [_line(item) for item in items],
        "classes": _classes(gone),
        "tables": _tables(gone),
        "files": purge.items.aggregate(n=Sum("file_count"))["n"] or 0,
        "remaining": sum(item.remaining or 0 for item in gone),
        "covered": COVERED,
        "stays": KEPT,
        "dry_run": _grouped(purge.digest),
        "seal": _grouped(purge.seal),
        "unbroken": unbroken(purge),
    }


def printed(paper: dict[str, Any]) -> bytes:
    """Print a certificate."""
    return on_paper(_SHEET, paper, at=datetime.now(UTC))


def _line(item) -> dict[str, str]:
    return {
        "number": item.number,
        "record_class": item.record_class,
        "rule": item.rule,
        "due": _day(item.due_at),
        "outcome": item.get_outcome_display(),
        "why": item.why,
        "rows": str(sum(item.gone.values())),
        "files": str(item.file_count),
    }


def _classes(items) -> list[dict[str, str]]:
    found = sorted({item.record_class for item in items})
    return [{"name": name, "count": str(sum(i.record_class == name for i in items))} for name in found]


def _tables(items) -> list[dict[str, str]]:
    sums: dict[str, int] = {}
    for item in items:
        for name, count in item.gone.items():
            sums[name] = sums.get(name, 0) + count
    return [{"name": name, "count": str(count)} for name, count in sorted(sums.items())]


def _grouped(digest: str) -> str:
    """Break a long digest into groups, so that it can be read aloud and wraps on a phone."""
    return " ".join(digest[at : at + 8] for at in range(0, len(digest), 8))


def _signed(name: str, at: datetime | None) -> str:
    return f"{name}, {_moment(at)}"


def _moment(at: datetime | None) -> str:
    return f"{timezone.localtime(at):%b %-d, %Y, %-I:%M %p}" if at else ""


def _day(at: datetime) -> str:
    return f"{timezone.localtime(at):%b %-d, %Y}"
