"""A referral: the disclosure of one terrorism-related tip to one JTTF, and all that came of it."""

import pgtrigger
from django.conf import settings
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from partners.directory.models import FieldOffice
from privacy.access.querysets import parts_of
from privacy.access.records import GuardedRecord, at_most_five_years
from privacy.disclosures.models import Disclosure
from tips.intake.models import Tip

from .choices import ENDED, Disposition, State, Urgency, Word
from .lifecycle import LIFECYCLE

PERSON = settings.AUTH_USER_MODEL


class Referral(GuardedRecord, Disclosure):
    """One tip handed to the JTTF of one field office.

    ``due_at`` stays empty until it is approved, so that no courier carries it before. ``package``
    is what the office is given to read, frozen at approval; ``called_at`` is when it was phoned.
    """

    courier = "tips.carry_referral"

    number = models.CharField(max_length=16, unique=True, editable=False)
    tip = models.ForeignKey(Tip, models.PROTECT, related_name="referrals")
    office = models.ForeignKey(FieldOffice, models.PROTECT, related_name="referrals")
    suggested_office = models.ForeignKey(FieldOffice, models.PROTECT, null=True, related_name="+")
    status = models.CharField(max_length=12, choices=State, default=State.DRAFTED, editable=False)
    urgency = models.CharField(max_length=10, choices=Urgency, default=Urgency.ROUTINE)
    created_at = models.DateTimeField(auto_now_add=True)
    basis = models.TextField()
    summary = models.TextField(blank=True)
    package = models.JSONField(default=dict, blank=True, editable=False)
    called_at = models.DateTimeField(null=True, editable=False)
    detailed = models.BooleanField(default=True)
    drafted_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    approved_by = models.ForeignKey(PERSON, models.PROTECT, null=True, related_name="+")
    acknowledge_by = models.DateTimeField(null=True)
    acknowledged_by = models.ForeignKey(PERSON, models.PROTECT, null=True, related_name="+")
    phone_received = models.BooleanField(null=True)
    external_number = models.CharField(max_length=60, blank=True)
    disposition = models.CharField(max_length=14, choices=Disposition, blank=True)
    disposition_words = models.TextField(blank=True)

    class Meta:
        default_manager_name = "objects"
        ordering = ["-created_at", "-id"]
        indexes = [
            *Disclosure.Meta.indexes,
            GinIndex(fields=["access_keys"], name="referral_keys"),
            models.Index(fields=["office", "status"], name="referral_of_office"),
        ]
        constraints = [
            at_most_five_years("referral"),
            models.UniqueConstraint(
                fields=["tip", "office"], condition=~Q(status__in=ENDED), name="referral_once_an_office"
            ),
            models.CheckConstraint(condition=Q(status__in=State.values), name="referral_state_known"),
            models.CheckConstraint(
                condition=Q(approved_by=None) | ~Q(approved_by=F("drafted_by")), name="referral_two_people"
            ),
            models.CheckConstraint(
                condition=Q(status__in=[State.DRAFTED, State.WITHDRAWN]) | Q(approved_by__isnull=False),
                name="referral_approved_before_it_moves",
            ),
            models.CheckConstraint(
                condition=~Q(status=State.DISPOSED) | ~Q(disposition=""), name="referral_disposed_says_how"
            ),
            models.CheckConstraint(
                condition=~Q(urgency=Urgency.IMMEDIATE)
                | Q(called_at__isnull=False)
                | Q(status__in=[State.DRAFTED, State.APPROVED, State.WITHDRAWN]),
                name="referral_immediate_call_first",
            ),
        ]
        triggers = [
            pgtrigger.FSM(
                name="referral_moves_along_its_path", field="status", transitions=LIFECYCLE.arrows()
            )
        ]

    def __str__(self):
        return self.number


class TrackEntry(models.Model):
    """One fact of a referral's track: what happened, when and by whom."""

    referral = models.ForeignKey(Referral, models.CASCADE, related_name="track")
    word = models.CharField(max_length=24, choices=Word)
    note = models.TextField(blank=True)
    by = models.ForeignKey(PERSON, models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    objects = parts_of("referral")

    class Meta:
        ordering = ["at", "id"]
        verbose_name_plural = "track entries"

    def __str__(self):
        return f"{self.word} {self.referral_id}"


class ReferralMessage(models.Model):
    """A question of the JTTF or the center's answer."""

    referral = models.ForeignKey(Referral, models.CASCADE, related_name="messages")
    from_jttf = models.BooleanField()
    text = models.TextField()
    answer_by = models.DateField(null=True, blank=True)
    by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    objects = parts_of("referral")

    class Meta:
        ordering = ["at", "id"]

    def __str__(self):
        return f"Message on {self.referral_id}"


class Feedback(models.Model):
    """What the JTTF told the center, and the part it allows to be passed on."""

    referral = models.ForeignKey(Referral, models.CASCADE, related_name="feedback")
    for_center = models.TextField(blank=True)
    releasable = models.TextField(blank=True)
    by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    relayed_at = models.DateTimeField(null=True)

    objects = parts_of("referral")

    class Meta:
        ordering = ["at"]
        verbose_name_plural = "feedback"

    def __str__(self):
        return f"Feedback on {self.referral_id}"


class Arrival(models.Model):
    """That a referral has reached its office's desk in the portal, once however often it is carried."""

    referral = models.OneToOneField(Referral, models.CASCADE, related_name="arrival")
    at = models.DateTimeField(auto_now_add=True)

    objects = parts_of("referral")

    def __str__(self):
        return f"Arrival of {self.referral_id}"


class Withdrawal(Disclosure):
    """That a referral which may have reached its office was taken back: told to the office's own system."""

    courier = "tips.carry_withdrawal"

    referral = models.OneToOneField(Referral, models.CASCADE, related_name="withdrawal")

    objects = parts_of("referral")

    class Meta:
        default_manager_name = "objects"
        indexes = [*Disclosure.Meta.indexes]

    def __str__(self):
        return f"Withdrawal of {self.referral_id}"


class Reckoning(models.Model):
    """One comparison of nexus findings, referrals and acknowledgements: counts, never a record's words.

    A run that finds what the last one found only moves its ``checked_at``.
    """

    counts = models.JSONField(default=dict)
    amiss = models.PositiveIntegerField(default=0)
    first_at = models.DateTimeField(auto_now_add=True)
    checked_at = models.DateTimeField()

    class Meta:
        ordering = ["-id"]

    def __str__(self):
        return f"Reckoning with {self.amiss} amiss"
