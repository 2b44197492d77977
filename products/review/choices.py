"""The words of the review chain."""

from django.db import models

from privacy.access.duties import Duty


class ReviewStep(models.TextChoices):
    """A link of the review chain."""

    PEER = "peer", "Peer review"
    PRIVACY = "privacy", "Privacy review"
    SUPERVISOR = "supervisor", "Approval"
    COORDINATION = "coordination", "JTTF coordination"
    CONSENT = "consent", "Originators' consent"
    DIRECTOR = "director", "Director's release"

    @property
    def duty(self) -> Duty:
        """Who may take this step."""
        return _DUTY.get(self, Duty.APPROVE)

    @property
    def own_judgment(self) -> bool:
        """Whether the reviewer decides for themselves, and so may take no other step of the kind."""
        return self not in RECORDED

    @property
    def suffix(self) -> str:
        """What its steps of the product's lifecycle are called besides the verb."""
        return _SUFFIX.get(self, "")


# These keep what somebody outside answered; whoever writes it down decides nothing by it.
RECORDED = (ReviewStep.COORDINATION, ReviewStep.CONSENT)
_DUTY = {ReviewStep.PEER: Duty.AUTHOR, ReviewStep.PRIVACY: Duty.REVIEW_PRIVACY}
_SUFFIX = {ReviewStep.PEER: " on peer review", ReviewStep.PRIVACY: " on privacy review"}


class Verdict(models.TextChoices):
    """What a reviewer decided."""

    APPROVED = "approved", "Approved"
    RETURNED = "returned", "Returned with notes"
    REJECTED = "rejected", "Rejected"


class RejectReason(models.TextChoices):
    """Why a product is rejected for good."""

    COVERED = "covered", "Already covered by another product"
    SOURCING = "sourcing", "The sources do not carry it"
    PRIVACY = "privacy", "Privacy, civil rights or civil liberties"
    HANDLING = "handling", "Its handling cannot be settled with an originator"
    MISSION = "mission", "Not what this center is charged with"
    OTHER = "other", "Another reason"
