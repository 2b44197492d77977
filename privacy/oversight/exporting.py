"""Copies to take away: CSV and PDF, each signed so that a changed copy gives itself away."""

import csv
import hashlib
import io
import json
from collections.abc import Iterable
from pathlib import Path

from django.utils import timezone

from privacy.audit.canonical import moment
from privacy.audit.chain.signing import public_key, sign, signed
from privacy.audit.models import AuditEntry
from privacy.printing import printed

COLUMNS = (
    "id",
    "at",
    "who",
    "roles",
    "verb",
    "kind",
    "number",
    "listed",
    "rule",
    "policy",
    "allowed",
    "purpose",
)
MARK = "# signature "
# A spreadsheet would take these for a formula.
FORMULA = ("=", "+", "-", "@", "\t", "\r")
SHEET = Path(__file__).parent / "print" / "trail.typ"


def as_csv(entries: Iterable[AuditEntry]) -> str:
    """Return entries of the trail as signed CSV."""
    return signed_csv(COLUMNS, map(row_of, entries))


def signed_csv(columns: Iterable[str], rows: Iterable[Iterable[str]], notes: Iterable[str] = ()) -> str:
    """Return rows, then notes, as CSV whose last line is the signature of everything before it."""
    kept = io.StringIO()
    writer = csv.writer(kept, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_safe(cell) for cell in row] for row in rows)
    writer.writerows([f"# {note}"] for note in notes)
    text = kept.getvalue()
    key, signature = sign(text)
    return f"{text}{MARK}{key} {signature.hex()}\n"


def row_of(entry: AuditEntry) -> list[str]:
    """Return one entry as text, column by column."""
    who = entry.actor.name if entry.actor else entry.service
    listed = " ".join(map(str, entry.listed))
    said = [entry.pk, moment(entry.at), who, " ".join(entry.roles), entry.verb, entry.kind, entry.reference]
    return [str(each) for each in [*said, listed, entry.rule, entry.policy, entry.allowed, entry.purpose]]


def _safe(cell: str) -> str:
    return f"'{cell}" if cell.startswith(FORMULA) else cell


def unchanged(text: str) -> bool:
    """Say whether an exported CSV is what the portal signed."""
    body, mark, last = text.rpartition(MARK)
    parts = last.split()
    try:
        return bool(mark) and len(parts) == 2 and signed(body, parts[0], bytes.fromhex(parts[1]))
    except ValueError:
        return False


def as_pdf(entries: Iterable[AuditEntry], *, purpose: str, reader: str) -> bytes:
    """Print entries on letter paper with the digest of the same rows and its signature."""
    rows = [row_of(entry) for entry in entries]
    shown = [COLUMNS.index(name) for name in ("at", "who", "verb", "number", "rule", "policy", "allowed")]
    now = timezone.now()
    data = {
        "rows": [[row[place] for place in shown] for row in rows],
        "purpose": purpose,
        "reader": reader,
        "at": moment(now),
    }
    return printed(SHEET, data | signature_of(rows), at=now)


def signature_of(rows: list) -> dict[str, str]:
    """Return what a printed copy ends with: the digest of its rows, the key and the signature."""
    digest = hashlib.sha256(json.dumps(rows).encode()).hexdigest()
    key, signature = sign(digest)
    return {"digest": digest, "key": f"{key} ({public_key()})", "signature": signature.hex()}
