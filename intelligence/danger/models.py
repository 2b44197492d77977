"""An assessment sent past the rule to avoid imminent danger: two people, a few days, a review afterwards."""

from datetime import timedelta

import pgtrigger
from django.conf import settings
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q

from intelligence.records.models import IntelligenceRecord
from partners.directory.models import Agency
from privacy.access.grants import NamedGrant, grants_join
from privacy.access.querysets import parts_of
from privacy.access.records import GuardedRecord, at_most_five_years

from .choices import Danger, Finding, State
from .lifecycle import LIFECYCLE

PERSON = settings.AUTH_USER_MODEL
LONGEST = timedelta(days=3)


class DangerWarning(GuardedRecord):
    """What people outside law enforcement are told in danger: an assessment, never the record behind it."""

    number = models.CharField(max_length=16, unique=True, editable=False)
    record = models.ForeignKey(IntelligenceRecord, models.CASCADE, related_name="warnings")
    status = models.CharField(max_length=12, choices=State, default=State.ASKED, editable=False)
    danger = models.CharField(max_length=12, choices=Danger)
    words = models.TextField()
    reason = models.TextField()
    asked_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+", editable=False)
    asked_at = models.DateTimeField(editable=False)
    seconded_by = models.ForeignKey(PERSON, models.PROTECT, null=True, related_name="+", editable=False)
    seconded_on = models.DateField(null=True, editable=False)
    ends_on = models.DateField(null=True, editable=False)
    reviewed_by = models.ForeignKey(PERSON, models.PROTECT, null=True, related_name="+", editable=False)
    reviewed_at = models.DateTimeField(null=True, editable=False)
    finding = models.CharField(max_length=12, choices=Finding, blank=True)
    review = models.TextField(blank=True)

    class Meta:
        default_manager_name = "objects"
        ordering = ["-asked_at", "-id"]
        indexes = [GinIndex(fields=["access_keys"], name="dangerwarning_keys")]
        constraints = [
            at_most_five_years("warning"),
            models.CheckConstraint(condition=~Q(words="") & ~Q(reason=""), name="warning_says_why"),
            models.CheckConstraint(
                condition=Q(seconded_by=None) | ~Q(seconded_by=F("asked_by")), name="warning_two_people"
            ),
            models.CheckConstraint(
                condition=~Q(status__in=[State.SENT, State.REVIEWED])
                | Q(seconded_by__isnull=False, ends_on__isnull=False),
                name="warning_sent_is_signed_twice",
            ),
            models.CheckConstraint(
                condition=Q(ends_on=None) | Q(ends_on__lte=F("seconded_on") + LONGEST),
                name="warning_lasts_three_days",
            ),
            models.CheckConstraint(
                condition=~Q(status=State.REVIEWED)
                | Q(reviewed_by__isnull=False)
                & ~Q(review="")
                & ~Q(finding="")
                & ~Q(reviewed_by=F("asked_by"))
                & ~Q(reviewed_by=F("seconded_by")),
                name="warning_reviewed_by_a_third",
            ),
        ]
        triggers = [
            pgtrigger.FSM(
                name="warning_moves_along_its_path", field="status", transitions=LIFECYCLE.arrows()
            ),
            pgtrigger.ReadOnly(
                name="warning_stays_as_it_was_asked",
                fields=["number", "record", "danger", "words", "reason", "asked_by", "asked_at"],
            ),
        ]

    def __str__(self):
        return self.number


class WarningGrant(NamedGrant):
    """One warning opened to one agency's people until it ends."""

    content_object = models.ForeignKey(DangerWarning, models.CASCADE, related_name="grants")

    class Meta(NamedGrant.Meta):
        abstract = False
        triggers = [grants_join("intelligence_dangerwarning", "intelligence_warninggrant")]


class Warned(models.Model):
    """One agency that a warning is meant for."""

    warning = models.ForeignKey(DangerWarning, models.CASCADE, related_name="warned")
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="+")

    objects = parts_of("warning")

    class Meta:
        default_manager_name = "objects"
        constraints = [models.UniqueConstraint(fields=["warning", "agency"], name="warned_once")]

    def __str__(self):
        return f"{self.agency_id} of {self.warning_id}"
