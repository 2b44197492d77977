"""What comes in with a tip: later words, files, descriptions, and who sent it."""

from uuid import uuid4

import pgtrigger
from django.conf import settings
from django.db import models

from privacy.access.querysets import parts_of
from tips.intake.choices import AgeBand, FileState, InvolvedKind, PersonRole, Side
from tips.intake.summaries import summary_of

from .tip import Tip

# Who was harmed, saw it or told of it is not made the one it is told of (privacy.rules.naming).
NEVER_SUBJECTS = [PersonRole.VICTIM, PersonRole.WITNESS, PersonRole.SUBMITTER, PersonRole.SOURCE]


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
    """A person or vehicle as the submitter described it; who a person is, is in ``Identity``.

    ``named`` and ``reachable`` say that a name and a way to reach the person are held there;
    ``notice_on`` and ``notice_how`` that a juvenile and a parent were told, where the law asks for it.
    """

    tip = models.ForeignKey(Tip, models.CASCADE, related_name="involved")
    kind = models.CharField(max_length=8, choices=InvolvedKind)
    description = models.TextField(blank=True)
    did = models.TextField(blank=True)
    role = models.CharField(max_length=10, choices=PersonRole, default=PersonRole.UNSAID)
    age = models.CharField(max_length=8, choices=AgeBand, default=AgeBand.UNKNOWN)
    notice_on = models.DateField(null=True, blank=True)
    notice_how = models.CharField(max_length=200, blank=True)
    named = models.BooleanField(default=False)
    reachable = models.BooleanField(default=False)
    make = models.CharField(max_length=60, blank=True)
    color = models.CharField(max_length=40, blank=True)
    plate = models.CharField(max_length=16, blank=True)
    plate_state = models.CharField(max_length=2, blank=True)
    direction = models.CharField(max_length=120, blank=True)

    objects = parts_of("tip")

    class Meta:
        ordering = ["id"]
        triggers = [
            pgtrigger.Protect(
                name="nobody_drifts_into_a_subject",
                operation=pgtrigger.Update,
                condition=pgtrigger.Q(old__role__in=NEVER_SUBJECTS, new__role=PersonRole.SUBJECT),
            )
        ]

    def __str__(self):
        return f"{self.get_kind_display()} in {self.tip_id}"

    @property
    def summary(self) -> str:
        """Who this is, for readers who are not told: made from the fields, never typed by anybody."""
        return summary_of(self.named, self.reachable, self.role, self.age)
