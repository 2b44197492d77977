"""The path of a proposal; its approval is an act of its own, because it makes another record."""

from privacy.access.duties import Duty
from privacy.lifecycle import Lifecycle, Step

from .choices import State

LIFECYCLE = Lifecycle(
    Step("return", State.PROPOSED, State.RETURNED, Duty.APPROVE_INTELLIGENCE, not_by="author"),
    Step("decline", State.PROPOSED, State.DECLINED, Duty.APPROVE_INTELLIGENCE, not_by="author"),
    Step("propose again", State.RETURNED, State.PROPOSED, Duty.WORK_INTELLIGENCE),
    Step("withdraw", State.PROPOSED, State.WITHDRAWN, Duty.WORK_INTELLIGENCE),
    Step("withdraw", State.RETURNED, State.WITHDRAWN, Duty.WORK_INTELLIGENCE),
)
