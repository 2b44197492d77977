"""One request for information, and the letter that answers it."""

import pgtrigger
from django.conf import settings
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q

from partners.directory.models import Agency
from privacy.access.querysets import parts_of
from privacy.access.records import GuardedRecord, at_most_five_years
from privacy.disclosures.models import Disclosure
from privacy.retention.kept import Kept

from .choices import Marking, Status
from .lifecycle import LIFECYCLE

PERSON = settings.AUTH_USER_MODEL


class InformationRequest(GuardedRecord):
    """What an agency asks the center, for a stated purpose, by when, and what it was answered."""

    number = models.CharField(max_length=24, unique=True, editable=False)
    status = models.CharField(max_length=10, choices=Status, default=Status.SUBMITTED, editable=False)
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="+")
    asked_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    asked_at = models.DateTimeField(auto_now_add=True)
    question = models.TextField()
    purpose = models.CharField(max_length=200, help_text="The authorized purpose it is needed for")
    case_number = models.CharField(max_length=60, blank=True)
    about_person = models.BooleanField(default=False)
    checks_done = models.TextField(blank=True)
    needed_on = models.DateField()
    assigned_to = models.ForeignKey(PERSON, models.PROTECT, null=True, related_name="+", editable=False)
    answer = models.TextField(blank=True)
    answer_marking = models.CharField(max_length=12, choices=Marking, default=Marking.OFFICIAL)
    answered_by = models.ForeignKey(PERSON, models.PROTECT, null=True, related_name="+", editable=False)
    released_by = models.ForeignKey(PERSON, models.PROTECT, null=True, related_name="+", editable=False)
    released_at = models.DateTimeField(null=True, editable=False)
    note = models.TextField(blank=True, help_text="Why it was refused, or returned to whoever answers")
    useful = models.BooleanField(null=True)
    useful_words = models.TextField(blank=True)

    kept = Kept(words="Request for information", written_by=("asked_by_id",), renewable={"P": None})

    class Meta:
        default_manager_name = "objects"
        ordering = ["-asked_at", "-id"]
        indexes = [
            GinIndex(fields=["access_keys"], name="information_request_keys"),
            models.Index(F("asked_at").desc(), F("id").desc(), name="information_request_newest"),
        ]
        constraints = [
            at_most_five_years("information_request"),
            models.CheckConstraint(condition=Q(status__in=Status.values), name="request_status_known"),
            models.CheckConstraint(condition=~Q(purpose=""), name="request_states_a_purpose"),
            models.CheckConstraint(
                condition=Q(about_person=False) | ~Q(case_number=""), name="request_on_a_person_has_a_case"
            ),
            models.CheckConstraint(
                condition=Q(released_by=None) | ~Q(released_by=F("answered_by")), name="answer_by_two_people"
            ),
            models.CheckConstraint(
                condition=~Q(status__in=[Status.ANSWERED, Status.CLOSED]) | Q(released_by__isnull=False),
                name="answer_is_authorized",
            ),
        ]
        triggers = [
            pgtrigger.FSM(name="request_moves_along_its_path", field="status", transitions=LIFECYCLE.arrows())
        ]

    def __str__(self):
        return self.number


class Letter(Disclosure):
    """An answer that left for the agency that asked (28 CFR 23.20(g))."""

    courier = "products.carry_letter"

    request = models.ForeignKey(InformationRequest, models.CASCADE, related_name="letters")
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="+")

    objects = parts_of("request")

    class Meta(Disclosure.Meta):
        default_manager_name = "objects"
        ordering = ["-authorized_at", "-id"]
        constraints = [
            models.CheckConstraint(condition=Q(authorized_by__isnull=False), name="letter_is_authorized")
        ]

    def __str__(self):
        return f"Letter on {self.request_id}"
