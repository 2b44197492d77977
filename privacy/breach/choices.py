"""The words of a breach."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class BreachStatus(models.TextChoices):
    """Where a breach case stands."""

    OPENED = "opened", _("Opened, owners to be told")
    TOLD = "told", _("Owners told, to be closed")
    CLOSED = "closed", _("Closed")

    @property
    def chip(self) -> str:
        """The kind of chip this is drawn with."""
        return {"opened": "bad", "told": "triage"}.get(self, "closed")


class Conclusion(models.TextChoices):
    """What it turned out to be."""

    BREACH = "breach", _("A breach, and everybody who is owed word was told")
    NONE = "none", _("No breach: the reader was entitled")
