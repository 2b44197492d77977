"""The second signature on a purge."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone

from privacy.access.duties import Duty
from privacy.access.standing import Standing
from privacy.audit.trail import record as audit
from privacy.disclosures.services import wake
from privacy.lifecycle import StepNotOpen
from privacy.retention.choices import BatchStatus, Outcome
from privacy.retention.refusing import APPROVING
from privacy.retention.tables.purges import Purge
from privacy.rules.rule import first_refusal

from .proposing import dry_run, locked

DESTROY = "privacy.destroy"
MOVED = "The counts moved since the dry run, so it was run again. Read it, then approve."


@transaction.atomic
def approve_purge(purge: Purge, *, by: Standing, digest: str) -> bool:
    """Sign a purge as the second person and let it run; ``digest`` is of the dry run that was read.

    Returns False where the counts moved since: the new dry run is kept, and nothing is signed.
    """
    row = _proposed(purge, by)
    row.digest = dry_run(row)
    if digest != row.digest:
        row.save(update_fields=["digest"])
        return False
    row.status, row.approved_by_id, row.approved_at = BatchStatus.RUNNING, by.user_id, timezone.now()
    row.save(update_fields=["digest", "status", "approved_by", "approved_at"])
    audit(by, "approve purge", row, detail={"records": row.items.count()})
    wake(DESTROY, row.pk)
    return True


@transaction.atomic
def refuse_purge(purge: Purge, *, by: Standing, why: str) -> Purge:
    """Refuse a purge, saying why; its records stay shut and come up again in the next one."""
    row = locked(purge, by)
    if row.status not in (BatchStatus.PREPARED, BatchStatus.PROPOSED):
        raise StepNotOpen(f"This purge can't be refused now: {row.get_status_display().lower()}.")
    if not (by.may(Duty.APPROVE_PURGE) or by.may(Duty.PURGE)):
        raise PermissionDenied("A purge is refused by people who may propose or approve one.")
    if not why.strip():
        raise ValidationError({"why": "Say why these records should not be destroyed now."})
    row.status, row.refused_by_id, row.refused_why = BatchStatus.REFUSED, by.user_id, why.strip()
    row.save(update_fields=["status", "refused_by", "refused_why"])
    row.items.filter(outcome=Outcome.WAITING).update(outcome=Outcome.DROPPED, ended_at=timezone.now())
    audit(by, "refuse purge", row)
    return row


def _proposed(purge: Purge, by: Standing) -> Purge:
    row = locked(purge, by)
    if row.status != BatchStatus.PROPOSED:
        raise StepNotOpen(f"This purge is not open to be approved: {row.get_status_display().lower()}.")
    if words := first_refusal(APPROVING, row, by):
        raise PermissionDenied(words)
    return row
