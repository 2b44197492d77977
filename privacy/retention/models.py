"""Retention as data with dates, owned by the privacy officer."""

from django.conf import settings
from django.db import models
from django.db.models.functions import Now

from privacy.classes.choices import RecordClass

FIVE_YEARS = 5 * 365 + 1


class PolicyVersion(models.Model):
    """One version of the center's policy choices; every audit entry names the one in force."""

    number = models.PositiveIntegerField(unique=True)
    name = models.CharField(max_length=20, unique=True)
    in_force_from = models.DateTimeField(db_default=Now())
    note = models.TextField(blank=True)
    choices = models.JSONField(default=dict)
    proposed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    approved_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ["-number"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(approved_by=None) | ~models.Q(approved_by=models.F("proposed_by")),
                name="policy_version_two_people",
            ),
            models.CheckConstraint(
                condition=models.Q(number=1) | models.Q(proposed_by__isnull=False, approved_by__isnull=False),
                name="policy_version_proposed_and_approved",
            ),
        ]

    def __str__(self):
        return self.name


class RetentionRow(models.Model):
    """How long one kind of record is kept after one disposition (28 CFR 23.20(h): at most five years)."""

    identifier = models.CharField(max_length=8)
    policy = models.ForeignKey(PolicyVersion, models.PROTECT, related_name="retention")
    record_class = models.CharField(max_length=2, choices=RecordClass)
    disposition = models.CharField(max_length=16, blank=True)
    review_days = models.PositiveIntegerField()
    purge_days = models.PositiveIntegerField()
    sentence = models.CharField(max_length=200)
    authority = models.CharField(max_length=200)

    class Meta:
        ordering = ["identifier"]
        constraints = [
            models.UniqueConstraint(
                fields=["policy", "record_class", "disposition"], name="retention_one_row_a_case"
            ),
            models.CheckConstraint(
                condition=models.Q(purge_days__lte=FIVE_YEARS), name="retention_at_most_five_years"
            ),
            models.CheckConstraint(
                condition=models.Q(review_days__lte=models.F("purge_days")), name="retention_review_first"
            ),
        ]

    def __str__(self):
        return f"{self.identifier}: {self.sentence}"
