"""What overseers sign and draw: weekly reviews of the trail, and random samples of it."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models.functions import Now

from privacy.audit.chain.models import append_only


class TrailReview(models.Model):
    """One week of the trail, looked through and signed off (CJIS AU-6)."""

    week = models.DateField(unique=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(db_default=Now())
    entries = models.PositiveIntegerField()
    refused = models.PositiveIntegerField()
    note = models.TextField()

    class Meta:
        ordering = ["-week"]
        constraints = [
            models.CheckConstraint(condition=models.Q(week__iso_week_day=1), name="trail_review_monday")
        ]
        triggers = append_only("audit_review")

    def __str__(self):
        return f"Week of {self.week}"


class TrailSample(models.Model):
    """Entries drawn at random; the seed, the days and the size draw the same ones again."""

    seed = models.BigIntegerField()
    since = models.DateField()
    until = models.DateField()
    size = models.PositiveIntegerField()
    population = models.PositiveIntegerField()
    drawn = ArrayField(models.BigIntegerField())
    purpose = models.TextField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(db_default=Now())

    class Meta:
        ordering = ["-id"]
        triggers = append_only("audit_sample")

    def __str__(self):
        return f"A-{self.pk:03d}"

    @property
    def number(self) -> str:
        """How people call it."""
        return str(self)
