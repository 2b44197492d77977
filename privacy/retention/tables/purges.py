"""A purge: what would be destroyed and why, who signed, and what became of each record."""

from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now

from privacy.classes.choices import RecordClass
from privacy.retention.choices import OPEN, BatchStatus, Outcome

from .custody import CustodyQuerySet

PERSON = settings.AUTH_USER_MODEL


class Purge(models.Model):
    """One batch of records whose time has come, proposed by one person and approved by another.

    ``digest`` is of the dry run that was approved; ``certificate`` its number once it is done.
    """

    reference = models.UUIDField(default=uuid4, unique=True, editable=False)
    status = models.CharField(max_length=10, choices=BatchStatus, default=BatchStatus.PREPARED)
    prepared_at = models.DateTimeField(db_default=Now(), editable=False)
    proposed_by = models.ForeignKey(PERSON, models.PROTECT, null=True, related_name="+")
    proposed_at = models.DateTimeField(null=True)
    approved_by = models.ForeignKey(PERSON, models.PROTECT, null=True, related_name="+")
    approved_at = models.DateTimeField(null=True)
    refused_by = models.ForeignKey(PERSON, models.PROTECT, null=True, related_name="+")
    refused_why = models.TextField(blank=True)
    finished_at = models.DateTimeField(null=True)
    digest = models.CharField(max_length=64, blank=True, editable=False)
    policy = models.IntegerField(default=0, editable=False)
    certificate = models.CharField(max_length=16, blank=True, editable=False)
    seal = models.CharField(max_length=64, blank=True, editable=False)

    objects = CustodyQuerySet.as_manager()

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(approved_by=None) | ~Q(approved_by=F("proposed_by")), name="purge_two_people"
            ),
            models.CheckConstraint(
                condition=~Q(status__in=[BatchStatus.RUNNING, BatchStatus.DONE])
                | Q(proposed_by__isnull=False, approved_by__isnull=False),
                name="purge_signed_twice",
            ),
            models.UniqueConstraint(
                fields=["certificate"], condition=~Q(certificate=""), name="purge_certificate_once"
            ),
            models.CheckConstraint(
                condition=~Q(status=BatchStatus.REFUSED) | ~Q(refused_why=""), name="purge_refused_says_why"
            ),
        ]

    def __str__(self):
        return f"Purge {self.certificate or self.reference}"

    @property
    def chip(self) -> str:
        """The kind of chip its status is drawn with."""
        return BatchStatus(self.status).chip

    @property
    def open(self) -> bool:
        """Whether something is still to be done with it."""
        return self.status in OPEN


class PurgeItem(models.Model):
    """One record of a purge: number, class, rule and counts, and never a word of it.

    ``files`` are names in the file store that are still to be removed.
    """

    purge = models.ForeignKey(Purge, models.CASCADE, related_name="items")
    place = models.CharField(max_length=60)
    record_id = models.BigIntegerField()
    number = models.CharField(max_length=40)
    record_class = models.CharField(max_length=2, choices=RecordClass)
    disposition = models.CharField(max_length=16, blank=True)
    rule = models.CharField(max_length=8)
    due_at = models.DateTimeField()
    rows = models.JSONField(default=dict)
    outcome = models.CharField(max_length=10, choices=Outcome, default=Outcome.WAITING)
    why = models.CharField(max_length=200, blank=True)
    gone = models.JSONField(default=dict)
    files = models.JSONField(default=list)
    file_count = models.PositiveIntegerField(default=0)
    remaining = models.PositiveIntegerField(null=True)
    ended_at = models.DateTimeField(null=True)

    objects = CustodyQuerySet.as_manager()

    class Meta:
        ordering = ["due_at", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["place", "record_id"],
                condition=Q(outcome__in=[Outcome.WAITING, Outcome.FAILED]),
                name="purge_item_in_one_purge",
            )
        ]

    def __str__(self):
        return f"{self.number} {self.outcome}"
