"""One dissemination of criminal intelligence: to whom, on whose authority, why, when and until when."""

from django.db import models
from django.db.models import Q

from intelligence.danger.models import DangerWarning
from intelligence.records.models import IntelligenceRecord
from intelligence.records.triggers import AGREED, on_insert
from partners.directory.models import Agency
from privacy.access.querysets import parts_of
from privacy.disclosures.models import Disclosure


class Dispatch(Disclosure):
    """One agency told of one record, or warned by an assessment drawn from it (28 CFR 23.20(g))."""

    courier = "intelligence.carry"

    record = models.ForeignKey(IntelligenceRecord, models.CASCADE, related_name="dispatches")
    warning = models.ForeignKey(DangerWarning, models.CASCADE, null=True, related_name="dispatches")
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="+")
    inquiry = models.CharField(max_length=120, help_text="The inquiry or case it is needed for")
    until = models.DateField()

    objects = parts_of("record", face="desk_label")

    class Meta(Disclosure.Meta):
        default_manager_name = "objects"
        ordering = ["-authorized_at", "-id"]
        verbose_name = "criminal intelligence"
        constraints = [
            models.CheckConstraint(
                condition=~Q(purpose="") & ~Q(inquiry=""), name="dispatch_states_the_need"
            ),
            models.CheckConstraint(condition=Q(authorized_by__isnull=False), name="dispatch_is_authorized"),
        ]
        triggers = [on_insert("dissemination_to_agreed_law_enforcement", AGREED)]

    def __str__(self):
        return f"{self.record_id} to {self.agency_id}"
