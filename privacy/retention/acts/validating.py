"""Keeping one record for another term: fresh reasons, by somebody else."""

import hashlib

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone

from privacy.access.deciding import fetch
from privacy.access.records import GuardedRecord
from privacy.access.standing import Standing
from privacy.audit.trail import record as audit
from privacy.lifecycle import StepNotOpen
from privacy.retention.clocks import in_force, purge_time, row_for
from privacy.retention.kept import class_of
from privacy.retention.refusing import RENEWALS, RENEWERS
from privacy.retention.tables.validations import Validation
from privacy.rules.rule import first_refusal

FEWEST = 20


@transaction.atomic
def validate(record: GuardedRecord, *, by: Standing, reasons: str) -> Validation:
    """Keep a record for another term of its class, counted from now (28 CFR 23.20(h)).

    Raises ``PermissionDenied`` for whoever wrote or last renewed it, ``ValidationError`` by field,
    ``StepNotOpen`` for a class that may not be renewed (again), and ``Http404`` past its day.
    """
    row = fetch(type(record).objects.visible_to(by).select_for_update(of=("self",)), pk=record.pk)
    not_by = writers(row)
    if why := why_not(row, by, not_by):
        raise why
    words = " ".join(reasons.split())
    _fresh(row, words)
    now, before = timezone.now(), row.purge_at
    rule = row_for(class_of(row), "")
    validation = Validation.objects.create(
        place=row._meta.db_table, record_id=row.pk, number=row.number, reasons=words, digest=_digest(words),
        by_id=by.user_id, not_by=not_by, validated_at=now, was_until=before,
        until=purge_time(class_of(row), start=now), rule=rule.identifier, policy=in_force().number,
    )  # fmt: skip
    type(row)._base_manager.filter(pk=row.pk).update(validated_at=now, purge_at=validation.until)
    audit(by, "validate", row, fields=["validated_at", "purge_at"], detail={"rule": rule.identifier})
    return validation


def earlier(record: GuardedRecord):
    """Return the validations of a record, newest first."""
    return Validation.objects.filter(place=record._meta.db_table, record_id=record.pk)


def writers(record: GuardedRecord) -> list[int]:
    """Return everyone who may not renew a record: its authors and whoever renewed it last."""
    wrote = {getattr(record, name) for name in record.kept.written_by}
    if last := earlier(record).first():
        wrote.add(last.by_id)
    return sorted(person for person in wrote if person)


def why_not(record: GuardedRecord, by: Standing, not_by: list[int]) -> Exception | None:
    """Return what keeps this person from renewing this record, in words, or None."""
    if words := first_refusal(RENEWERS, by, not_by):
        return PermissionDenied(words)
    if words := first_refusal(RENEWALS, record, earlier(record).count()):
        return StepNotOpen(words)
    return None


def _fresh(record: GuardedRecord, words: str) -> None:
    if len(words) < FEWEST:
        raise ValidationError(
            {"reasons": "Write in a sentence or two why this is still needed and still true."}
        )
    if earlier(record).filter(digest=_digest(words)).exists():
        raise ValidationError(
            {"reasons": "These are the reasons of an earlier renewal. Write what is true of it today."}
        )


def _digest(words: str) -> str:
    return hashlib.sha256(words.casefold().encode()).hexdigest()
