"""A disclosure: to whom, on whose authority, why, when, and whether it arrived."""

from typing import ClassVar
from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models.functions import Now
from django.utils import timezone


class DisclosureQuerySet(models.QuerySet):
    """Disclosures by where they stand."""

    def due(self):
        """Keep what has not arrived, was not stopped, and whose time has come."""
        return self.filter(delivered_at=None, stopped_at=None, due_at__lte=Now())


class Disclosure(models.Model):
    """One release, from authority to arrival (28 CFR 23.20(g): who, why and when).

    A subclass names its ``courier``: the task that carries one row, by id alone.
    """

    courier: ClassVar[str]

    reference = models.UUIDField(default=uuid4, unique=True, editable=False)
    purpose = models.TextField()
    authorized_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    authorized_at = models.DateTimeField(auto_now_add=True)
    due_at = models.DateTimeField(default=timezone.now, null=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    delivered_at = models.DateTimeField(null=True, editable=False)
    stopped_at = models.DateTimeField(null=True, editable=False)
    fault = models.CharField(max_length=200, blank=True)

    outbox = DisclosureQuerySet.as_manager()

    class Meta:
        abstract = True
        indexes = [
            models.Index(
                fields=["due_at"],
                condition=models.Q(delivered_at=None, stopped_at=None),
                name="%(class)s_undelivered",
            )
        ]
