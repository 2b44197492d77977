"""The path of a tip: every step, who may take it, and who must leave it to another."""

from privacy.access.duties import Duty
from privacy.lifecycle import Lifecycle, Step

from .choices import Status

LIFECYCLE = Lifecycle(
    Step("claim", Status.RECEIVED, Status.TRIAGE, Duty.TRIAGE),
    Step("release", Status.TRIAGE, Status.RECEIVED, Duty.TRIAGE),
    Step("wait", Status.TRIAGE, Status.WAITING, Duty.TRIAGE),
    Step("resume", Status.WAITING, Status.TRIAGE, Duty.TRIAGE),
    Step("hear", Status.WAITING, Status.TRIAGE, Duty.CARRY),
    Step("match", Status.TRIAGE, Status.VETTING, Duty.VET),
    Step("close", Status.TRIAGE, Status.CLOSED, Duty.VET),
    Step("close", Status.WAITING, Status.CLOSED, Duty.VET),
    Step("find nexus", Status.VETTING, Status.REFERRED, Duty.VET, not_by="matched_by"),
    Step("find nexus", Status.UNDECIDED, Status.REFERRED, Duty.VET, not_by="matched_by"),
    Step("find no nexus", Status.VETTING, Status.CLOSED, Duty.VET, not_by="matched_by"),
    Step("find no nexus", Status.UNDECIDED, Status.CLOSED, Duty.VET, not_by="matched_by"),
    Step("cannot tell", Status.VETTING, Status.UNDECIDED, Duty.VET, not_by="matched_by"),
    Step("cannot tell", Status.UNDECIDED, Status.UNDECIDED, Duty.VET, not_by="matched_by"),
    Step("reopen", Status.CLOSED, Status.TRIAGE, Duty.TRIAGE),
    Step("conclude", Status.REFERRED, Status.CLOSED, Duty.APPROVE_REFERRAL),
)
