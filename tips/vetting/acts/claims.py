"""Claims: a fact with a time, not a lock."""

from datetime import datetime, timedelta

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from privacy.access.duties import Duty
from privacy.access.standing import Standing
from privacy.audit.models import AuditEntry
from privacy.lifecycle import StepNotOpen
from tips.intake.choices import OPEN, Status
from tips.intake.models import Tip

from .row import keep, locked, move

IDLE = timedelta(minutes=30)
PART_TWO = (Status.VETTING, Status.UNDECIDED)


@transaction.atomic
def claim(tip: Tip, *, by: Standing, version: int | None = None) -> Tip:
    """Take a tip nobody holds; a new one enters triage."""
    row = locked(tip, by=by, version=version)
    _claimable(row, by)
    return _give(row, "claim", by=by, to=by.user_id)


@transaction.atomic
def release_claim(tip: Tip, *, by: Standing, version: int | None = None) -> Tip:
    """Put back a tip one holds; one whose part 1 is open goes back to the queue as new."""
    row = locked(tip, by=by, version=version)
    if row.claimed_by_id is None:
        raise StepNotOpen("Nobody holds this tip, so there is nothing to release.")
    if row.claimed_by_id != by.user_id:
        raise PermissionDenied("Only the person who claimed a tip can release it.")
    nobody = {"claimed_by_id": None, "claimed_at": None}
    if row.status == Status.TRIAGE:
        return move(row, "release", by=by, **nobody)
    return keep(row, "release", by=by, **nobody)


@transaction.atomic
def take_over(tip: Tip, *, by: Standing, reason: str, version: int | None = None) -> Tip:
    """Take a tip whose holder has been idle for half an hour; the trail tells the former holder why."""
    row = locked(tip, by=by, version=version)
    if not reason.strip():
        raise ValidationError({"reason": "Say in one line why you take this tip over."})
    if row.status not in OPEN or row.claimed_by_id in {None, by.user_id}:
        raise StepNotOpen("Nobody else holds this tip now. Reload the page to see where it stands.")
    since = idle_since(row)
    if timezone.now() - since < IDLE:
        raise StepNotOpen(
            f"{row.claimed_by} worked on this tip at {timezone.localtime(since):%-I:%M}. "
            "You can take it over once they have been idle for 30 minutes."
        )
    detail = {"from": row.claimed_by_id}
    return keep(
        row, "take over", by=by, purpose=reason.strip(), detail=detail,
        claimed_by_id=by.user_id, claimed_at=timezone.now(),
    )  # fmt: skip


@transaction.atomic
def assign(tip: Tip, *, by: Standing, to: Standing, reason: str = "", version: int | None = None) -> Tip:
    """Give a tip nobody holds to a colleague who may work on it."""
    row = locked(tip, by=by, version=version)
    if not to.may(Duty.TRIAGE):
        raise PermissionDenied(f"{to.name} does not work the intake queue.")
    _claimable(row, to)
    return _give(row, "assign", by=by, to=to.user_id, purpose=reason)


def idle_since(row: Tip) -> datetime:
    """Return when the holder of a tip last did or read anything of it."""
    mine = AuditEntry.objects.filter(kind="tip", object_id=row.pk, actor_id=row.claimed_by_id)
    last = mine.aggregate(last=Max("at"))["last"]
    return max(moment for moment in (row.claimed_at, last) if moment)


def _claimable(row: Tip, person: Standing) -> None:
    if row.status not in OPEN:
        raise StepNotOpen(f"This tip can't be claimed: it is {row.get_status_display().lower()}.")
    if row.claimed_by_id is not None:
        holder = "You hold" if row.claimed_by_id == person.user_id else f"{row.claimed_by} holds"
        raise StepNotOpen(f"{holder} this tip already.")
    if row.status in PART_TWO and row.matched_by_id == person.user_id:
        raise PermissionDenied("You recorded part 1 of this tip, so someone else has to take part 2.")


def _give(row: Tip, verb: str, *, by: Standing, to: int, purpose: str = "") -> Tip:
    held = {"claimed_by_id": to, "claimed_at": timezone.now()}
    detail = {"to": to} if to != by.user_id else None
    if row.status == Status.RECEIVED:
        return move(row, "claim", by=by, purpose=purpose, detail=detail, **held)
    return keep(row, verb, by=by, purpose=purpose, detail=detail, **held)
