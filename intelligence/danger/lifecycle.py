"""The path of a warning: asked, agreed to by another, reviewed by a third."""

from privacy.access.duties import Duty
from privacy.lifecycle import Lifecycle, Step

from .choices import State

LIFECYCLE = Lifecycle(
    Step("second", State.ASKED, State.SENT, Duty.APPROVE_INTELLIGENCE, not_by="asked_by"),
    Step("refuse", State.ASKED, State.REFUSED, Duty.APPROVE_INTELLIGENCE, not_by="asked_by"),
    Step("review", State.SENT, State.REVIEWED, Duty.REVIEW_PRIVACY, not_by="seconded_by"),
)
