"""Marking a record as challenged, and correcting it with word to everyone who received it."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, models, transaction
from django.utils import timezone

from privacy.access.acting import acting
from privacy.access.duties import Duty
from privacy.access.querysets import GuardedQuerySet
from privacy.access.records import GuardedRecord
from privacy.access.standing import Standing, courier
from privacy.audit.trail import record as audit
from privacy.disclosures.sweeping import kinds as disclosures
from privacy.lifecycle import StepNotOpen
from privacy.markings.turning_away import turn_away
from privacy.redress.choices import Ending
from privacy.redress.models import Challenge, RedressCase
from privacy.retention.acts.telling import tell
from privacy.retention.choices import NoticeWord
from privacy.retention.kept import find, kind_of

NOT_THERE = "We can’t show a record of this number. Check it."


@transaction.atomic
def challenge(case: RedressCase | None, *, by: Standing, number: str) -> Challenge:
    """Mark one record as challenged until it is corrected or left as it is.

    Raises ``ValidationError`` for a number the officer may not read, or that is challenged already.
    """
    _officer(by)
    record = _record(number.strip().upper(), by)
    facts = {"place": record._meta.db_table, "record_id": record.pk, "number": record.number}
    try:
        with transaction.atomic():
            made = Challenge.objects.create(case=case, opened_by_id=by.user_id, **facts)
    except IntegrityError as twice:
        raise ValidationError({"record": "This record is challenged already."}) from twice
    audit(by, "challenge", record, detail={"case": case.number if case else ""})
    return made


@transaction.atomic
def end_challenge(challenge: Challenge, *, by: Standing, ended: str, correction: str = "") -> Challenge:
    """End a challenge; a correction is shown to every reader and told to everyone who received the record."""
    _officer(by)
    turn_away({"correction": correction})
    if ended == Ending.CORRECTED and not correction.strip():
        raise ValidationError({"correction": "Say what readers are to know instead."})
    row = Challenge.objects.select_for_update(of=("self",)).get(pk=challenge.pk)
    if row.ended:
        raise StepNotOpen("This challenge has ended already.")
    row.ended, row.ended_by_id, row.ended_at = ended, by.user_id, timezone.now()
    row.correction = correction.strip() if ended == Ending.CORRECTED else ""
    row.save(update_fields=["ended", "ended_by", "ended_at", "correction"])
    record = _record(row.number, by)
    told = _tell(record, row, by) if ended == Ending.CORRECTED else []
    audit(by, "end challenge", record, detail={"ended": str(ended), "told": len(told)})
    return row


def recipients(record: GuardedRecord) -> set[int]:
    """Return everyone a record went to: those who sent it, those who got a copy, and offices' people."""
    people, offices = {getattr(record, "submitted_by_id", None)}, set()
    # Whoever carries disclosures sees all of them; an officer might be shut out of some.
    with acting(courier()):
        for kind in disclosures():
            if way := _way(kind, type(record)):
                for row in _all(kind).filter(**{way: record.pk}).exclude(delivered_at=None):
                    people.add(getattr(row, "recipient_id", None))
                    offices.add(getattr(row, "office_id", None))
    people |= set(kind_of(record._meta.db_table).kept.at_office(offices - {None}))
    return people - {None}


def _tell(record, row, by):
    occasion = f"challenge {row.pk}"
    return tell(recipients(record), NoticeWord.CORRECTED, row.number, occasion, by.user_id)


def _way(kind: type[models.Model], model: type[models.Model]) -> str:
    keys = (field for field in kind._meta.concrete_fields if field.is_relation)
    return next((field.name for field in keys if field.related_model is model), "")


def _all(kind: type[models.Model]) -> models.QuerySet:
    rows = kind._default_manager.all()
    return rows.unguarded() if isinstance(rows, GuardedQuerySet) else rows


def _record(number: str, by: Standing) -> GuardedRecord:
    found = find(number, by)
    if found is None:
        raise ValidationError({"record": NOT_THERE})
    return found


def _officer(by: Standing) -> None:
    if not by.may(Duty.OVERSEE):
        raise PermissionDenied("Challenges are for the privacy officer.")
