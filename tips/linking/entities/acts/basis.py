"""The tip that a saying about an entity rests on, and whether somebody may say it."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404

from privacy.access.duties import Duty
from privacy.access.standing import Standing
from privacy.markings.turning_away import turn_away
from privacy.reasons import too_short
from tips.intake.lifecycle import LIFECYCLE
from tips.intake.models import Tip
from tips.linking.entities.gathering import NEVER, finds_of

WORKERS = (Duty.TRIAGE, Duty.VET)


def charged(by: Standing) -> None:
    """Raise ``PermissionDenied`` for somebody who does not work on tips."""
    if not any(by.may(duty) for duty in WORKERS):
        raise PermissionDenied("This is for people who work the intake queue or vet tips.")


def basis(kind: str, value: str, *, by: Standing, on: str = "") -> Tip:
    """Return the tip that a saying rests on: the one named, else the newest the reader may see it in.

    Raises ``Http404`` alike where nobody wrote it and where the reader may not see who did.
    """
    finds = finds_of([(kind, value)], by=by) if kind not in NEVER else None
    if finds is not None and on:
        finds = finds.filter(tip__number=on)
    found = None if finds is None else finds.order_by("-tip_id").values_list("tip_id", flat=True).first()
    if found is None:
        raise Http404
    return LIFECYCLE.lock(Tip(pk=found), by=by)


def said(reason: str, field: str = "reason") -> str:
    """Return a reason of at least three words that may be held, or raise ``ValidationError``."""
    if too_short(reason):
        raise ValidationError({field: "Say in at least three words why."})
    turn_away({field: reason})
    return reason.strip()
