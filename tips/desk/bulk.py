"""One act on many ticked tips: what changes, what is left as it is and why. Vetting is never among them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404

from privacy.access.standing import Standing
from privacy.lifecycle import StepNotOpen
from tips.intake.choices import OPEN, Priority, Status
from tips.intake.models import Tip
from tips.vetting.services import assign, close_tip, raise_priority

AT_MOST = 50
CLOSABLE = (Status.TRIAGE, Status.WAITING)


@dataclass(slots=True)
class Plan:
    """What one act would change, and what it would leave with the reason."""

    changed: list[Tip] = field(default_factory=list)
    left: list[tuple[Tip, str]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Action:
    """One act that may be done to many tips: its words, what keeps a tip from it, and the act."""

    verb: str
    hindrance: Callable[[Tip, dict], str]
    act: Callable[..., Tip]


def plan(action: str, tips: Iterable[Tip], said: dict) -> Plan:
    """Say which of these tips an act would change."""
    found = Plan()
    for tip in tips:
        reason = ACTIONS[action].hindrance(tip, said)
        if reason:
            found.left.append((tip, reason))
        else:
            found.changed.append(tip)
    return found


def run(action: str, tips: Iterable[Tip], said: dict, *, by: Standing) -> Plan:
    """Do an act to each tip by itself; one that has moved on meanwhile is left and named."""
    done = plan(action, tips, said)
    wanted, done.changed = done.changed, []
    for tip in wanted:
        try:
            ACTIONS[action].act(tip, by=by, **said)
        except (StepNotOpen, PermissionDenied, Http404) as moved:
            done.left.append((tip, str(moved) or "It is no longer shown to you."))
        except ValidationError as refused:
            done.left.append((tip, " ".join(refused.messages)))
        else:
            done.changed.append(tip)
    return done


def _unassignable(tip: Tip, said: dict) -> str:
    if tip.status not in OPEN:
        return f"It is {tip.get_status_display().lower()}."
    if tip.claimed_by_id is not None:
        return f"{tip.claimed_by} holds it."
    to = said.get("to")
    own = to and to.user_id == tip.matched_by_id and tip.status in {Status.VETTING, Status.UNDECIDED}
    return f"{to.name} recorded its part 1." if own else ""


def _unraisable(tip: Tip, said: dict) -> str:
    if tip.status not in OPEN:
        return f"It is {tip.get_status_display().lower()}."
    if tip.priority >= said.get("to", Priority.HIGH):
        return "It already stands there or higher."
    return ""


def _unclosable(tip: Tip, said: dict) -> str:
    if tip.status == Status.RECEIVED:
        return "Nobody has opened and claimed it yet."
    if tip.status not in CLOSABLE:
        return f"It is {tip.get_status_display().lower()}; only its reviewer can end it."
    if tip.priority == Priority.IMMEDIATE and tip.called_at is None:
        return "It is immediate and no call is logged."
    return ""


ACTIONS = {
    "assign": Action("Assign", _unassignable, assign),
    "raise": Action("Raise", _unraisable, raise_priority),
    "close": Action("Close", _unclosable, close_tip),
}
