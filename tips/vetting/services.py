"""The acts of vetting: claim, call, describe, the two parts of the review, and the ends."""

from tips.vetting.acts.calls import log_call
from tips.vetting.acts.claims import assign, claim, release_claim, take_over
from tips.vetting.acts.closing import close_tip, conclude, reopen_tip
from tips.vetting.acts.describing import add_note, describe, grade, raise_priority
from tips.vetting.acts.part_one import record_behaviors
from tips.vetting.acts.part_two import record_determination
from tips.vetting.acts.people import describe_person, describe_sender
from tips.vetting.acts.taking import take_next

__all__ = [
    "add_note",
    "assign",
    "claim",
    "close_tip",
    "conclude",
    "describe",
    "describe_person",
    "describe_sender",
    "grade",
    "log_call",
    "raise_priority",
    "record_behaviors",
    "record_determination",
    "release_claim",
    "reopen_tip",
    "take_next",
    "take_over",
]
