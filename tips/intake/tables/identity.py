"""Who somebody is: names and ways to reach them, apart from everything else of a tip."""

from uuid import uuid4

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q

from privacy.access.models import AccessLabel
from privacy.access.querysets import own_parts_of
from privacy.sealed.fields import SealedField
from tips.intake.choices import AgeBand, PersonRole

from .parts import Involved
from .tip import Tip


class Identity(models.Model):
    """Who sent a tip, or who is on one of its cards, with a label and keys of its own.

    It opens to whoever may read the tip and also holds both keys of this row. Whoever sent the tip is
    ``sender`` and on no card. Juveniles, victims and confidential sources are for fewer readers still.
    """

    reference = models.UUIDField(default=uuid4, unique=True, editable=False)
    tip = models.ForeignKey(Tip, models.CASCADE, related_name="identities")
    card = models.OneToOneField(Involved, models.CASCADE, null=True, related_name="identity")
    sender = models.BooleanField(default=False)
    role = models.CharField(max_length=10, choices=PersonRole, default=PersonRole.UNSAID)
    age = models.CharField(max_length=8, choices=AgeBand, default=AgeBand.UNKNOWN)
    label = models.ForeignKey(AccessLabel, models.PROTECT, related_name="+", editable=False)
    access_keys = ArrayField(models.IntegerField(), default=list, editable=False)
    name = SealedField(blank=True)
    phone = SealedField(blank=True)
    email = SealedField(blank=True)
    contact = SealedField(blank=True)
    best_time = SealedField(blank=True)
    may_share = models.BooleanField(default=False)

    objects = own_parts_of("tip")

    class Meta:
        verbose_name_plural = "identities"
        ordering = ["id"]
        indexes = [GinIndex(fields=["access_keys"], name="identity_keys")]
        constraints = [
            models.UniqueConstraint(fields=["tip"], condition=Q(sender=True), name="identity_one_sender"),
            models.CheckConstraint(
                condition=Q(sender=False) | Q(card=None, role__in=[PersonRole.SUBMITTER, PersonRole.SOURCE]),
                name="identity_sender_is_no_other",
            ),
        ]

    def __str__(self):
        return f"Identity of {self.tip_id}"
