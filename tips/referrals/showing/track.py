"""The state track of a referral: each fact with its time and person, and what is still to come."""

from tips.referrals.choices import DECIDED, State, Word
from tips.referrals.models import Referral, TrackEntry

from .moments import moment

WAYPOINTS = (
    Word.DRAFTED,
    Word.APPROVED,
    Word.TRANSMITTED,
    Word.ACKNOWLEDGED,
    Word.ASSIGNED,
    Word.DISPOSED,
    Word.CLOSED,
)
NEXT = {
    State.DRAFTED: Word.APPROVED,
    State.APPROVED: Word.TRANSMITTED,
    State.TRANSMITTED: Word.ACKNOWLEDGED,
    State.ACKNOWLEDGED: Word.DISPOSED,
    State.ASSIGNED: Word.DISPOSED,
    State.RETURNED: Word.ANSWERED,
    State.DISPOSED: Word.CLOSED,
}


def stages(referral: Referral, entries: list[TrackEntry]) -> list[dict]:
    """Return what the track draws: facts in their order, the step that is due, and those after it.

    An entry holds the name of whoever made it as ``by_name``.
    """
    due = NEXT.get(referral.status)
    told = {entry.word for entry in entries}
    ahead = [word for word in Word if word == due or (word in WAYPOINTS and word not in told)]
    return [_fact(entry) for entry in entries] + [
        _due(referral, word) if word == due else {"label": word.label, "state": "coming"}
        for word in ahead
        if word == due or _still_open(referral, word)
    ]


def _fact(entry: TrackEntry) -> dict:
    return {
        "label": entry.get_word_display(),
        "state": "done",
        "at": moment(entry.at),
        "who": entry.by_name or "The portal",
        "note": entry.note,
    }


def _due(referral: Referral, word: Word) -> dict:
    if referral.fault and word == Word.TRANSMITTED:
        fault = referral.fault.partition(": ")[2] or referral.fault
        return {
            "label": word.label,
            "state": "failed",
            "note": f"Next try {moment(referral.due_at)}. {fault}",
        }
    return {"label": word.label, "state": "now"}


def _still_open(referral: Referral, word: Word) -> bool:
    """Say whether a step can still come; assigning is the JTTF's own affair and may be left out."""
    if referral.status in {State.WITHDRAWN, State.CLOSED}:
        return False
    return word != Word.ASSIGNED or referral.status not in DECIDED
