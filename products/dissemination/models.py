"""The ledger: who was sent which rendition, on whose authority, and what they made of it."""

from uuid import uuid4

import pgtrigger
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector, SearchVectorField
from django.db import models
from django.db.models import F, Q

from partners.directory.models import Agency, County
from privacy.access.querysets import GuardedQuerySet, parts_of
from privacy.access.records import GuardedRecord, at_most_five_years
from privacy.disclosures.models import Disclosure
from products.drafting.models import Product
from products.review.models import Version

PERSON = settings.AUTH_USER_MODEL


class Rendition(GuardedRecord):
    """One approved version as cut for one audience: the only form in which readers ever see it.

    It carries its own label and keys, so that an audience which gets less is also shut out of the
    rest by the database. ``current`` is false once a later version replaced it.
    """

    reference = models.UUIDField(default=uuid4, unique=True, editable=False)
    version = models.ForeignKey(Version, models.PROTECT, related_name="renditions")
    product = models.ForeignKey(Product, models.PROTECT, related_name="renditions")
    number = models.CharField(max_length=24)
    version_number = models.PositiveIntegerField()
    line = models.CharField(max_length=8)
    disciplines = ArrayField(models.CharField(max_length=8))
    counties = models.ManyToManyField(County, blank=True, related_name="+")
    sectors = ArrayField(models.CharField(max_length=60), default=list)
    title = models.CharField(max_length=160)
    bottom_line = models.TextField(blank=True)
    banner = models.CharField(max_length=80)
    checksum = models.CharField(max_length=64)
    created_at = models.DateTimeField(auto_now_add=True)
    acknowledge_by = models.DateField(null=True)
    expires_on = models.DateField(null=True)
    current = models.BooleanField(default=True)
    recalled_at = models.DateTimeField(null=True)
    recall_reason = models.TextField(blank=True)

    search = models.GeneratedField(
        expression=SearchVector("title", weight="A", config="english")
        + SearchVector("bottom_line", weight="B", config="english"),
        output_field=SearchVectorField(),
        db_persist=True,
    )

    class Meta:
        default_manager_name = "objects"
        ordering = ["-created_at", "-id"]
        indexes = [
            GinIndex(fields=["access_keys"], name="rendition_keys"),
            GinIndex(fields=["search", "access_keys"], name="rendition_search_keys"),
            models.Index(F("created_at").desc(), F("id").desc(), name="rendition_newest"),
        ]
        constraints = [
            at_most_five_years("rendition"),
            models.UniqueConstraint(fields=["version", "disciplines"], name="rendition_once_an_audience"),
            models.CheckConstraint(condition=~Q(disciplines=[]), name="rendition_has_an_audience"),
        ]
        triggers = [pgtrigger.ReadOnly(name="rendition_is_frozen", fields=["checksum", "banner"])]

    def __str__(self):
        return f"{self.number} v{self.version_number} for {', '.join(self.disciplines)}"

    @property
    def content(self) -> dict:
        """The text; there is none to be had of a recalled one."""
        return self.text.content


class TextQuerySet(GuardedQuerySet):
    """Texts of renditions, which open with their rendition until it is recalled."""

    through = "rendition__"

    def visible_to(self, standing):
        """Keep the texts this reader may see: none that was called back."""
        return super().visible_to(standing).filter(rendition__recalled_at=None)


class RenditionText(models.Model):
    """The text of one rendition, apart from its notice: once recalled, both walls keep it from everybody."""

    rendition = models.OneToOneField(Rendition, models.CASCADE, related_name="text")
    content = models.JSONField()

    objects = TextQuerySet.as_manager()

    class Meta:
        default_manager_name = "objects"
        triggers = [pgtrigger.ReadOnly(name="rendition_text_is_frozen", fields=["content"])]

    def __str__(self):
        return f"Text of {self.rendition_id}"


class Release(models.Model):
    """One sending of one approved version, with its progress; it can be stopped until it is out."""

    reference = models.UUIDField(default=uuid4, unique=True, editable=False)
    version = models.OneToOneField(Version, models.PROTECT, related_name="release")
    product = models.ForeignKey(Product, models.PROTECT, related_name="releases")
    authorized_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    send_at = models.DateTimeField()
    total = models.PositiveIntegerField(default=0)
    agencies = models.PositiveIntegerField(default=0)
    left_out = models.PositiveIntegerField(default=0)
    listed_at = models.DateTimeField(null=True)
    stopped_at = models.DateTimeField(null=True)
    stopped_by = models.ForeignKey(PERSON, models.PROTECT, null=True, related_name="+")
    fault = models.CharField(max_length=200, blank=True)

    objects = parts_of("product")

    class Meta:
        indexes = [
            models.Index(
                fields=["send_at"], condition=Q(listed_at=None, stopped_at=None), name="release_waiting"
            )
        ]

    def __str__(self):
        return f"Release of {self.version_id}"


class Dissemination(Disclosure):
    """One reader's copy of one rendition (28 CFR 23.20(g)): the ledger row that is also the queue.

    ``sent_at`` is when its notice first left; a recall sends another and leaves that as it was.
    """

    courier = "products.carry_dissemination"

    release = models.ForeignKey(Release, models.PROTECT, null=True, related_name="copies")
    rendition = models.ForeignKey(Rendition, models.PROTECT, related_name="copies")
    product = models.ForeignKey(Product, models.PROTECT, related_name="copies")
    recipient = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="+")
    rule = models.CharField(max_length=40)
    copy_number = models.PositiveIntegerField()
    checksum = models.CharField(max_length=64)
    sent_at = models.DateTimeField(null=True, editable=False)
    opened_at = models.DateTimeField(null=True)
    acknowledged_at = models.DateTimeField(null=True)
    destroyed_at = models.DateTimeField(null=True)

    objects = parts_of("product")

    class Meta:
        default_manager_name = "objects"
        indexes = [
            *Disclosure.Meta.indexes,
            models.Index(fields=["recipient", "-id"], name="dissemination_to"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["rendition", "recipient"], name="dissemination_once_a_reader"),
            models.UniqueConstraint(fields=["product", "copy_number"], name="dissemination_copy_once"),
        ]

    def __str__(self):
        return f"Copy {self.copy_number} of {self.rendition_id}"


class ReaderFeedback(models.Model):
    """What one reader said of one rendition."""

    copy = models.OneToOneField(Dissemination, models.CASCADE, related_name="feedback")
    relevant = models.PositiveSmallIntegerField(null=True)
    in_time = models.PositiveSmallIntegerField(null=True)
    used_for = ArrayField(models.CharField(max_length=16), default=list, blank=True)
    words = models.TextField(blank=True)
    at = models.DateTimeField(auto_now=True)

    objects = parts_of("copy__product")

    class Meta:
        verbose_name_plural = "reader feedback"
        constraints = [
            models.CheckConstraint(
                condition=(Q(relevant=None) | Q(relevant__range=(1, 5)))
                & (Q(in_time=None) | Q(in_time__range=(1, 5))),
                name="reader_feedback_on_its_scale",
            )
        ]

    def __str__(self):
        return f"Feedback on {self.copy_id}"
