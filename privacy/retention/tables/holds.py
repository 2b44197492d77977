"""A legal hold: what keeps one record from destruction, for a reason and until a day."""

from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now
from django.utils import timezone

from .custody import CustodyQuerySet

PERSON = settings.AUTH_USER_MODEL


class HoldQuerySet(CustodyQuerySet):
    """Holds by whether they still bind."""

    def binding(self):
        """Keep holds that neither ended nor were released."""
        return self.filter(released_at=None, until__gte=timezone.localdate())

    def on(self, place: str, record_id: int):
        """Keep the holds on one record."""
        return self.filter(place=place, record_id=record_id)


class Hold(models.Model):
    """One record kept from destruction. It lets nobody read it: past its day it stays shut.

    ``follows`` names the hold this one lasts as long as; released, that one takes this with it.
    """

    reference = models.UUIDField(default=uuid4, unique=True, editable=False)
    place = models.CharField(max_length=60, editable=False)
    record_id = models.BigIntegerField(editable=False)
    number = models.CharField(max_length=40, editable=False)
    reason = models.TextField()
    document = models.CharField(max_length=160)
    owner = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    placed_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    placed_on = models.DateField(default=timezone.localdate, editable=False)
    placed_at = models.DateTimeField(db_default=Now(), editable=False)
    until = models.DateField()
    follows = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="followers")
    released_at = models.DateTimeField(null=True)
    released_by = models.ForeignKey(PERSON, models.PROTECT, null=True, related_name="+")
    released_why = models.TextField(blank=True)

    objects = HoldQuerySet.as_manager()

    class Meta:
        ordering = ["until", "id"]
        indexes = [models.Index(fields=["place", "record_id"], name="hold_on_record")]
        constraints = [
            models.CheckConstraint(condition=~Q(reason="") & ~Q(document=""), name="hold_says_why"),
            models.CheckConstraint(condition=Q(until__gt=F("placed_on")), name="hold_ends_after_it_began"),
            models.CheckConstraint(
                condition=Q(follows=None) | ~Q(follows=F("id")), name="hold_follows_another"
            ),
            models.CheckConstraint(
                condition=Q(released_at=None, released_by=None)
                | Q(released_at__isnull=False, released_by__isnull=False) & ~Q(released_why=""),
                name="hold_release_is_signed",
            ),
        ]

    def __str__(self):
        return f"Hold on {self.number} until {self.until}"
