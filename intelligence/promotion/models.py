"""A proposal: a reasonable suspicion that somebody wrote and nobody has approved yet."""

import pgtrigger
from django.conf import settings
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q

from intelligence.records.suspicion import Labels, Named, Suspicion, complete, judged
from intelligence.records.triggers import SOURCES
from privacy.access.records import GuardedRecord, at_most_five_years
from privacy.retention.kept import Kept
from tips.screening.models import waits_for_clearance

from .choices import State
from .lifecycle import LIFECYCLE

PERSON = settings.AUTH_USER_MODEL


class Proposal(GuardedRecord, Suspicion, Labels, Named):
    """What an approver is asked to make criminal intelligence of; its approval turns it into a record.

    ``identifying`` lists noncriminal identifying information as it will stand beside the subject.
    """

    number = models.CharField(max_length=16, unique=True, editable=False)
    status = models.CharField(max_length=12, choices=State, default=State.PROPOSED, editable=False)
    title = models.CharField(max_length=160)
    summary = models.TextField()
    identifying = models.JSONField(default=list, blank=True)
    author = models.ForeignKey(PERSON, models.PROTECT, related_name="+", editable=False)
    created_at = models.DateTimeField(auto_now_add=True)
    answered_by = models.ForeignKey(PERSON, models.PROTECT, null=True, related_name="+", editable=False)
    answer = models.TextField(blank=True, editable=False)

    kept = Kept(words="Proposal of criminal intelligence", written_by=("author_id",), renewable={})

    class Meta:
        default_manager_name = "objects"
        ordering = ["-created_at", "-id"]
        indexes = [GinIndex(fields=["access_keys"], name="proposal_keys")]
        constraints = [
            *complete("proposal"),
            judged("proposal"),
            at_most_five_years("proposal"),
            models.CheckConstraint(
                condition=~Q(status__in=[State.RETURNED, State.DECLINED])
                | Q(answered_by__isnull=False) & ~Q(answer="") & ~Q(answered_by=models.F("author")),
                name="proposal_answer_is_signed",
            ),
        ]
        triggers = [
            pgtrigger.FSM(
                name="proposal_moves_along_its_path", field="status", transitions=LIFECYCLE.arrows()
            ),
            waits_for_clearance("proposal_waits_for_clearance", SOURCES),
            pgtrigger.ReadOnly(name="proposal_keeps_its_author", fields=["number", "author"]),
        ]

    def __str__(self):
        return self.number
