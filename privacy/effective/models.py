"""What the checks of effective access found, and when each was last asked."""

from django.conf import settings
from django.db import models


class Finding(models.Model):
    """One difference between effective and declared access, open until a later sweep misses it."""

    check_id = models.CharField(max_length=8)
    about = models.CharField(max_length=200)
    words = models.CharField(max_length=300)
    severe = models.BooleanField()
    first_seen = models.DateTimeField()
    last_seen = models.DateTimeField()
    gone_at = models.DateTimeField(null=True)
    explained_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    explanation = models.TextField(blank=True)

    class Meta:
        ordering = ["gone_at", "-severe", "check_id", "about"]
        constraints = [
            models.UniqueConstraint(
                fields=["check_id", "about"], condition=models.Q(gone_at=None), name="finding_open_once"
            ),
            models.CheckConstraint(
                condition=models.Q(explained_by=None) | ~models.Q(explanation=""), name="finding_says_why"
            ),
        ]

    def __str__(self):
        return f"{self.check_id} {self.about}"


class Sweep(models.Model):
    """One time that checks were asked."""

    at = models.DateTimeField()
    quick = models.BooleanField()
    checks = models.PositiveSmallIntegerField()
    found = models.PositiveIntegerField()
    severe = models.PositiveIntegerField()

    class Meta:
        ordering = ["-id"]

    def __str__(self):
        return f"{self.at:%Y-%m-%d %H:%M}: {self.found}"
