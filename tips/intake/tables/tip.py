"""The tip itself, and named grants on it."""

import pgtrigger
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector, SearchVectorField
from django.db import models
from django.db.models import F, Q

from partners.directory.models import Agency, County
from partners.people.liaisons import liaisons_of
from partners.people.owners import answering_for
from privacy.access.grants import NamedGrant, grants_join
from privacy.access.models import AccessLabel
from privacy.access.records import GuardedRecord, at_most_five_years
from privacy.classes.choices import RecordClass
from privacy.retention.kept import Kept
from tips.intake.choices import OPEN, Disposition, Ongoing, Priority, Reliability, Source, Status, Validity
from tips.intake.lifecycle import LIFECYCLE
from tips.intake.storing import destroy

PERSON = settings.AUTH_USER_MODEL


class UnreadSearch(models.GeneratedField):
    """Search words that an insert does not hand back: who may send a report may not read one."""

    db_returning = False

    def deconstruct(self):
        """Look like Django's own field to migrations, for the column is the same."""
        name, _, args, kwargs = super().deconstruct()
        return name, "django.db.models.GeneratedField", args, kwargs


class Tip(GuardedRecord):
    """A report of suspicious activity, as it was sent and as it stands in its review.

    ``narrative`` is never altered after it was sent; what comes later is an ``Addition``.
    ``desk_label`` is for parts with fewer readers than the report.
    """

    number = models.CharField(max_length=16, unique=True, editable=False)
    record_class = models.CharField(max_length=2, choices=RecordClass, default=RecordClass.T0)
    desk_label = models.ForeignKey(AccessLabel, models.PROTECT, related_name="+", editable=False)
    status = models.CharField(max_length=12, choices=Status, default=Status.RECEIVED, editable=False)
    source = models.CharField(max_length=8, choices=Source)
    agency = models.ForeignKey(Agency, models.PROTECT, null=True, related_name="tips")
    submitted_by = models.ForeignKey(PERSON, models.PROTECT, null=True, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    external_id = models.CharField(max_length=80, blank=True)
    case_number = models.CharField(max_length=60, blank=True)
    language = models.CharField(max_length=8, default="en")

    title = models.CharField(max_length=160)
    narrative = models.TextField()
    ongoing = models.CharField(max_length=8, choices=Ongoing, default=Ongoing.UNSURE)
    danger = models.BooleanField(default=False)
    happened_at = models.DateTimeField(null=True, blank=True)
    happened_until = models.DateTimeField(null=True, blank=True)
    happened_words = models.CharField(max_length=160, blank=True)
    place = models.CharField(max_length=200, blank=True)
    county = models.ForeignKey(County, models.PROTECT, null=True, blank=True, related_name="+")
    latitude = models.FloatField(null=True, blank=True)
    longitude = models.FloatField(null=True, blank=True)
    sector = models.CharField(max_length=60, blank=True)

    priority = models.SmallIntegerField(choices=Priority, default=Priority.ROUTINE)
    priority_why = models.CharField(max_length=200, blank=True)
    reliability = models.CharField(max_length=12, choices=Reliability, default=Reliability.UNKNOWN)
    validity = models.CharField(max_length=12, choices=Validity, default=Validity.CANNOT_JUDGE)
    due_at = models.DateTimeField(null=True, blank=True)
    claimed_by = models.ForeignKey(PERSON, models.PROTECT, null=True, related_name="+")
    claimed_at = models.DateTimeField(null=True)
    called_at = models.DateTimeField(null=True, editable=False)
    matched_by = models.ForeignKey(PERSON, models.PROTECT, null=True, related_name="+", editable=False)
    determined_by = models.ForeignKey(PERSON, models.PROTECT, null=True, related_name="+", editable=False)
    disposition = models.CharField(max_length=16, choices=Disposition, blank=True)
    duplicate_of = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="+")
    closed_at = models.DateTimeField(null=True)
    validated_at = models.DateTimeField(auto_now_add=True)
    version = models.PositiveIntegerField(default=1)
    flags = ArrayField(models.CharField(max_length=40), default=list, blank=True)

    search = UnreadSearch(
        expression=SearchVector("title", weight="A", config="english")
        + SearchVector("place", weight="B", config="english")
        + SearchVector("narrative", weight="C", config="english"),
        output_field=SearchVectorField(),
        db_persist=True,
    )

    kept = Kept(
        words="Tip",
        written_by=("submitted_by_id", "matched_by_id", "determined_by_id"),
        renewable={"T1": 1, "T2": None},
        at_office=liaisons_of,
        owned_by="agency_id",
        answering=answering_for,
        remove_file=destroy,
    )

    class Meta:
        default_manager_name = "objects"
        ordering = ["-created_at", "-id"]
        indexes = [
            GinIndex(fields=["access_keys"], name="tip_keys"),
            GinIndex(fields=["search", "access_keys"], name="tip_search_keys"),
            models.Index(F("created_at").desc(), F("id").desc(), name="tip_newest"),
            models.Index(fields=["status", "due_at"], name="tip_status_due"),
            models.Index(
                F("due_at").asc(nulls_last=True),
                F("priority").desc(),
                F("id").asc(),
                condition=Q(status__in=OPEN),
                name="tip_open_by_due",
            ),
            models.Index(fields=["agency", "-created_at"], name="tip_of_agency"),
            models.Index(fields=["county", "-created_at"], name="tip_of_county"),
            models.Index(fields=["purge_at"], name="tip_purge"),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(status__in=Status.values), name="tip_status_known"),
            models.CheckConstraint(
                condition=Q(record_class__in=[RecordClass.T0, RecordClass.T1, RecordClass.T2]),
                name="tip_is_below_criminal_intelligence",
            ),
            models.CheckConstraint(
                condition=Q(determined_by=None) | ~Q(determined_by=F("matched_by")), name="tip_two_reviewers"
            ),
            models.CheckConstraint(
                condition=~Q(status=Status.REFERRED) | Q(record_class=RecordClass.T2),
                name="tip_referred_is_t2",
            ),
            models.CheckConstraint(
                condition=~Q(record_class=RecordClass.T2) | Q(determined_by__isnull=False),
                name="tip_t2_was_determined",
            ),
            models.CheckConstraint(
                condition=Q(status__in=[Status.RECEIVED, Status.TRIAGE])
                | ~Q(priority=Priority.IMMEDIATE)
                | Q(called_at__isnull=False),
                name="tip_immediate_call_first",
            ),
            models.CheckConstraint(
                condition=~Q(status=Status.CLOSED) | ~Q(disposition=""), name="tip_closed_says_how"
            ),
            at_most_five_years("tip"),
            models.UniqueConstraint(
                fields=["agency", "external_id"], condition=~Q(external_id=""), name="tip_external_once"
            ),
        ]
        triggers = [
            pgtrigger.FSM(name="tip_moves_along_its_path", field="status", transitions=LIFECYCLE.arrows()),
            pgtrigger.ReadOnly(
                name="tip_text_is_never_altered", fields=["narrative", "number", "created_at"]
            ),
        ]

    def __str__(self):
        return self.number

    @property
    def marking(self) -> str:
        """The handling marking of a raw or vetted tip."""
        return self.label.marking


class TipGrant(NamedGrant):
    """One tip shared with one agency or circle by name."""

    content_object = models.ForeignKey(Tip, models.CASCADE, related_name="grants")

    class Meta(NamedGrant.Meta):
        abstract = False
        triggers = [grants_join("tips_tip", "tips_tipgrant")]
