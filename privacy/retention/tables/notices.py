"""A notice to somebody who received a record: that it was destroyed or corrected."""

from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q

from privacy.access.standing import Standing
from privacy.disclosures.models import Disclosure
from privacy.retention.choices import NoticeWord

from .custody import in_custody


class NoticeQuerySet(models.QuerySet):
    """Notices, for whoever they were sent to and for those who keep records."""

    def visible_to(self, standing: Standing | None) -> Self:
        """Keep the notices this reader may see."""
        if in_custody(standing):
            return self.all()
        person = standing.user_id if standing else None
        return self.filter(recipient=person) if person else self.none()


class Notice(Disclosure):
    """One person told about one record by its number; the row is the queue and the proof.

    ``key`` is the recipient's own access key; ``occasion`` is what it tells of, so that nobody is
    told twice.
    """

    courier = "privacy.carry_notice"

    word = models.CharField(max_length=10, choices=NoticeWord)
    number = models.CharField(max_length=40)
    occasion = models.CharField(max_length=60)
    recipient = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    key = models.IntegerField(editable=False)
    acknowledged_at = models.DateTimeField(null=True, editable=False)

    objects = NoticeQuerySet.as_manager()

    class Meta:
        default_manager_name = "objects"
        indexes = [
            *Disclosure.Meta.indexes,
            models.Index(fields=["key"], condition=Q(acknowledged_at=None), name="notice_unanswered"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["occasion", "number", "recipient"], name="notice_once")
        ]

    def __str__(self):
        return f"{self.number} {self.word}"
