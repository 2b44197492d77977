"""Notes on entities, and taking them out of matching."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from privacy.access.standing import Standing
from privacy.audit.trail import record as audit
from privacy.lifecycle import StepNotOpen
from privacy.markings.turning_away import turn_away
from tips.linking.entities.models import EntityExclusion, EntityNote

from .basis import basis, charged, said


@transaction.atomic
def note(kind: str, value: str, *, by: Standing, text: str, on: str = "") -> EntityNote:
    """Write a note on an entity; ``on`` names the tip it rests on, whose readers read it."""
    charged(by)
    if not text.strip():
        raise ValidationError({"text": "Write the note first."})
    turn_away({"text": text})
    tip = basis(kind, value, by=by, on=on)
    row = EntityNote.objects.create(tip=tip, kind=kind, value=value, text=text.strip(), by_id=by.user_id)
    audit(by, "note entity", tip, detail={"kind": kind, "note": row.pk})
    return row


@transaction.atomic
def exclude(kind: str, value: str, *, by: Standing, reason: str, on: str = "") -> EntityExclusion:
    """Take an entity out of matching; raises ``StepNotOpen`` where it is out already."""
    charged(by)
    why = said(reason)
    tip = basis(kind, value, by=by, on=on)
    if _out(kind, value, by):
        raise StepNotOpen("It is taken out of matching already.")
    row = EntityExclusion.objects.create(tip=tip, kind=kind, value=value, reason=why, by_id=by.user_id)
    audit(by, "exclude entity", tip, detail={"kind": kind, "exclusion": row.pk})
    return row


@transaction.atomic
def put_back(kind: str, value: str, *, by: Standing, reason: str) -> None:
    """Let an entity match again, with the reason; raises ``StepNotOpen`` where it is not out."""
    charged(by)
    why = said(reason)
    tip = basis(kind, value, by=by)
    if not (rows := _out(kind, value, by)):
        raise StepNotOpen("It is not taken out of matching.")
    for row in rows:
        row.ended_by_id, row.ended_at, row.ended_reason = by.user_id, timezone.now(), why
        row.save(update_fields=["ended_by", "ended_at", "ended_reason"])
    audit(by, "put back entity", tip, detail={"kind": kind, "exclusion": rows[0].pk})


def _out(kind: str, value: str, by: Standing) -> list[EntityExclusion]:
    rows = EntityExclusion.objects.visible_to(by).filter(kind=kind, value=value, ended_at=None)
    return list(rows.select_for_update(of=("self",)))
