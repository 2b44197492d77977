"""Holding a report that speaks of protected conduct, and clearing it with a reason."""

import hashlib

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone

from privacy.access.acting import acting
from privacy.access.deciding import fetch
from privacy.access.duties import Duty
from privacy.access.standing import Standing, courier
from privacy.audit.trail import record as audit
from privacy.lifecycle import StepNotOpen
from privacy.markings.turning_away import turn_away
from tips.intake.models import Addition, Tip

from .models import ConductHold
from .protected import Flag, protected_conduct

FEWEST = 15
MOVED_ON = "These words were cleared already, or more words came since. Read them again."


def words_of(tip: Tip) -> str:
    """Return everything its submitter wrote, as it is screened."""
    added = Addition.objects.unguarded().filter(tip_id=tip.pk).order_by("pk").values_list("text", flat=True)
    return "\n\n".join([tip.narrative, *added])


def screen_tip(tip: Tip) -> ConductHold | None:
    """Write down that a tip speaks of protected conduct; words that were cleared stay cleared.

    Runs as the courier, for whoever asks may not write what it finds.
    """
    with acting(courier()):
        words = words_of(tip)
        hold = ConductHold.objects.unguarded().filter(tip_id=tip.pk).first()
        if hold and hold.digest == _digest(words):
            return hold
        flags = protected_conduct(words)
        return _hold(tip, words, flags) if flags else hold


def held(tip: Tip, *, by: Standing) -> bool:
    """Say whether a tip waits for the privacy officer; asked at each gate, whether or not a task ran."""
    hold = screen_tip(tip)
    return hold is not None and hold.cleared_at is None


def why_held() -> str:
    """Say what a held tip waits for."""
    return (
        "Its words may speak of protected conduct. The privacy officer weighs them first; "
        "until then it goes into no product and becomes no criminal intelligence."
    )


def waiting(by: Standing):
    """Return what waits for the privacy officer, the longest first."""
    return ConductHold.objects.visible_to(by).filter(cleared_at=None).select_related("tip")


@transaction.atomic
def clear(hold: ConductHold, *, by: Standing, reason: str, digest: str) -> ConductHold:
    """Clear the words that were read: say why the report rests on conduct and not on what is protected.

    Raises ``PermissionDenied`` for anybody but the privacy officer, ``ValidationError`` without a reason, and
    ``StepNotOpen`` where the words are no longer those that were read.
    """
    if not by.may(Duty.REVIEW_PRIVACY):
        raise PermissionDenied(f"This is for people who {Duty.REVIEW_PRIVACY.label.lower()}.")
    if len(reason.strip()) < FEWEST:
        raise ValidationError({"reason": "Write what the report rests on besides what is protected."})
    turn_away({"reason": reason})
    row = fetch(ConductHold.objects.visible_to(by).select_for_update(of=("self",)), pk=hold.pk)
    if row.cleared_at or row.digest != digest:
        raise StepNotOpen(MOVED_ON)
    row.cleared_at, row.cleared_by_id, row.reason = timezone.now(), by.user_id, reason.strip()
    row.save(update_fields=["cleared_at", "cleared_by", "reason"])
    audit(by, "clear protected conduct", row.tip, fields=["reason"], detail={"kinds": row.kinds})
    return row


def passages(tip: Tip) -> tuple[str, list[Flag]]:
    """Return the words of a tip and the passages to weigh."""
    words = words_of(tip)
    return words, protected_conduct(words)


def _hold(tip: Tip, words: str, flags: list[Flag]) -> ConductHold:
    found = {
        "digest": _digest(words), "kinds": sorted({str(flag.why) for flag in flags}), "passages": len(flags),
        "found_at": timezone.now(), "cleared_by": None, "cleared_at": None, "reason": "",
    }  # fmt: skip
    hold, _ = ConductHold.objects.unguarded().update_or_create(tip_id=tip.pk, defaults=found)
    audit(courier(), "hold protected conduct", tip, detail={"kinds": found["kinds"]})
    return hold


def _digest(words: str) -> str:
    return hashlib.sha256(words.encode()).hexdigest()
