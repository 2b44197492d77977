"""Preparing and proposing a purge, and what a dry run of it says."""

import hashlib
import json

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from privacy.access.standing import Standing
from privacy.audit.trail import record as audit
from privacy.lifecycle import StepNotOpen
from privacy.retention.choices import BatchStatus, Outcome
from privacy.retention.clocks import NoRetentionRow, in_force
from privacy.retention.custody import KeptRecord, counts, overdue
from privacy.retention.refusing import PROPOSING
from privacy.retention.tables.holds import Hold
from privacy.retention.tables.purges import Purge, PurgeItem
from privacy.rules.rule import first_refusal

AT_ONCE = 200
NOTHING = "Nothing is due: no record is past its day that is not held or already in a purge."


@transaction.atomic
def prepare_purge(*, by: Standing) -> Purge | None:
    """Gather every record whose day has come into a purge with its dry run, or return None.

    Held records and those of another open purge are left out. Raises ``StepNotOpen`` where the
    retention table has no row for a class, since then nobody could say why it goes.
    """
    due = unclaimed()[:AT_ONCE]
    if not due:
        return None
    policy = in_force()
    purge = Purge.objects.create(policy=policy.number if policy else 0)
    for record in due:
        PurgeItem.objects.create(purge=purge, **_facts(record))
    return _counted(purge, by, "prepare purge")


@transaction.atomic
def propose_purge(*, by: Standing, purge: Purge | None = None) -> Purge:
    """Sign a purge as the first of two: one that was prepared, or everything that is due now."""
    if words := first_refusal(PROPOSING, by):
        raise PermissionDenied(words)
    purge = locked(purge, by) if purge else prepare_purge(by=by)
    if purge is None:
        raise StepNotOpen(NOTHING)
    if purge.status != BatchStatus.PREPARED:
        raise StepNotOpen(f"This purge is not open to be proposed: {purge.get_status_display().lower()}.")
    purge.status, purge.proposed_by_id, purge.proposed_at = BatchStatus.PROPOSED, by.user_id, timezone.now()
    purge.save(update_fields=["status", "proposed_by", "proposed_at"])
    return _counted(purge, by, "propose purge")


def locked(purge: Purge, by: Standing) -> Purge:
    """Return a purge as it is now, locked."""
    return Purge.objects.visible_to(by).select_for_update(of=("self",)).get(pk=purge.pk)


def unclaimed() -> list[KeptRecord]:
    """Return what is due, without what a hold keeps and what another purge has taken up."""
    taken = set(
        PurgeItem.objects.filter(outcome__in=[Outcome.WAITING, Outcome.FAILED]).values_list(
            "place", "record_id"
        )
    )
    taken |= set(Hold.objects.binding().values_list("place", "record_id"))
    return [record for record in overdue() if (record.place, record.record_id) not in taken]


def dry_run(purge: Purge) -> str:
    """Count again what would go, keep it with each record, and return the digest of it all."""
    told = []
    for item in purge.items.order_by("pk"):
        item.rows = counts(item.place, item.record_id)
        item.save(update_fields=["rows"])
        told.append([item.place, item.record_id, sorted(item.rows.items())])
    return hashlib.sha256(json.dumps(told).encode()).hexdigest()


def _counted(purge: Purge, by: Standing, verb: str) -> Purge:
    purge.digest = dry_run(purge)
    purge.save(update_fields=["digest"])
    audit(by, verb, purge, detail={"records": purge.items.count()})
    return purge


def _facts(record: KeptRecord) -> dict:
    try:
        rule = record.rule.identifier
    except NoRetentionRow as missing:
        raise StepNotOpen(f"{missing} Add one before anything of this class is destroyed.") from missing
    return {
        "place": record.place,
        "record_id": record.record_id,
        "number": record.number,
        "record_class": record.record_class,
        "disposition": record.disposition,
        "rule": rule,
        "due_at": record.purge_at,
    }
