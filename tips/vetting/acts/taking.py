"""Take next: the first tip this person may work on, so that nobody picks the easy ones."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import F, Q
from django.utils import timezone

from privacy.access.duties import Duty, Entitlement
from privacy.access.standing import Standing
from tips.intake.choices import Priority, Status
from tips.intake.models import Tip

from .claims import claim

ORDER = (F("due_at").asc(nulls_last=True), F("priority").desc(), F("id").asc())


@transaction.atomic
def take_next(*, by: Standing) -> Tip | None:
    """Claim the tip that is due first among those nobody holds, or return None.

    A row that a colleague is taking in the same moment is passed over, so two people never get one tip.
    """
    if not by.may(Duty.TRIAGE):
        raise PermissionDenied("Taking the next tip is for people who work the intake queue.")
    rows = Tip.objects.visible_to(by).filter(_workable(by), claimed_by=None).order_by(*ORDER)
    found = rows.select_for_update(skip_locked=True, of=("self",)).first()
    return claim(found, by=by) if found else None


def why_next(tip: Tip) -> str:
    """Say why this tip came first."""
    if tip.due_at is None:
        return "Next because it has waited longest."
    late = "overdue longest" if tip.due_at < timezone.now() else "due first"
    immediate = tip.priority == Priority.IMMEDIATE
    return f"Next because it is immediate and {late}." if immediate else f"Next because it is {late}."


def _workable(by: Standing) -> Q:
    workable = Q(status__in=[Status.RECEIVED, Status.TRIAGE])
    if by.may(Duty.VET) and by.has(Entitlement.SAR_TRAINED):
        part_two = Q(status=Status.VETTING) | Q(status=Status.UNDECIDED, due_at__lte=timezone.now())
        workable |= part_two & ~Q(matched_by_id=by.user_id)
    return workable
