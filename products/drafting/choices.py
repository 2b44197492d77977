"""The words a product is described with."""

from django.db import models

# The bottom line is a paragraph like any other, but stands apart on the page.
BOTTOM = "bottom"


class Status(models.TextChoices):
    """Where a product stands."""

    DRAFT = "draft", "Draft"
    REVIEW = "review", "In review"
    APPROVED = "approved", "Approved"
    RELEASED = "released", "Released"
    SUPERSEDED = "superseded", "Superseded"
    RECALLED = "recalled", "Recalled"
    REJECTED = "rejected", "Rejected"

    @property
    def chip(self) -> str:
        """The color family of this state's chip."""
        return _CHIP[self]


_CHIP = {
    Status.DRAFT: "closed",
    Status.REVIEW: "triage",
    Status.APPROVED: "ok",
    Status.RELEASED: "kept",
    Status.SUPERSEDED: "closed",
    Status.RECALLED: "bad",
    Status.REJECTED: "return",
}


class Confidence(models.TextChoices):
    """How well sourced and reasoned a judgment is; never in one sentence with likelihood (ICD 203)."""

    HIGH = "high", "High confidence"
    MODERATE = "moderate", "Moderate confidence"
    LOW = "low", "Low confidence"
