"""The ends of a tip, each with its own clock, and the way back."""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from privacy.access.records import FIVE_YEARS
from privacy.access.standing import Standing
from privacy.classes.choices import RecordClass
from privacy.retention.clocks import purge_time
from tips.intake.choices import Disposition, Side
from tips.intake.models import Addition, Tip
from tips.intake.services import first_look
from tips.vetting.models import Note

from .row import call_first, locked, move


@transaction.atomic
def close_tip(
    tip: Tip,
    *,
    by: Standing,
    disposition: str,
    note: str = "",
    duplicate_of: Tip | None = None,
    version: int | None = None,
) -> Tip:
    """Close a tip that part 1 did not match, and start the deletion clock of its disposition."""
    row = locked(tip, by=by, version=version)
    call_first(row)
    _note(row, note, by)
    return end(row, "close", by=by, disposition=disposition, duplicate_of=duplicate_of)


@transaction.atomic
def conclude(tip: Tip, *, by: Standing, disposition: str = Disposition.ISE_SAR) -> Tip:
    """Close a referred tip after the JTTF's disposition came back."""
    return end(locked(tip, by=by), "conclude", by=by, disposition=disposition)


@transaction.atomic
def reopen_tip(tip: Tip, *, by: Standing, reason: str, new_facts: str, version: int | None = None) -> Tip:
    """Open a closed tip again for new facts, which are kept as a dated addition."""
    row = locked(tip, by=by, version=version)
    asked = {"reason": "Say why this tip is opened again.", "new_facts": "Write the new facts."}
    given = {"reason": reason, "new_facts": new_facts}
    if missing := {name: asked[name] for name, words in given.items() if not words.strip()}:
        raise ValidationError(missing)
    moved = open_again(row, by=by)
    _note(moved, reason, by)
    Addition.objects.create(tip=moved, side=Side.CENTER, by_id=by.user_id, text=new_facts.strip())
    return moved


def open_again(row: Tip, *, by: Standing) -> Tip:
    """Take a locked, closed tip back to triage, with the actor's claim."""
    now = timezone.now()
    # A potential nexus stays one, and with it who determined it, until a later review says otherwise.
    forgotten = {} if row.record_class == RecordClass.T2 else {"determined_by_id": None}
    return move(
        row, "reopen", by=by, claimed_by_id=by.user_id, claimed_at=now, disposition="", closed_at=None,
        duplicate_of=None, matched_by_id=None, due_at=now + first_look(row.priority),
        **forgotten, **clock_of_a_reopened(row, now),
    )  # fmt: skip


def end(row: Tip, verb: str, *, by: Standing, disposition: str, duplicate_of=None, **changes) -> Tip:
    """Take a step that closes a tip, with the purge time of how it ended."""
    if disposition not in Disposition.values:
        raise ValidationError({"disposition": "Say how this tip ends: its deletion clock depends on it."})
    if disposition == Disposition.DUPLICATE and duplicate_of is None:
        raise ValidationError({"duplicate_of": "Give the number of the tip that holds the same event."})
    if duplicate_of is not None and duplicate_of.pk == row.pk:
        raise ValidationError({"duplicate_of": "A tip can't be a duplicate of itself."})
    now = timezone.now()
    purge_at = min(purge_time(row.record_class, disposition, start=now), row.validated_at + FIVE_YEARS)
    return move(
        row, verb, by=by, detail={"disposition": str(disposition)}, disposition=disposition, closed_at=now,
        due_at=None, purge_at=purge_at, duplicate_of=duplicate_of, claimed_by_id=None, claimed_at=None,
        **changes,
    )  # fmt: skip


def validated(row: Tip, now: datetime) -> dict:
    """Return the changes of a validation: the clock of a tip's class starts again."""
    return {"validated_at": now, "purge_at": purge_time(row.record_class, start=now)}


def clock_of_a_reopened(row: Tip, now: datetime) -> dict:
    """Start the clock anew, save for a potential nexus: only a validation by another person does that."""
    if row.record_class != RecordClass.T2:
        return validated(row, now)
    return {"purge_at": min(purge_time(row.record_class, start=now), row.validated_at + FIVE_YEARS)}


def _note(row: Tip, text: str, by: Standing) -> None:
    """Keep a reason where it is purged with its tip: the trail outlives it."""
    if text.strip():
        Note.objects.create(tip=row, text=text.strip(), by_id=by.user_id)
