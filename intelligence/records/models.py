"""Criminal intelligence: the record, the basis it rests on, its subject, and who else is named in it."""

import pgtrigger
from django.conf import settings
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q

from privacy.access.grants import NamedGrant, grants_join
from privacy.access.models import AccessLabel
from privacy.access.querysets import parts_of
from privacy.access.records import GuardedRecord, at_most_five_years
from privacy.retention.kept import Kept
from tips.screening.models import waits_for_clearance

from .choices import IdentifierKind
from .suspicion import Labels, Named, Suspicion, complete, judged
from .triggers import NO_BASIS, RESTS, SOURCES, SPECIFIC, TRAINED, at_commit, on_insert

PERSON = settings.AUTH_USER_MODEL


class IntelligenceRecord(GuardedRecord, Labels):
    """Criminal intelligence about one subject, as it may be told to law enforcement (28 CFR Part 23).

    It cannot exist without an author and another approver, both trained, and without its basis.
    ``desk_label`` is for the basis and the dissemination record, which recipients never see.
    """

    desk_label = models.ForeignKey(AccessLabel, models.PROTECT, related_name="+", editable=False)
    number = models.CharField(max_length=16, unique=True, editable=False)
    title = models.CharField(max_length=160)
    summary = models.TextField()
    author = models.ForeignKey(PERSON, models.PROTECT, related_name="+", editable=False)
    approved_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+", editable=False)
    control_official = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)

    kept = Kept(
        words="Criminal intelligence", written_by=("author_id", "approved_by_id"), renewable={"T3": None}
    )

    class Meta:
        default_manager_name = "objects"
        ordering = ["-created_at", "-id"]
        indexes = [GinIndex(fields=["access_keys"], name="intelligence_keys")]
        constraints = [
            models.CheckConstraint(condition=~Q(approved_by=F("author")), name="intelligence_two_people"),
            at_most_five_years("intelligence"),
            judged("intelligence"),
        ]
        triggers = [
            on_insert("intelligence_by_two_trained_people", TRAINED),
            at_commit("intelligence_rests_on_a_basis", RESTS),
            pgtrigger.ReadOnly(
                name="intelligence_keeps_its_signatures",
                fields=["number", "author", "approved_by", "created_at"],
            ),
        ]

    def __str__(self):
        return self.number


class IntelligenceGrant(NamedGrant):
    """One record disseminated to one agency's people until a day."""

    content_object = models.ForeignKey(IntelligenceRecord, models.CASCADE, related_name="grants")

    class Meta(NamedGrant.Meta):
        abstract = False
        triggers = [grants_join("intelligence_intelligencerecord", "intelligence_intelligencegrant")]


class Basis(Suspicion):
    """The approved reasonable suspicion a record rests on; never altered."""

    record = models.OneToOneField(IntelligenceRecord, models.CASCADE, related_name="basis")

    objects = parts_of("record", face="desk_label")

    class Meta:
        default_manager_name = "objects"
        verbose_name_plural = "bases"
        constraints = complete("basis")
        triggers = [
            on_insert("basis_names_a_specific_activity", SPECIFIC),
            waits_for_clearance("basis_waits_for_clearance", SOURCES),
            pgtrigger.Protect(name="basis_stands", operation=pgtrigger.Update),
        ]

    def __str__(self):
        return f"Basis of {self.record_id}"


class Subject(Named):
    """Whom a record is about: one subject, because each needs a suspicion of its own."""

    record = models.OneToOneField(IntelligenceRecord, models.CASCADE, related_name="subject")

    objects = parts_of("record")

    class Meta:
        default_manager_name = "objects"

    def __str__(self):
        return f"Subject of {self.record_id}"


class Identifier(models.Model):
    """Noncriminal identifying information: somebody or something that only helps to identify the subject.

    It goes with its subject, and never becomes a subject by an edit.
    """

    subject = models.ForeignKey(Subject, models.CASCADE, related_name="identifiers")
    kind = models.CharField(max_length=12, choices=IdentifierKind)
    words = models.CharField(max_length=200)
    relation = models.CharField(max_length=200)

    objects = parts_of("subject__record")

    class Meta:
        default_manager_name = "objects"
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(condition=~Q(words="") & ~Q(relation=""), name="identifier_says_whose")
        ]
        triggers = [
            on_insert("identifier_is_no_basis", NO_BASIS),
            pgtrigger.Protect(name="identifier_stands", operation=pgtrigger.Update),
        ]

    def __str__(self):
        return f"Identifier of {self.subject_id}"
