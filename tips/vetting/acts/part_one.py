"""Part 1 of the review: do the facts fit a behavior of the standard?"""

from collections.abc import Iterable
from datetime import date, datetime, time

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from privacy.access.duties import Entitlement
from privacy.access.standing import Standing
from privacy.classes.choices import RecordClass
from privacy.lifecycle import StepNotOpen
from tips.intake.choices import Reliability, Status, Validity
from tips.intake.models import Tip
from tips.intake.services import first_look
from tips.vetting.choices import Match
from tips.vetting.models import Behavior, BehaviorFinding, BehaviorMatch

from .closing import end, validated
from .row import call_first, locked, move


@transaction.atomic
def record_behaviors(
    tip: Tip,
    *,
    by: Standing,
    answer: str,
    behaviors: Iterable[dict] = (),
    note: str = "",
    ask_whom: str = "",
    ask_by: date | None = None,
    disposition: str = "",
    duplicate_of: Tip | None = None,
    reliability: str = "",
    validity: str = "",
    version: int | None = None,
) -> Tip:
    """Answer part 1: match the behaviors and open part 2, wait for facts, or close.

    ``behaviors`` hold a ``code``, the ``words`` of the report that support it and, where the
    behavior alone is protected, an ``added_fact``. Raises ``ValidationError`` by field, and
    ``PermissionDenied`` for anyone whose SAR training is not current: both reviewers are trained.
    """
    row = locked(tip, by=by, version=version)
    if why := untrained(by, "Part 1"):
        raise PermissionDenied(why)
    call_first(row)
    if row.status == Status.RECEIVED:
        raise StepNotOpen("Claim this tip first, then record part 1.")
    if row.status not in {Status.TRIAGE, Status.WAITING}:
        raise StepNotOpen(f"Part 1 is not open: this tip is {row.get_status_display().lower()}.")
    if row.status == Status.WAITING and answer == Match.YES:
        row = move(row, "resume", by=by)
    acts = {Match.YES: _match, Match.NOT_ENOUGH: _wait, Match.NO: _close}
    if answer not in acts:
        raise ValidationError({"answer": "Choose an answer to part 1."})
    said = {
        "behaviors": list(behaviors), "ask_whom": ask_whom.strip(), "ask_by": ask_by,
        "disposition": disposition, "duplicate_of": duplicate_of,
        "reliability": reliability or row.reliability, "validity": validity or row.validity,
    }  # fmt: skip
    moved = acts[answer](row, by, said)
    BehaviorFinding.objects.create(
        tip=moved,
        answer=answer,
        note=note.strip(),
        ask_whom=said["ask_whom"],
        ask_by=ask_by,
        by_id=by.user_id,
    )
    return moved


def untrained(by: Standing, part: str) -> str:
    """Return why somebody may not record a part of the review, in words, or nothing."""
    if by.has(Entitlement.SAR_TRAINED):
        return ""
    return f"Your SAR analyst training is missing or has lapsed. {part} needs it to be current on the day."


def _match(row: Tip, by: Standing, said: dict) -> Tip:
    if row.determined_by_id == by.user_id:
        raise PermissionDenied("You decided part 2 of this tip before, so someone else has to record part 1.")
    if said["reliability"] not in Reliability.values or said["validity"] not in Validity.values:
        raise ValidationError({"reliability": "Grade both the source and the content."})
    _keep_matches(row, by, said["behaviors"])
    now = timezone.now()
    if row.record_class == RecordClass.T0:
        row.record_class = RecordClass.T1
    return move(
        row, "match", by=by, detail={"behaviors": [match["code"] for match in said["behaviors"]]},
        matched_by_id=by.user_id, record_class=row.record_class, reliability=said["reliability"],
        validity=said["validity"], claimed_by_id=None, claimed_at=None,
        due_at=max(row.due_at or now, now + first_look(row.priority)), **validated(row, now),
    )  # fmt: skip


def _wait(row: Tip, by: Standing, said: dict) -> Tip:
    wrong = {}
    if not said["ask_whom"]:
        wrong["ask_whom"] = "Say whom you ask: the submitter or an agency."
    if said["ask_by"] is None or said["ask_by"] <= timezone.localdate():
        wrong["ask_by"] = "Give a day after today by which you need the answer."
    if wrong:
        raise ValidationError(wrong)
    if row.status == Status.WAITING:
        row = move(row, "resume", by=by)
    return move(row, "wait", by=by, due_at=end_of_day(said["ask_by"]))


def _close(row: Tip, by: Standing, said: dict) -> Tip:
    return end(row, "close", by=by, disposition=said["disposition"], duplicate_of=said["duplicate_of"])


def _keep_matches(row: Tip, by: Standing, said: list[dict]) -> None:
    """Replace the ticked behaviors, once each of them says enough."""
    known = {behavior.code: behavior for behavior in in_force()}
    picked = [(known.get(match["code"]), match) for match in said]
    if not picked or any(behavior is None for behavior, _ in picked):
        raise ValidationError({"behaviors": "Tick at least one behavior of the standard in force."})
    for behavior, match in picked:
        if not match.get("words", "").strip():
            raise ValidationError({"behaviors": f"Quote the words that show “{behavior.name}”."})
    _require_added_fact(picked)
    BehaviorMatch.objects.visible_to(by).filter(tip=row).delete()
    BehaviorMatch.objects.bulk_create(
        [
            BehaviorMatch(
                tip=row, behavior=behavior, words=match["words"].strip(),
                added_fact=match.get("added_fact", "").strip(), by_id=by.user_id,
            )
            for behavior, match in picked
        ]
    )  # fmt: skip


def _require_added_fact(picked) -> None:
    """Keep part 2 shut while only protected behaviors are ticked and nothing makes them different."""
    if any(not behavior.needs_fact or match.get("added_fact", "").strip() for behavior, match in picked):
        return
    names = " and ".join(behavior.name.lower() for behavior, _ in picked).capitalize()
    verb = "is" if len(picked) == 1 else "are"
    different = "this" if len(picked) == 1 else "them"
    raise ValidationError(
        {
            "added_fact": f"{names} alone {verb} protected. "
            f"Add one fact that makes {different} different, then part 2 opens."
        }
    )


def in_force():
    """Return the behaviors of the standard in force today."""
    today = timezone.localdate()
    return Behavior.objects.filter(effective_from__lte=today).filter(
        Q(effective_to=None) | Q(effective_to__gte=today)
    )


def end_of_day(day: date) -> datetime:
    """Return the last minute of a day in the center's zone."""
    return timezone.make_aware(datetime.combine(day, time(23, 59)))
