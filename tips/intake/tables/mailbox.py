"""The mailbox: two-way contact, with or without a name."""

from uuid import uuid4

from django.conf import settings
from django.contrib.postgres.indexes import GinIndex
from django.db import models

from privacy.access.querysets import parts_of
from privacy.access.records import GuardedRecord, at_most_five_years
from tips.intake.choices import MailboxWord, Side

from .tip import Tip


class Mailbox(GuardedRecord):
    """What passes between the center and one submitter; sealed to its code or to the agency that sent.

    ``code_digest`` is a keyed hash of the receipt code: the code itself is kept nowhere.
    """

    reference = models.UUIDField(default=uuid4, unique=True, editable=False)
    tip = models.OneToOneField(Tip, models.CASCADE, related_name="mailbox")
    code_digest = models.BinaryField(max_length=32, null=True, unique=True, editable=False)
    word = models.CharField(max_length=10, choices=MailboxWord, default=MailboxWord.RECEIVED)
    stopped_at = models.DateTimeField(null=True)
    opened_at = models.DateTimeField(null=True)

    class Meta:
        default_manager_name = "objects"
        verbose_name_plural = "mailboxes"
        indexes = [GinIndex(fields=["access_keys"], name="mailbox_keys")]
        constraints = [at_most_five_years("mailbox")]

    def __str__(self):
        return f"Mailbox {self.reference}"


class Message(models.Model):
    """One message in a mailbox; a question stays open until it is answered.

    ``thanks`` marks what the JTTF released for whoever sent the report.
    """

    mailbox = models.ForeignKey(Mailbox, models.CASCADE, related_name="messages")
    side = models.CharField(max_length=12, choices=Side)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    text = models.TextField()
    question = models.BooleanField(default=False)
    thanks = models.BooleanField(default=False)
    answer_by = models.DateField(null=True, blank=True)
    answers = models.OneToOneField("self", models.PROTECT, null=True, blank=True, related_name="answer")
    at = models.DateTimeField(auto_now_add=True)

    objects = parts_of("mailbox")

    class Meta:
        ordering = ["at"]

    def __str__(self):
        return f"{self.get_side_display()} in {self.mailbox_id}"
