"""The path of a referral, from draft to the JTTF's disposition."""

from privacy.access.duties import Duty
from privacy.lifecycle import Lifecycle, Step

from .choices import State

LIFECYCLE = Lifecycle(
    Step("approve", State.DRAFTED, State.APPROVED, Duty.APPROVE_REFERRAL, not_by="drafted_by"),
    Step("renew", State.APPROVED, State.APPROVED, Duty.APPROVE_REFERRAL, not_by="drafted_by"),
    Step("transmit", State.APPROVED, State.TRANSMITTED, Duty.CARRY),
    Step("acknowledge", State.TRANSMITTED, State.ACKNOWLEDGED, Duty.RECEIVE_REFERRAL),
    Step("assign", State.ACKNOWLEDGED, State.ASSIGNED, Duty.RECEIVE_REFERRAL),
    Step("ask", State.ACKNOWLEDGED, State.RETURNED, Duty.RECEIVE_REFERRAL),
    Step("ask", State.ASSIGNED, State.RETURNED, Duty.RECEIVE_REFERRAL),
    Step("answer", State.RETURNED, State.ACKNOWLEDGED, Duty.REFER),
    Step("answer the assigned", State.RETURNED, State.ASSIGNED, Duty.REFER),
    Step("dispose", State.ACKNOWLEDGED, State.DISPOSED, Duty.RECEIVE_REFERRAL),
    Step("dispose", State.ASSIGNED, State.DISPOSED, Duty.RECEIVE_REFERRAL),
    Step("dispose", State.RETURNED, State.DISPOSED, Duty.RECEIVE_REFERRAL),
    Step("close", State.DISPOSED, State.CLOSED, Duty.APPROVE_REFERRAL),
    Step("withdraw", State.DRAFTED, State.WITHDRAWN, Duty.APPROVE_REFERRAL),
    Step("withdraw", State.APPROVED, State.WITHDRAWN, Duty.APPROVE_REFERRAL),
    Step("withdraw", State.TRANSMITTED, State.WITHDRAWN, Duty.APPROVE_REFERRAL),
    Step("withdraw", State.ACKNOWLEDGED, State.WITHDRAWN, Duty.APPROVE_REFERRAL),
    Step("withdraw", State.ASSIGNED, State.WITHDRAWN, Duty.APPROVE_REFERRAL),
    Step("withdraw", State.RETURNED, State.WITHDRAWN, Duty.APPROVE_REFERRAL),
)
