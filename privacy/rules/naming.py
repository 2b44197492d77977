"""What somebody on a card may be said to have been, and what is asked before it goes further."""

from .rule import Refusal, first_refusal

HEARD = {"victim": "was harmed", "witness": "saw it", "submitter": "sent it", "source": "told of it"}


def _drifts(was, becomes):
    if was not in HEARD or becomes != "subject":
        return ""
    return f"This person {HEARD[was]}. If they did something themselves, that is a report of its own."


def _untold(age, notice_on, needed):
    untold = needed and age == "juvenile" and notice_on is None
    return "It describes somebody under 18. Record first how they and a parent were told." if untold else ""


NAMING = (
    Refusal(
        "M-20",
        "Whoever was harmed, saw it or told of it does not become the one it is told of.",
        "Fusion center privacy policy template, section E: victims and witnesses; 28 CFR 23.20(a)",
        _drifts,
    ),
)

JUVENILES = (
    Refusal(
        "M-21",
        "What is told of somebody under 18 becomes criminal intelligence only after the notice that is due.",
        "State law on notice to juveniles and parents; center privacy policy (setting JUVENILE_NOTICE)",
        _untold,
    ),
)


def why_not_juvenile(age: str, notice_on, *, needed: bool) -> str:
    """Say why what is told of this person may not become criminal intelligence yet, or nothing."""
    return first_refusal(JUVENILES, age, notice_on, needed)


def why_not_role(was: str, becomes: str) -> str:
    """Say why somebody may not be said to have been this, or nothing."""
    return first_refusal(NAMING, was, becomes)
