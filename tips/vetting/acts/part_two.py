"""Part 2 of the review: a potential terrorism nexus, decided by another, trained person."""

from datetime import date

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone

from privacy.access.duties import Duty
from privacy.access.standing import Standing
from privacy.classes.choices import RecordClass
from privacy.lifecycle import StepNotOpen
from privacy.rules.rule import Refusal, first_refusal
from tips.intake.choices import Status
from tips.intake.models import Tip
from tips.vetting.choices import Nexus
from tips.vetting.models import NexusDetermination

from .closing import end, validated
from .part_one import end_of_day, untrained
from .row import locked, move

STANDARD = "ISE-SAR Functional Standard 1.5.5: two-part review by trained people"
DETERMINING = (
    Refusal(
        "D-01",
        "Part 2 is decided by people charged with matching behaviors and determining nexus.",
        STANDARD,
        lambda row, by: (
            "" if by.may(Duty.VET) else "Part 2 is for people who match behaviors and determine nexus."
        ),
    ),
    Refusal(
        "D-02",
        "Part 2 is decided by another person than part 1.",
        STANDARD,
        lambda row, by: (
            "You recorded part 1, so someone else has to decide part 2."
            if row.matched_by_id == by.user_id
            else ""
        ),
    ),
    Refusal(
        "D-03",
        "Part 2 is decided by people whose SAR analyst training is current on the day.",
        STANDARD,
        lambda row, by: untrained(by, "Part 2"),
    ),
)
OPEN_PART_TWO = (Status.VETTING, Status.UNDECIDED)


@transaction.atomic
def record_determination(
    tip: Tip,
    *,
    by: Standing,
    answer: str,
    basis: str,
    follow_up_on: date | None = None,
    disposition: str = "",
    version: int | None = None,
) -> Tip:
    """Answer part 2. A potential nexus is recorded only together with its referral, by whoever calls this.

    Raises ``PermissionDenied`` for the person of part 1 and for anyone whose SAR training is not
    current, ``ValidationError`` by field, and ``StepNotOpen`` if part 2 is not open.
    """
    row = locked(tip, by=by, version=version)
    if why := why_not(row, by):
        raise why
    _complete(answer, basis, follow_up_on)
    acts = {Nexus.POTENTIAL: _potential, Nexus.NONE: _none, Nexus.CANNOT_TELL: _cannot_tell}
    NexusDetermination.objects.create(
        tip=row, answer=answer, basis=basis.strip(), follow_up_on=follow_up_on,
        matched_by_id=row.matched_by_id, by_id=by.user_id,
    )  # fmt: skip
    return acts[answer](row, by, {"follow_up_on": follow_up_on, "disposition": disposition})


def why_not(row: Tip, by: Standing) -> Exception | None:
    """Return what keeps this person from deciding part 2 of this tip, in words, or None."""
    if row.status not in OPEN_PART_TWO or row.matched_by_id is None:
        return StepNotOpen(f"Part 2 is not open: this tip is {row.get_status_display().lower()}.")
    words = first_refusal(DETERMINING, row, by)
    return PermissionDenied(words) if words else None


def _complete(answer: str, basis: str, follow_up_on: date | None) -> None:
    if answer not in Nexus.values:
        raise ValidationError({"answer": "Choose an answer to part 2."})
    if not basis.strip():
        raise ValidationError({"basis": "Write what your answer rests on."})
    if answer == Nexus.CANNOT_TELL and (follow_up_on is None or follow_up_on <= timezone.localdate()):
        raise ValidationError({"follow_up_on": "Give a day after today on which this is looked at again."})


def _potential(row: Tip, by: Standing, said: dict) -> Tip:
    row.record_class = RecordClass.T2
    return move(
        row, "find nexus", by=by, record_class=row.record_class, determined_by_id=by.user_id, due_at=None,
        claimed_by_id=None, claimed_at=None, **validated(row, timezone.now()),
    )  # fmt: skip


def _none(row: Tip, by: Standing, said: dict) -> Tip:
    return end(row, "find no nexus", by=by, disposition=said["disposition"], determined_by_id=by.user_id)


def _cannot_tell(row: Tip, by: Standing, said: dict) -> Tip:
    return move(
        row, "cannot tell", by=by, determined_by_id=by.user_id, due_at=end_of_day(said["follow_up_on"]),
        claimed_by_id=None, claimed_at=None,
    )  # fmt: skip
