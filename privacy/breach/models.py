"""Breach cases, and the records that each is about."""

import pgtrigger
from django.conf import settings
from django.db import connection, models
from django.db.models import F, Q
from django.db.models.functions import Now

from privacy.classes.choices import RecordClass
from privacy.retention.tables.custody import CustodyQuerySet

from .choices import BreachStatus, Conclusion
from .path import PATH

PERSON = settings.AUTH_USER_MODEL


def next_breach() -> int:
    """Return the next id, from which the number is made."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT nextval('privacy_breach_number')")
        return cursor.fetchone()[0]


class BreachCase(models.Model):
    """What one account or system may have seen without right, between two moments, and who was told.

    ``reader`` is the account, ``through`` the system that acted for it; ``owners_due_at`` and
    ``people_due_at`` are the clocks of the policy in force when it was opened.
    """

    id = models.BigIntegerField(primary_key=True, default=next_breach, editable=False)
    number = models.CharField(max_length=20, unique=True, editable=False)
    status = models.CharField(max_length=10, choices=BreachStatus, default=BreachStatus.OPENED)
    reader = models.ForeignKey(PERSON, models.PROTECT, null=True, related_name="+")
    through = models.CharField(max_length=80, blank=True)
    since = models.DateTimeField()
    until = models.DateTimeField()
    reason = models.TextField()
    opened_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    opened_at = models.DateTimeField(db_default=Now(), editable=False)
    owners_due_at = models.DateTimeField()
    people_due_at = models.DateTimeField()
    told_by = models.ForeignKey(PERSON, models.PROTECT, null=True, related_name="+")
    told_at = models.DateTimeField(null=True)
    people_told_at = models.DateTimeField(null=True)
    people_told_how = models.TextField(blank=True)
    conclusion = models.CharField(max_length=10, choices=Conclusion, blank=True)
    why = models.TextField(blank=True)
    closed_by = models.ForeignKey(PERSON, models.PROTECT, null=True, related_name="+")
    closed_at = models.DateTimeField(null=True)

    objects = CustodyQuerySet.as_manager()

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(condition=~Q(reader=None) | ~Q(through=""), name="breach_names_a_reader"),
            models.CheckConstraint(condition=Q(until__gt=F("since")), name="breach_ends_after_it_began"),
            models.CheckConstraint(condition=~Q(reason=""), name="breach_says_why"),
            models.CheckConstraint(
                condition=Q(closed_by=None) | ~Q(closed_by=F("opened_by")), name="breach_two_people"
            ),
            models.CheckConstraint(
                condition=~Q(status=BreachStatus.CLOSED)
                | Q(closed_by__isnull=False, closed_at__isnull=False) & ~Q(conclusion="") & ~Q(why=""),
                name="breach_end_is_signed",
            ),
            models.CheckConstraint(
                condition=~Q(conclusion=Conclusion.BREACH) | Q(told_at__isnull=False),
                name="breach_owners_are_told",
            ),
        ]
        triggers = [
            pgtrigger.FSM(name="breach_moves_along_its_path", field="status", transitions=PATH.arrows()),
            pgtrigger.Protect(name="breach_stays", operation=pgtrigger.Delete),
        ]

    def __str__(self):
        return self.number

    @property
    def status_chip(self) -> str:
        """The kind of chip its status is drawn with."""
        return BreachStatus(self.status).chip


class BreachLine(models.Model):
    """One record that a breach exposed: number, class, owner and how often; never a word of it.

    ``agency_id`` is empty where the center owns it; ``persons`` counts the identities seen with it.
    """

    case = models.ForeignKey(BreachCase, models.PROTECT, related_name="lines")
    place = models.CharField(max_length=60)
    record_id = models.BigIntegerField()
    number = models.CharField(max_length=40)
    record_class = models.CharField(max_length=2, choices=RecordClass, blank=True)
    agency_id = models.BigIntegerField(null=True)
    opened = models.PositiveIntegerField()
    listed = models.PositiveIntegerField()
    persons = models.PositiveIntegerField()
    first_at = models.DateTimeField()
    last_at = models.DateTimeField()

    objects = CustodyQuerySet.as_manager()

    class Meta:
        ordering = ["number", "id"]
        constraints = [
            models.UniqueConstraint(fields=["case", "place", "record_id"], name="breach_line_once")
        ]
        triggers = [
            pgtrigger.Protect(name="breach_line_stands", operation=pgtrigger.Update | pgtrigger.Delete)
        ]

    def __str__(self):
        return f"{self.number} in {self.case_id}"
