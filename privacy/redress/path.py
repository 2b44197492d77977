"""The path of a request or complaint."""

from privacy.access.duties import Duty
from privacy.lifecycle import Lifecycle, Step

from .choices import CaseStatus as S

PATH = Lifecycle(
    Step("prove identity", S.RECEIVED, S.IDENTIFIED, Duty.OVERSEE),
    Step("attest search", S.IDENTIFIED, S.SEARCHED, Duty.OVERSEE),
    Step("search again", S.SEARCHED, S.SEARCHED, Duty.OVERSEE),
    Step("refuse unproven", S.RECEIVED, S.DECIDED, Duty.OVERSEE),
    Step("decide", S.SEARCHED, S.DECIDED, Duty.OVERSEE),
    Step("answer complaint", S.OPEN, S.DECIDED, Duty.OVERSEE),
    Step("appeal", S.DECIDED, S.APPEALED, Duty.OVERSEE),
    # Whoever may sign as the second person hears it: supervisors and other privacy officers.
    Step("decide appeal", S.APPEALED, S.CLOSED, Duty.APPROVE_PURGE, not_by="decided_by"),
)
