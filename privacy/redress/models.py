"""Requests about oneself, complaints, who searched where, and challenged records."""

from typing import Self

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import connection, models
from django.db.models import F, Q
from django.db.models.functions import Now
from django.utils import timezone

from privacy.access.duties import Duty
from privacy.access.standing import Standing

from .choices import ANSWERED, Basis, CaseStatus, Ending, Kind, Outcome, Proof, System

PERSON = settings.AUTH_USER_MODEL


def next_case() -> int:
    """Return the next id. Asked for beforehand: whoever sends a request may not read its row back."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT nextval('privacy_redress_number')")
        return cursor.fetchone()[0]


class CaseQuerySet(models.QuerySet):
    """Requests and complaints, for the privacy officer, for who hears appeals, and for auditors."""

    def visible_to(self, standing: Standing | None) -> Self:
        """Keep what this reader may see: an appeal's second officer sees appeals only."""
        if standing is None:
            return self.none()
        if standing.may(Duty.OVERSEE) or standing.may(Duty.AUDIT):
            return self.all()
        hears = standing.may(Duty.APPROVE_PURGE)
        return self.filter(status__in=(CaseStatus.APPEALED, CaseStatus.CLOSED)) if hears else self.none()


class RedressCase(models.Model):
    """One request to see or correct what is held about a person, or one complaint.

    Nothing of it is a record under the policy, and it opens none. ``once`` is of the form that sent it.
    """

    id = models.BigIntegerField(primary_key=True, default=next_case, editable=False)
    number = models.CharField(max_length=20, unique=True)
    once = models.UUIDField(unique=True)
    kind = models.CharField(max_length=10, choices=Kind)
    language = models.CharField(max_length=5, default="en")
    name = models.CharField(max_length=120, blank=True)
    reach = models.CharField(max_length=200, blank=True)
    words = models.TextField()
    status = models.CharField(max_length=10, choices=CaseStatus)
    received_at = models.DateTimeField(default=timezone.now)
    due_at = models.DateTimeField()
    purge_at = models.DateTimeField()
    proof = models.CharField(max_length=10, choices=Proof, blank=True)
    outcome = models.CharField(max_length=10, choices=Outcome, blank=True)
    basis = models.CharField(max_length=14, choices=Basis, blank=True)
    why = models.TextField(blank=True)
    decided_by = models.ForeignKey(PERSON, models.PROTECT, null=True, related_name="+")
    decided_at = models.DateTimeField(null=True)
    appeal_outcome = models.CharField(max_length=10, choices=Outcome, blank=True)
    appeal_why = models.TextField(blank=True)
    appeal_by = models.ForeignKey(PERSON, models.PROTECT, null=True, related_name="+")
    appeal_at = models.DateTimeField(null=True)

    objects = CaseQuerySet.as_manager()

    class Meta:
        ordering = ["due_at", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(appeal_by=None) | Q(decided_by__isnull=False) & ~Q(appeal_by=F("decided_by")),
                name="redress_appeal_by_another_officer",
            ),
            models.CheckConstraint(
                condition=~Q(status__in=["decided", "appealed", "closed"])
                | Q(decided_by__isnull=False, decided_at__isnull=False) & ~Q(outcome="") & ~Q(why=""),
                name="redress_decision_is_signed",
            ),
            models.CheckConstraint(
                condition=~Q(status="closed") | Q(appeal_by__isnull=False) & ~Q(appeal_outcome=""),
                name="redress_appeal_is_signed",
            ),
            models.CheckConstraint(
                condition=~Q(outcome="exempt") | ~Q(basis=""), name="redress_exempt_says_on_what"
            ),
            models.CheckConstraint(
                condition=Q(kind="complaint") | ~Q(name="") & ~Q(reach=""), name="redress_can_be_answered"
            ),
        ]

    def __str__(self):
        return self.number

    @property
    def answered(self) -> bool:
        """Whether it waits for nobody."""
        return self.status in ANSWERED


class OfCaseQuerySet(models.QuerySet):
    """What belongs to a request."""

    def visible_to(self, standing: Standing | None) -> Self:
        """Keep what belongs to a request that this reader may see."""
        return self.filter(case__in=RedressCase.objects.visible_to(standing))


class SearchAttestation(models.Model):
    """One officer's word that they searched these systems; what was found is nowhere in it."""

    case = models.ForeignKey(RedressCase, models.CASCADE, related_name="searches")
    by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    at = models.DateTimeField(db_default=Now(), editable=False)
    systems = ArrayField(models.CharField(max_length=14, choices=System))

    objects = OfCaseQuerySet.as_manager()

    class Meta:
        ordering = ["id"]

    def __str__(self):
        return f"{self.case_id} searched"

    @property
    def where(self) -> list[str]:
        """The systems in words."""
        return [System(code).label for code in self.systems]


class ChallengeQuerySet(models.QuerySet):
    """Challenges of records; the database lets through those of records the reader may read."""

    def of(self, record: models.Model) -> Self:
        """Keep the challenges of one record in hand, the newest first."""
        return self.filter(place=record._meta.db_table, record_id=record.pk)


class Challenge(models.Model):
    """One record whose correctness is in question, from the asking to the answer.

    ``correction`` is what readers are to know instead; it is destroyed with its record.
    """

    place = models.CharField(max_length=60, editable=False)
    record_id = models.BigIntegerField(editable=False)
    number = models.CharField(max_length=40, editable=False)
    case = models.ForeignKey(RedressCase, models.SET_NULL, null=True, related_name="challenges")
    opened_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    opened_at = models.DateTimeField(db_default=Now(), editable=False)
    ended = models.CharField(max_length=10, choices=Ending, blank=True)
    correction = models.TextField(blank=True)
    ended_by = models.ForeignKey(PERSON, models.PROTECT, null=True, related_name="+")
    ended_at = models.DateTimeField(null=True)

    objects = ChallengeQuerySet.as_manager()

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["place", "record_id"], condition=Q(ended=""), name="challenge_open_once"
            ),
            models.CheckConstraint(
                condition=Q(ended="", ended_by=None) | ~Q(ended="") & Q(ended_by__isnull=False),
                name="challenge_end_is_signed",
            ),
            models.CheckConstraint(
                condition=~Q(ended="corrected") | ~Q(correction=""), name="challenge_correction_says_what"
            ),
        ]

    def __str__(self):
        return f"{self.number} challenged"
