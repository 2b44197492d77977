"""Answering a proposal: a second trained person makes it a record, returns it, or declines it."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection, transaction
from django.utils import timezone

from intelligence.promotion.checks import sources, trained
from intelligence.promotion.choices import State
from intelligence.promotion.lifecycle import LIFECYCLE
from intelligence.promotion.models import Proposal
from intelligence.records.access import place_record
from intelligence.records.models import Basis, Identifier, IntelligenceRecord, Subject
from intelligence.records.suspicion import Labels, Named, Suspicion
from privacy.access.duties import Duty
from privacy.access.standing import Standing
from privacy.audit.trail import record as audit
from privacy.classes.choices import RecordClass
from privacy.lifecycle import StepNotOpen
from privacy.markings.turning_away import turn_away
from privacy.retention.clocks import purge_time

OWN = "You wrote this proposal, so someone else has to answer it."


@transaction.atomic
def approve(proposal: Proposal, *, by: Standing) -> IntelligenceRecord:
    """Make criminal intelligence of a proposal somebody else wrote; the proposal becomes its basis.

    Its clock starts now: at most five years, unless it is validated again (28 CFR 23.20(h)).
    """
    trained(by, Duty.APPROVE_INTELLIGENCE)
    row = LIFECYCLE.lock(proposal, by=by)
    if row.status != State.PROPOSED:
        raise StepNotOpen(f"This can't be done now: it is {row.get_status_display().lower()}.")
    if row.author_id == by.user_id:
        raise PermissionDenied(OWN)
    sources(row.sources, by=by)
    made = _record(row, by)
    _parts(row, made)
    _settle()
    Proposal.objects.visible_to(by).filter(pk=row.pk).delete()
    audit(by, "approve intelligence", made, detail={"author": row.author_id, "tips": row.sources})
    return made


@transaction.atomic
def send_back(proposal: Proposal, *, by: Standing, verb: str, words: str) -> Proposal:
    """Return a proposal to its author, or decline it for good, saying why."""
    trained(by, Duty.APPROVE_INTELLIGENCE)
    if not words.strip():
        raise ValidationError({"words": "Say what is missing or why not."})
    turn_away({"words": words})
    return LIFECYCLE.advance(proposal, verb, by=by, answer=words.strip(), answered_by_id=by.user_id)


def _record(row: Proposal, by: Standing) -> IntelligenceRecord:
    now = timezone.now()
    made = IntelligenceRecord(
        **_fields(Labels, row),
        number=row.number,
        title=row.title,
        summary=row.summary,
        author_id=row.author_id,
        approved_by_id=by.user_id,
        control_official_id=by.user_id,
        validated_at=now,
        purge_at=purge_time(RecordClass.T3, start=now),
    )
    place_record(made).save(force_insert=True)
    return made


def _parts(row: Proposal, made: IntelligenceRecord) -> None:
    Basis.objects.bulk_create([Basis(record=made, **_fields(Suspicion, row))])
    [subject] = Subject.objects.bulk_create([Subject(record=made, **_fields(Named, row))])
    Identifier.objects.bulk_create([Identifier(subject=subject, **entry) for entry in row.identifying])


def _settle() -> None:
    """Have the database look for the basis now: at the end of the transaction nobody may be reading."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED")


def _fields(kind, row: Proposal) -> dict:
    return {field.attname: getattr(row, field.attname) for field in kind._meta.local_fields}
