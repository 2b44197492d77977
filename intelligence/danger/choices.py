"""The words of a warning."""

from django.db import models


class Danger(models.TextChoices):
    """What is in imminent danger; nothing else opens this way."""

    LIFE = "life", "Life"
    PROPERTY = "property", "Property"


class State(models.TextChoices):
    """Where a warning stands."""

    ASKED = "asked", "Waits for a second person"
    SENT = "sent", "Sent, to be reviewed"
    REFUSED = "refused", "Not sent"
    REVIEWED = "reviewed", "Reviewed"

    @property
    def chip(self) -> str:
        """The color family of this state's chip."""
        return {"asked": "triage", "sent": "bad", "reviewed": "ok"}.get(self, "closed")


class Finding(models.TextChoices):
    """What the privacy officer finds afterwards."""

    JUSTIFIED = "justified", "The danger was imminent and the assessment told no more than needed"
    TOO_MUCH = "too_much", "The danger was imminent, but the assessment told more than needed"
    UNFOUNDED = "unfounded", "The exception did not apply"
