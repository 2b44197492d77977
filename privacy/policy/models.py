"""A proposed version of the policy, until a second person puts it in force or turns it down."""

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now

from privacy.retention.models import PolicyVersion


class Outcome(models.TextChoices):
    """What became of a proposal."""

    OPEN = "open", "Waits for a second person"
    APPROVED = "approved", "In force since its approval"
    DECLINED = "declined", "Turned down"


class PolicyProposal(models.Model):
    """What the privacy officer proposes: the whole table and every choice, as they would be."""

    base = models.ForeignKey(PolicyVersion, models.PROTECT, related_name="proposals")
    why = models.TextField()
    choices = models.JSONField(default=dict)
    rows = models.JSONField(default=list)
    proposed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    proposed_at = models.DateTimeField(db_default=Now(), editable=False)
    outcome = models.CharField(max_length=8, choices=Outcome, default=Outcome.OPEN)
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    decided_at = models.DateTimeField(null=True)
    decided_why = models.TextField(blank=True)
    effect = models.JSONField(default=dict)
    version = models.OneToOneField(PolicyVersion, models.PROTECT, null=True, related_name="proposal")

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(outcome=Outcome.OPEN, decided_by=None)
                | (~Q(outcome=Outcome.OPEN) & Q(decided_by__isnull=False) & ~Q(decided_by=F("proposed_by"))),
                name="policy_proposal_two_people",
            ),
            models.CheckConstraint(
                condition=~Q(outcome=Outcome.APPROVED) | Q(version__isnull=False),
                name="policy_proposal_approved_has_version",
            ),
        ]
        triggers = [
            pgtrigger.Protect(name="policy_proposal_stays", operation=pgtrigger.Delete),
            pgtrigger.Trigger(
                name="policy_proposal_is_decided_once",
                when=pgtrigger.Before,
                operation=pgtrigger.Update,
                condition=pgtrigger.Q(old__outcome__in=["approved", "declined"]),
                func="RAISE EXCEPTION 'A decided proposal stays as it is';",
            ),
        ]

    def __str__(self):
        return f"P-{self.pk:03d}"

    @property
    def number(self) -> str:
        """How people call it."""
        return str(self)
