"""Where a proposal stands."""

from django.db import models


class State(models.TextChoices):
    """A proposal on its way to an approver; an approved one is a record and a proposal no more."""

    PROPOSED = "proposed", "Waits for approval"
    RETURNED = "returned", "Returned to its author"
    DECLINED = "declined", "Declined"
    WITHDRAWN = "withdrawn", "Withdrawn"

    @property
    def chip(self) -> str:
        """The color family of this state's chip."""
        return {"proposed": "triage", "returned": "return"}.get(self, "closed")
