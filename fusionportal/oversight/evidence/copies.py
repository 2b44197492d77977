"""Copies of the reports: signed CSV, signed PDF, and all of them in one file."""

import io
from collections.abc import Iterable
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from django.conf import settings

from fusionportal.oversight.printing import document
from privacy.oversight.exporting import signature_of, signed_csv
from privacy.printing import printed
from privacy.retention.clocks import in_force

from .answering import Answer

SHEET = Path(__file__).parent / "print" / "report.typ"
MOST_PRINTED = 1000


def name_of(answer: Answer, kind: str) -> str:
    """Return the file name of one copy."""
    asked = answer.asked
    return f"evidence-{answer.report.number:02d}-{answer.report.slug}-{asked.since}-{asked.until}.{kind}"


def as_csv(answer: Answer) -> str:
    """Return a report as CSV: its rows, what was asked and of when, and the signature of it all."""
    rows = [[*row.cells, "x" if row.amiss else ""] for row in answer.rows]
    return signed_csv([*answer.report.columns, "Amiss"], rows, [*_said(answer), *answer.queries])


def as_pdf(answer: Answer) -> bytes:
    """Print a report on letter paper, with its queries and the signature of its rows."""
    report = answer.report
    rows = [[*row.cells, "x" if row.amiss else ""] for row in answer.rows]
    data = {
        "number": report.number,
        "title": report.title,
        "center": settings.CENTER["name"],
        "proves": report.proves,
        "said": _said(answer),
        "columns": [*report.columns, "Amiss"],
        "rows": rows[:MOST_PRINTED],
        "rest": max(len(rows) - MOST_PRINTED, 0),
        "queries": answer.queries,
    }
    return printed(SHEET, data | signature_of(rows), at=answer.asked.moment)


def as_pack(answers: Iterable[Answer]) -> bytes:
    """Return every report both ways, and the policy in force, in one file that is the same every time."""
    kept = io.BytesIO()
    with ZipFile(kept, "w", ZIP_DEFLATED) as pack:
        for each in answers:
            pack.writestr(_entry(name_of(each, "csv")), as_csv(each))
            pack.writestr(_entry(name_of(each, "pdf")), as_pdf(each))
        if version := in_force():
            pack.writestr(_entry("policy.md"), document(version))
    return kept.getvalue()


def _entry(name: str) -> ZipInfo:
    # Without a moment of its own, the same reports make the same file.
    entry = ZipInfo(name)
    entry.compress_type = ZIP_DEFLATED
    return entry


def _said(answer: Answer) -> list[str]:
    report, asked = answer.report, answer.asked
    return [
        f"Report {report.number} of 16: {report.title}",
        f"Proves: {report.proves}",
        f"Authority: {report.authority}",
        f"From {asked.since} to {asked.until}, policy {answer.policy}",
        f"Looked at: {answer.looked_at}. Lines: {len(answer.rows)}. Amiss: {answer.amiss}.",
    ]
