"""What a referral's two keys look at: the center's desks, its courier, and its office once approved."""

from privacy.access.interning import Need, label
from privacy.access.models import KeyKind
from privacy.access.placing import place
from privacy.classes.choices import Part, RecordClass
from tips.intake.access import DESKS, MARKING

from .choices import State
from .models import Referral


def place_referral(referral: Referral) -> Referral:
    """Give a referral its label and keys from what it is now; the caller saves ``PLACED``."""
    facts = label(record_class=RecordClass.T2, marking=MARKING, part=Part.RECORD)
    return place(referral, label=facts, needs=needs_of(referral))


def needs_of(referral: Referral) -> list[Need]:
    """Return who has a need to know a referral.

    An office keeps a withdrawn one that had reached it, so that it can read why; it never
    learns of one that was withdrawn before.
    """
    needs = [(KeyKind.DESK, desk) for desk in DESKS] + [(KeyKind.SERVICE, "courier")]
    stopped_in_time = referral.status == State.WITHDRAWN and referral.delivered_at is None
    if referral.approved_by_id and not stopped_in_time:
        needs.append((KeyKind.OFFICE, referral.office.code))
    return needs
