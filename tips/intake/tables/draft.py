"""Reports not yet sent."""

from uuid import uuid4

from django.conf import settings
from django.db import models


class Draft(models.Model):
    """A report in the making; its body is sealed with a key that only its writer's token makes.

    The public finds a draft by the digest of a token or of a code; an officer by their account.
    """

    reference = models.UUIDField(default=uuid4, unique=True, editable=False)
    token_digest = models.BinaryField(max_length=32, null=True, unique=True)
    code_digest = models.BinaryField(max_length=32, null=True, unique=True)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, null=True, related_name="+")
    body = models.BinaryField(default=bytes)
    wrapped_key = models.BinaryField(null=True)
    version = models.PositiveIntegerField(default=1)
    saved_at = models.DateTimeField(auto_now=True)
    expires_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True)

    def __str__(self):
        return f"Draft {self.reference}"


class DraftFile(models.Model):
    """A file added to a report not yet sent."""

    reference = models.UUIDField(default=uuid4, unique=True, editable=False)
    draft = models.ForeignKey(Draft, models.CASCADE, related_name="files")
    name = models.CharField(max_length=160)
    kind = models.CharField(max_length=40, blank=True)
    size = models.BigIntegerField()
    sha256 = models.CharField(max_length=64, blank=True)
    path = models.CharField(max_length=120)
    cleaned = models.BooleanField(default=False)
    refused = models.CharField(max_length=200, blank=True)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["id"]

    def __str__(self):
        return self.name
