"""Carrying out a signed purge, record by record, so that a dead worker leaves nothing half done."""

import logging

from django.db import DatabaseError, transaction
from django.utils import timezone

from privacy.access.standing import Standing
from privacy.audit.trail import record as audit
from privacy.retention.choices import BatchStatus, Outcome
from privacy.retention.custody import counts, destroy_rows, next_certificate
from privacy.retention.kept import kind_of, stand_in
from privacy.retention.sealing import seal_of
from privacy.retention.tables.purges import Purge, PurgeItem

from .telling import tell_of_destruction

log = logging.getLogger(__name__)
UNFINISHED = (Outcome.WAITING, Outcome.FAILED)


def destroy(purge: Purge, *, by: Standing) -> Purge:
    """Destroy every record of a signed purge that may go, then issue the certificate.

    Each record is a transaction of its own: running it again goes on where it stopped.
    """
    for item in purge.items.visible_to(by).filter(outcome__in=UNFINISHED):
        _one(item, by)
    for item in purge.items.visible_to(by).exclude(files=[]):
        _files(item)
    return _finished(purge, by)


def running(by: Standing):
    """Return the purges that were signed and are not done."""
    return Purge.objects.visible_to(by).filter(status=BatchStatus.RUNNING)


def _one(item: PurgeItem, by: Standing) -> None:
    try:
        with transaction.atomic():
            fresh = PurgeItem.objects.visible_to(by).select_for_update(of=("self",)).get(pk=item.pk)
            if fresh.outcome not in UNFINISHED:
                return
            outcome = destroy_rows(item.pk)
            of = stand_in(item.place, item.record_id, item.number)
            audit(by, "destroy", of, rule=item.rule, detail={"outcome": outcome, "purge": item.purge_id})
            if outcome == Outcome.DESTROYED:
                tell_of_destruction(item)
    except DatabaseError as fault:
        log.warning("item %s of a purge failed: %s", item.pk, type(fault).__name__)
        why = f"The database refused: {type(fault).__name__}"
        PurgeItem.objects.filter(pk=item.pk).update(outcome=Outcome.FAILED, why=why)


def _files(item: PurgeItem) -> None:
    """Remove the files of a destroyed record; their names are forgotten only when they are gone."""
    for name in item.files:
        kind_of(item.place).kept.remove_file(name)
    PurgeItem.objects.filter(pk=item.pk).update(files=[])


@transaction.atomic
def _finished(purge: Purge, by: Standing) -> Purge:
    row = Purge.objects.visible_to(by).select_for_update(of=("self",)).get(pk=purge.pk)
    if row.status != BatchStatus.RUNNING or row.items.filter(outcome__in=UNFINISHED).exists():
        return row
    for item in row.items.filter(outcome=Outcome.DESTROYED):
        item.remaining = sum(counts(item.place, item.record_id).values())
        item.save(update_fields=["remaining"])
    row.status, row.finished_at = BatchStatus.DONE, timezone.now()
    row.certificate = next_certificate(timezone.localdate().year)
    row.seal = seal_of(row)
    row.save(update_fields=["status", "finished_at", "certificate", "seal"])
    gone = row.items.filter(outcome=Outcome.DESTROYED).count()
    audit(by, "certify purge", row, detail={"certificate": row.certificate, "destroyed": gone})
    return row
