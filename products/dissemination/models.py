"""The ledger: who was sent which version, on whose authority, and what they made of it."""

from uuid import uuid4

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from partners.directory.models import Agency
from privacy.access.querysets import parts_of
from privacy.disclosures.models import Disclosure
from products.drafting.models import Product
from products.review.models import Version

PERSON = settings.AUTH_USER_MODEL


class Release(models.Model):
    """One sending of one approved version, with its progress; it can be stopped until it is done."""

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

    objects = parts_of("product")

    def __str__(self):
        return f"Release of {self.version_id}"


class Dissemination(Disclosure):
    """One reader's copy of one version (28 CFR 23.20(g)): the ledger row that is also the queue."""

    courier = "products.carry_dissemination"

    release = models.ForeignKey(Release, models.PROTECT, null=True, related_name="copies")
    version = models.ForeignKey(Version, models.PROTECT, related_name="copies")
    product = models.ForeignKey(Product, models.PROTECT, related_name="copies")
    recipient = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="+")
    audience = models.CharField(max_length=40)
    rule = models.CharField(max_length=40)
    copy_number = models.PositiveIntegerField()
    checksum = models.CharField(max_length=64)
    opened_at = models.DateTimeField(null=True)
    acknowledged_at = models.DateTimeField(null=True)

    objects = parts_of("product")

    class Meta:
        default_manager_name = "objects"
        indexes = [
            *Disclosure.Meta.indexes,
            models.Index(fields=["recipient", "-id"], name="dissemination_to"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["version", "recipient"], name="dissemination_once_a_reader"),
            models.UniqueConstraint(fields=["version", "copy_number"], name="dissemination_copy_once"),
        ]

    def __str__(self):
        return f"Copy {self.copy_number} of {self.version_id}"


class ReaderFeedback(models.Model):
    """What one reader said of one version."""

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
