"""The path of a board: open, closed, and open again; whose board it is, its acts ask besides."""

from privacy.access.duties import Duty
from privacy.lifecycle import Lifecycle, Step

from .choices import Status

LIFECYCLE = Lifecycle(
    Step("close", Status.OPEN, Status.CLOSED, Duty.VET),
    Step("reopen", Status.CLOSED, Status.OPEN, Duty.VET),
)
