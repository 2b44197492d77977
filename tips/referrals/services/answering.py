"""What the JTTF does with a referral, and what the center answers."""

from datetime import date

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction

from privacy.access.duties import Duty
from privacy.access.standing import Standing
from privacy.audit.trail import record as audit

from ..choices import DECIDED, HANDED_OVER, Disposition, State, Urgency, Word
from ..lifecycle import LIFECYCLE
from ..models import Referral, ReferralMessage
from ..tracking import track

KNOWN = {*HANDED_OVER, *DECIDED} - {State.TRANSMITTED}


@transaction.atomic
def acknowledge(referral: Referral, *, by: Standing, phone_received: bool | None = None) -> Referral:
    """Say that the office has it; saying so again changes nothing.

    An immediate one asks whether the phone call was received, too.
    """
    if not by.may(Duty.RECEIVE_REFERRAL):
        raise PermissionDenied(f"This step is for people who {Duty.RECEIVE_REFERRAL.label.lower()}.")
    row = LIFECYCLE.lock(referral, by=by)
    if row.status in KNOWN:
        return row
    if row.urgency != Urgency.IMMEDIATE:
        phone_received = None
    elif phone_received is None:
        raise ValidationError({"phone_received": "Say whether the phone call was received."})
    facts = {"acknowledged_by_id": by.user_id, "phone_received": phone_received}
    row = LIFECYCLE.advance(row, "acknowledge", by=by, **facts)
    note = {True: "The phone call was received", False: "No phone call was received", None: ""}
    track(row, Word.ACKNOWLEDGED, by=by, note=note[phone_received])
    return row


@transaction.atomic
def assign(referral: Referral, *, by: Standing, to: str = "", external_number: str = "") -> Referral:
    """Say who at the JTTF has it, and their own number for it where that may be told."""
    row = LIFECYCLE.advance(referral, "assign", by=by, external_number=external_number)
    track(row, Word.ASSIGNED, by=by, note=to)
    return row


@transaction.atomic
def ask_center(referral: Referral, *, by: Standing, text: str, answer_by: date | None = None) -> Referral:
    """Return a referral to the center with a question."""
    row = LIFECYCLE.advance(referral, "ask", by=by)
    _message(row, by, text, from_jttf=True, answer_by=answer_by)
    track(row, Word.ASKED, by=by)
    return row


@transaction.atomic
def answer_jttf(referral: Referral, *, by: Standing, text: str) -> Referral:
    """Answer the JTTF's question; the referral is theirs again, assigned if it was."""
    was_assigned = referral.track.visible_to(by).filter(word=Word.ASSIGNED).exists()
    row = LIFECYCLE.advance(referral, "answer the assigned" if was_assigned else "answer", by=by)
    _message(row, by, text, from_jttf=False)
    track(row, Word.ANSWERED, by=by)
    return row


@transaction.atomic
def dispose(referral: Referral, *, by: Standing, disposition: str, words: str = "") -> Referral:
    """Record what the JTTF made of it; the center then closes it and starts the clock that follows."""
    if disposition not in Disposition.values:
        raise ValidationError({"disposition": "Choose one of the six dispositions."})
    facts = {"disposition": disposition, "disposition_words": words}
    row = LIFECYCLE.advance(referral, "dispose", by=by, detail={"disposition": disposition}, **facts)
    track(row, Word.DISPOSED, by=by, note=row.get_disposition_display())
    return row


def _message(row: Referral, by: Standing, text: str, **facts) -> ReferralMessage:
    if not text.strip():
        raise ValidationError({"text": "Write the question or the answer."})
    message = ReferralMessage(referral=row, text=text, by_id=by.user_id, **facts)
    message.save(force_insert=True)
    audit(by, "write", row, detail={"message": message.pk})
    return message
