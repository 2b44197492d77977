"""Setting from how many tips on a value is too common to match."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction

from privacy.access.duties import Duty
from privacy.access.standing import Standing
from privacy.audit.trail import record as audit
from tips.linking.entities.models import CommonLimit
from tips.linking.extraction.kinds import Kind

from .basis import said

LEAST, MOST = 2, 1_000


@transaction.atomic
def set_limit(*, by: Standing, kind: str, at_most: int, why: str) -> CommonLimit:
    """Set the figure for one kind, or for all others with an empty kind, from now on."""
    if not by.may(Duty.ADMINISTER):
        raise PermissionDenied("This figure is set by the people who run the portal.")
    if kind and (kind not in set(Kind) or not Kind(kind).links):
        raise ValidationError({"kind": "Choose a kind that tips are matched by."})
    if not LEAST <= at_most <= MOST:
        raise ValidationError({"at_most": f"Type a whole number from {LEAST} to {MOST:,}."})
    row = CommonLimit.objects.create(kind=kind, at_most=at_most, why=said(why, "why"), by_id=by.user_id)
    audit(by, "set common limit", row, detail={"kind": kind, "at_most": at_most})
    return row
