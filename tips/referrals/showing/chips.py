"""The chips of a referral: where it stands and how soon it must be answered."""

from tips.referrals.choices import State, Urgency
from tips.referrals.models import Referral


def chips(referral: Referral) -> list[dict]:
    """Return the state's chip, and the urgency's unless it is routine."""
    state, urgency = State(referral.status), Urgency(referral.urgency)
    found = [{"kind": state.chip, "icon": "shift", "words": state.label}]
    if urgency.chip:
        found.append({"kind": urgency.chip, "icon": "priority", "words": urgency.label})
    return found
