"""The path of a request: whoever wrote an answer never lets it out."""

from privacy.access.duties import Duty
from privacy.lifecycle import Lifecycle, Step

from .choices import Status

LIFECYCLE = Lifecycle(
    Step("take", Status.SUBMITTED, Status.ASSIGNED, Duty.AUTHOR),
    Step("answer", Status.ASSIGNED, Status.DRAFTED, Duty.AUTHOR),
    Step("return", Status.DRAFTED, Status.ASSIGNED, Duty.APPROVE, not_by="answered_by"),
    Step("release", Status.DRAFTED, Status.ANSWERED, Duty.APPROVE, not_by="answered_by"),
    Step("refuse", Status.SUBMITTED, Status.REFUSED, Duty.APPROVE),
    Step("refuse", Status.ASSIGNED, Status.REFUSED, Duty.APPROVE),
    Step("close", Status.ANSWERED, Status.CLOSED, Duty.REPORT),
)
