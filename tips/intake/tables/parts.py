"""What comes in with a tip: later words, files, descriptions, and who sent it."""

from uuid import uuid4

from django.conf import settings
from django.db import models

from privacy.access.querysets import parts_of
from privacy.sealed.fields import SealedField
from tips.intake.choices import FileState, InvolvedKind, Side

from .tip import Tip


class Addition(models.Model):
    """Facts added to a tip after it was sent, dated and never altered."""

    tip = models.ForeignKey(Tip, models.CASCADE, related_name="additions")
    side = models.CharField(max_length=12, choices=Side)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    text = models.TextField()
    at = models.DateTimeField(auto_now_add=True)

    objects = parts_of("tip")

    class Meta:
        ordering = ["at"]

    def __str__(self):
        return f"Added to {self.tip_id}"


class Attachment(models.Model):
    """A file sent with a tip; nobody opens it before it was checked.

    ``path`` and ``preview`` are names in the file store that say nothing about the record.
    """

    reference = models.UUIDField(default=uuid4, unique=True, editable=False)
    tip = models.ForeignKey(Tip, models.CASCADE, related_name="attachments")
    name = models.CharField(max_length=160)
    kind = models.CharField(max_length=40, blank=True)
    size = models.BigIntegerField()
    sha256 = models.CharField(max_length=64, blank=True)
    path = models.CharField(max_length=120)
    preview = models.CharField(max_length=120, blank=True)
    clean_wanted = models.BooleanField(default=True)
    cleaned = models.BooleanField(default=False)
    state = models.CharField(max_length=10, choices=FileState, default=FileState.CHECKING)
    reason = models.CharField(max_length=200, blank=True)
    at = models.DateTimeField(auto_now_add=True)

    objects = parts_of("tip")

    class Meta:
        ordering = ["id"]

    def __str__(self):
        return self.name


class Involved(models.Model):
    """A person or vehicle as the submitter described it; identity values are for fewer readers."""

    tip = models.ForeignKey(Tip, models.CASCADE, related_name="involved")
    kind = models.CharField(max_length=8, choices=InvolvedKind)
    description = models.TextField(blank=True)
    did = models.TextField(blank=True)
    name = SealedField(blank=True)
    contact = SealedField(blank=True)
    make = models.CharField(max_length=60, blank=True)
    color = models.CharField(max_length=40, blank=True)
    plate = models.CharField(max_length=16, blank=True)
    plate_state = models.CharField(max_length=2, blank=True)
    direction = models.CharField(max_length=120, blank=True)

    objects = parts_of("tip")

    class Meta:
        ordering = ["id"]

    def __str__(self):
        return f"{self.get_kind_display()} in {self.tip_id}"


class SubmitterIdentity(models.Model):
    """Who sent a tip and how to reach them, apart from what they sent."""

    tip = models.OneToOneField(Tip, models.CASCADE, related_name="identity")
    name = SealedField(blank=True)
    phone = SealedField(blank=True)
    email = SealedField(blank=True)
    best_time = SealedField(blank=True)
    may_share = models.BooleanField(default=False)

    objects = parts_of("tip", face="identity_label")

    def __str__(self):
        return f"Submitter of {self.tip_id}"
