"""The path of a breach case."""

from privacy.access.duties import Duty
from privacy.lifecycle import Lifecycle, Step

from .choices import BreachStatus as S

PATH = Lifecycle(
    Step("tell owners", S.OPENED, S.TOLD, Duty.OVERSEE),
    # That nothing was exposed may be found before anybody is told; either way another person closes it.
    Step("close", S.OPENED, S.CLOSED, Duty.APPROVE_PURGE, not_by="opened_by"),
    Step("close", S.TOLD, S.CLOSED, Duty.APPROVE_PURGE, not_by="opened_by"),
)
