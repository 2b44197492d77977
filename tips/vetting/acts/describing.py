"""What analysts say about a tip: a better title and place, both grades, a higher priority, notes."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from privacy.access.standing import Standing
from privacy.lifecycle import StepNotOpen
from privacy.markings.turning_away import turn_away
from tips.intake.choices import Priority, Reliability, Status, Validity
from tips.intake.models import Tip
from tips.intake.services import first_look
from tips.vetting.models import Note

from .row import keep, locked

DESCRIBED = ("title", "county", "sector", "place")


@transaction.atomic
def describe(tip: Tip, *, by: Standing, version: int | None = None, **said) -> Tip:
    """Set any of title, county, sector and place; the submitter's own words are never altered."""
    turn_away(said)
    row = locked(tip, by=by, version=version)
    if unknown := set(said) - set(DESCRIBED):
        raise ValueError(f"A tip is not described by {', '.join(sorted(unknown))}")
    if not str(said.get("title", row.title)).strip():
        raise ValidationError({"title": "A tip needs a title of a few words."})
    changed = {name: value for name, value in said.items() if getattr(row, name) != value}
    return keep(row, "describe", by=by, **changed) if changed else row


@transaction.atomic
def grade(
    tip: Tip, *, by: Standing, reliability: str, validity: str, version: int | None = None
) -> Tip:  # fmt: skip
    """Set how far the source and how far the content can be relied on; never averaged."""
    row = locked(tip, by=by, version=version)
    axes = {"reliability": (reliability, Reliability), "validity": (validity, Validity)}
    for name, (value, choices) in axes.items():
        if value not in choices.values:
            raise ValidationError({name: "Choose one of the answers for both source and content."})
    return keep(row, "grade", by=by, reliability=reliability, validity=validity)


@transaction.atomic
def raise_priority(tip: Tip, *, by: Standing, to: int, why: str, version: int | None = None) -> Tip:
    """Raise a tip's priority and bring its clock forward; nobody lowers one."""
    row = locked(tip, by=by, version=version)
    if not why.strip():
        raise ValidationError({"why": "Say why this tip is more urgent."})
    if to <= row.priority:
        raise StepNotOpen("Priority is only ever raised, and this tip already stands there or higher.")
    past_triage = row.status not in {Status.RECEIVED, Status.TRIAGE}
    if to == Priority.IMMEDIATE and past_triage and row.called_at is None:
        raise StepNotOpen("Log the call first. This tip is past triage, so it becomes immediate after that.")
    due_at = timezone.now() + first_look(Priority(to))
    return keep(
        row, "raise priority", by=by, detail={"to": int(to)}, priority=to, priority_why=why.strip()[:200],
        due_at=min(row.due_at or due_at, due_at),
    )  # fmt: skip


@transaction.atomic
def add_note(tip: Tip, *, by: Standing, text: str) -> Note:
    """Write an analyst's note."""
    row = locked(tip, by=by)
    turn_away({"text": text})
    if not text.strip():
        raise ValidationError({"text": "Write the note first."})
    note = Note.objects.create(tip=row, text=text.strip(), by_id=by.user_id)
    keep(row, "add note", by=by, detail={"note": note.pk})
    return note
