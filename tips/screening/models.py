"""That a report speaks of protected conduct, and what the privacy officer found about it."""

import pgtrigger
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from privacy.access.querysets import parts_of
from tips.intake.models import Tip

from .protected_words import Protected


class ConductHold(models.Model):
    """One tip kept from promotion and products until the privacy officer has weighed its words.

    ``digest`` is of the words that were read: words added later are weighed anew.
    """

    tip = models.OneToOneField(Tip, models.CASCADE, related_name="conduct")
    digest = models.CharField(max_length=64, editable=False)
    kinds = ArrayField(models.CharField(max_length=16, choices=Protected))
    passages = models.PositiveIntegerField()
    found_at = models.DateTimeField()
    cleared_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    cleared_at = models.DateTimeField(null=True)
    reason = models.TextField(blank=True)

    objects = parts_of("tip", face="desk_label")

    class Meta:
        default_manager_name = "objects"
        ordering = ["found_at", "id"]
        indexes = [models.Index(fields=["found_at"], condition=Q(cleared_at=None), name="conduct_waiting")]
        constraints = [
            models.CheckConstraint(
                condition=Q(cleared_at=None, cleared_by=None, reason="")
                | Q(cleared_at__isnull=False, cleared_by__isnull=False) & ~Q(reason=""),
                name="conduct_cleared_with_a_reason",
            )
        ]

    def __str__(self):
        return f"Protected conduct in {self.tip_id}"


def waits_for_clearance(name: str, tips: str) -> pgtrigger.Trigger:
    """Return the trigger that keeps held tips out of a table; ``tips`` selects their ids from ``NEW``."""
    return pgtrigger.Trigger(
        name=name,
        when=pgtrigger.Before,
        operation=pgtrigger.Insert,
        func=f"""
        IF EXISTS (SELECT 1 FROM tips_conducthold h WHERE h.cleared_at IS NULL AND h.tip_id IN ({tips})) THEN
            RAISE EXCEPTION 'This tip speaks of protected conduct and waits for the privacy officer'
                USING ERRCODE = 'check_violation', CONSTRAINT = '{name}';
        END IF;
        RETURN NEW;
        """,
    )
