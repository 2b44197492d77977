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


class Urgency(models.TextChoices):
    """How soon it must be acknowledged; the clocks are the center's own."""

    IMMEDIATE = "immediate", "Immediate"
    URGENT = "urgent", "Urgent"
    ROUTINE = "routine", "Routine"


class Disposition(models.TextChoices):
    """What the JTTF made of it."""

    NEXUS = "nexus", "Nexus: a new or existing matter"
    NO_NEXUS = "no_nexus", "No nexus"
    INCONCLUSIVE = "inconclusive", "Inconclusive"
    OTHER_AGENCY = "other_agency", "Referred to another agency"
    DUPLICATE = "duplicate", "Duplicate of what they hold"
    RETURNED = "returned", "Declined or returned"
