"""Where a request stands, and how its answer may be handled."""

from django.db import models


class Status(models.TextChoices):
    """Where a request for information stands."""

    SUBMITTED = "submitted", "Received"
    ASSIGNED = "assigned", "Being answered"
    DRAFTED = "drafted", "Answer waits for approval"
    ANSWERED = "answered", "Answered"
    CLOSED = "closed", "Closed"
    REFUSED = "refused", "Refused"

    @property
    def plain(self) -> str:
        """The word that the agency that asked is told."""
        return str(Status.ASSIGNED.label if self is Status.DRAFTED else self.label)

    @property
    def chip(self) -> str:
        """The kind of chip that shows it."""
        return _CHIPS[self.value]

    @property
    def icon(self) -> str:
        """The icon beside its word."""
        return _ICONS[self.value]


OPEN = frozenset({Status.SUBMITTED, Status.ASSIGNED, Status.DRAFTED})
_CHIPS = {
    "submitted": "new",
    "assigned": "triage",
    "drafted": "triage",
    "answered": "ok",
    "closed": "closed",
    "refused": "bad",
}
_ICONS = {
    "submitted": "file",
    "assigned": "refresh",
    "drafted": "waiting",
    "answered": "check",
    "closed": "lock",
    "refused": "warning",
}


class Marking(models.TextChoices):
    """How an answer is to be handled."""

    OFFICIAL = "U//FOUO", "For official use only"
    LAW = "U//LES", "Law enforcement sensitive"
    PUBLIC = "PUBLIC", "Public"
