"""How far a purge has come, in counts and words."""

from django.db.models import Count
from django.utils.translation import gettext as _

from privacy.access.duties import Duty
from privacy.access.standing import Standing

from .choices import BatchStatus, Outcome
from .tables.notices import Notice
from .tables.purges import Purge

PLACE = {BatchStatus.PREPARED: 1, BatchStatus.PROPOSED: 2, BatchStatus.RUNNING: 3, BatchStatus.DONE: 5}


def told(purge: Purge) -> dict:
    """Return the counts of a purge: records, rows, outcomes and notices."""
    outcomes = dict(purge.items.values_list("outcome").annotate(n=Count("pk")).order_by())
    sent = Notice.objects.filter(occasion=f"purge {purge.reference}")
    return {
        "records": sum(outcomes.values()),
        "rows": sum(sum(rows.values()) for rows in purge.items.values_list("rows", flat=True)),
        "outcomes": [(Outcome(code).label, n) for code, n in sorted(outcomes.items())],
        "ended": sum(n for code, n in outcomes.items() if code not in (Outcome.WAITING, Outcome.FAILED)),
        "destroyed": outcomes.get(Outcome.DESTROYED, 0),
        "notices": sent.count(),
        "acknowledged": sent.exclude(acknowledged_at=None).count(),
    }


def job_of(purge: Purge) -> dict | None:
    """Return the steps of a purge, as the page of a long job draws them; none for a refused one."""
    if purge.status not in PLACE:
        return None
    now = PLACE[BatchStatus(purge.status)]
    labels = [_("Dry run"), _("First signature"), _("Second signature"), _("Destroying"), _("Certificate")]
    states = ["done" if n < now else "now" if n == now else "coming" for n in range(len(labels))]
    steps = [{"label": label, "state": state} for label, state in zip(labels, states, strict=True)]
    counted = told(purge) if purge.status == BatchStatus.RUNNING else {"ended": 0, "records": 0}
    return {"steps": steps, "done": counted["ended"], "total": counted["records"]}


def offered(purge: Purge, by: Standing) -> dict[str, bool]:
    """Return what this person may do with a purge now."""
    waits = purge.status in (BatchStatus.PREPARED, BatchStatus.PROPOSED)
    own = purge.proposed_by_id == by.user_id
    signs = by.may(Duty.APPROVE_PURGE)
    return {
        "propose": purge.status == BatchStatus.PREPARED and by.may(Duty.PURGE),
        "approve": purge.status == BatchStatus.PROPOSED and signs and not own,
        "own": purge.status == BatchStatus.PROPOSED and own,
        "refuse": waits and (signs or by.may(Duty.PURGE)),
    }
