"""Copies of what a breach exposed: signed CSV and signed PDF."""

from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.http import HttpResponse

from fusionportal.oversight.evidence.report import minute
from privacy.breach.models import BreachLine
from privacy.oversight.exporting import signature_of, signed_csv
from privacy.printing import printed

from .summing import COLUMNS, Reach, named

SHEET = Path(__file__).parent / "print" / "breach.typ"


def copy_of(reach: Reach, kind: str, *, name: str, title: str, said: list[str], at: datetime) -> HttpResponse:
    """Return one copy as a file; ``said`` are the lines that tell what was asked."""
    rows = rows_of(reach)
    facts = [*said, *facts_of(reach)]
    if kind == "pdf":
        data = {
            "title": title,
            "center": settings.CENTER["name"],
            "said": facts,
            "columns": COLUMNS,
            "rows": rows,
        }
        content = printed(SHEET, data | signature_of(rows), at=at)
        answer = HttpResponse(content, content_type="application/pdf")
    else:
        text = signed_csv(COLUMNS, rows, [title, *facts])
        answer = HttpResponse(text, content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{name}.{kind}"'
    answer["Cache-Control"] = "no-store"
    return answer


def rows_of(reach: Reach) -> list[list[str]]:
    """Return the lines of a breach as text."""
    return [_row(each["line"], each["owner"]) for each in named(reach.lines)]


def _row(line: BreachLine, owner: str) -> list[str]:
    counts = [str(count) for count in (line.opened, line.listed, line.persons)]
    return [line.number, line.record_class, owner, *counts, minute(line.first_at), minute(line.last_at)]


def facts_of(reach: Reach) -> list[str]:
    """Say in sentences what a breach comes to."""
    classes = ", ".join(f"{count} {label}" for label, count in reach.classes) or "none"
    owners = [
        f"{owner.name}: {owner.records} records, {len(owner.people)} people to tell" for owner in reach.owners
    ]
    return [
        f"Records: {len(reach.lines)} ({classes})",
        f"People whose identity was seen: {reach.persons}, in {len(reach.identities)} records",
        *owners,
    ]
