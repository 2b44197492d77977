"""The words of a referral's track."""

from django.db import models


class State(models.TextChoices):
    """Where a referral stands."""

    DRAFTED = "drafted", "Waiting for approval"
    APPROVED = "approved", "Approved, being handed over"
    TRANSMITTED = "transmitted", "Sent, not acknowledged"
    ACKNOWLEDGED = "acknowledged", "Acknowledged"
    ASSIGNED = "assigned", "Assigned at the JTTF"
    RETURNED = "returned", "Returned with a question"
    DISPOSED = "disposed", "Disposition received"
    CLOSED = "closed", "Closed"
    WITHDRAWN = "withdrawn", "Withdrawn"

    @property
    def chip(self) -> str:
        """The color family of this state's chip."""
        return _CHIP[self]


_CHIP = {
    State.DRAFTED: "triage",
    State.APPROVED: "info",
    State.TRANSMITTED: "new",
    State.ACKNOWLEDGED: "ref",
    State.ASSIGNED: "ref",
    State.RETURNED: "return",
    State.DISPOSED: "ok",
    State.CLOSED: "closed",
    State.WITHDRAWN: "closed",
}


class Urgency(models.TextChoices):
    """How soon it must be acknowledged; the clocks are the center's own."""

    IMMEDIATE = "immediate", "Immediate"
    URGENT = "urgent", "Urgent"
    ROUTINE = "routine", "Routine"

    @property
    def chip(self) -> str:
        """The color family of this urgency's chip; the routine one has none."""
        return {Urgency.IMMEDIATE: "bad", Urgency.URGENT: "return"}.get(self, "")


class Disposition(models.TextChoices):
    """What the JTTF made of it."""

    NEXUS = "nexus", "Nexus: a new or existing matter"
    NO_NEXUS = "no_nexus", "No nexus"
    INCONCLUSIVE = "inconclusive", "Inconclusive"
    OTHER_AGENCY = "other_agency", "Referred to another agency"
    DUPLICATE = "duplicate", "Duplicate of what they hold"
    RETURNED = "returned", "Declined or returned"


class Word(models.TextChoices):
    """What a referral's track can tell."""

    DRAFTED = "drafted", "Drafted"
    PHONED = "phoned", "Phoned"
    APPROVED = "approved", "Approved"
    RENEWED = "renewed", "Approved again"
    TRANSMITTED = "transmitted", "Handed over"
    ACKNOWLEDGED = "acknowledged", "Acknowledged"
    ASSIGNED = "assigned", "Assigned"
    ASKED = "asked", "The JTTF asked"
    ANSWERED = "answered", "The center answered"
    DISPOSED = "disposed", "Disposition"
    FEEDBACK = "feedback", "Feedback"
    RELAYED = "relayed", "Feedback passed on"
    CLOSED = "closed", "Closed"
    WITHDRAWN = "withdrawn", "Withdrawn"


HANDED_OVER = [State.TRANSMITTED, State.ACKNOWLEDGED, State.ASSIGNED, State.RETURNED]
DECIDED = [State.DISPOSED, State.CLOSED]
ENDED = [State.CLOSED, State.WITHDRAWN]
