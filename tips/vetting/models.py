"""The record of a two-part review: what was matched, what was found, by whom and why."""

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import F, Q

from privacy.access.querysets import parts_of
from tips.intake.models import Tip

from .choices import Group, Match, Nexus

PERSON = settings.AUTH_USER_MODEL

TRAINED = """
IF NOT EXISTS (SELECT 1 FROM partners_training t WHERE t.user_id = NEW.by_id AND t.course = 'sar'
               AND t.valid_until >= current_date AND t.completed_on <= current_date) THEN
    RAISE EXCEPTION 'SAR analyst training of this person is missing or has lapsed'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'determination_by_a_trained_person';
END IF;
RETURN NEW;
"""


class Behavior(models.Model):
    """One of the behaviors of the ISE-SAR standard, as in force on a day."""

    code = models.CharField(max_length=12, unique=True)
    name = models.CharField(max_length=60)
    group = models.CharField(max_length=1, choices=Group)
    meaning = models.TextField()
    effective_from = models.DateField()
    effective_to = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["group", "name"]

    def __str__(self):
        return self.name

    @property
    def needs_fact(self) -> bool:
        """Whether this behavior alone is protected and needs an added fact."""
        return self.group == Group.CONTEXT


class BehaviorMatch(models.Model):
    """A behavior that a tip's facts fit, with the words that support it."""

    tip = models.ForeignKey(Tip, models.CASCADE, related_name="behaviors")
    behavior = models.ForeignKey(Behavior, models.PROTECT, related_name="+")
    words = models.TextField()
    added_fact = models.TextField(blank=True)
    by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now=True)

    objects = parts_of("tip", face="desk_label")

    class Meta:
        ordering = ["behavior__group", "behavior__name"]
        constraints = [
            models.UniqueConstraint(fields=["tip", "behavior"], name="behavior_match_once"),
            models.CheckConstraint(condition=~Q(words=""), name="behavior_match_quotes_words"),
        ]

    def __str__(self):
        return f"{self.behavior_id} in {self.tip_id}"


class BehaviorFinding(models.Model):
    """Part 1 of the review, as answered."""

    tip = models.ForeignKey(Tip, models.CASCADE, related_name="part_one")
    answer = models.CharField(max_length=12, choices=Match)
    note = models.TextField(blank=True)
    ask_whom = models.CharField(max_length=160, blank=True)
    ask_by = models.DateField(null=True, blank=True)
    by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    objects = parts_of("tip", face="desk_label")

    class Meta:
        ordering = ["-at"]

    def __str__(self):
        return f"Part 1 of {self.tip_id}: {self.answer}"


class NexusDetermination(models.Model):
    """Part 2 of the review, by another trained person than part 1."""

    tip = models.ForeignKey(Tip, models.CASCADE, related_name="part_two")
    answer = models.CharField(max_length=12, choices=Nexus)
    basis = models.TextField()
    follow_up_on = models.DateField(null=True, blank=True)
    matched_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    objects = parts_of("tip", face="desk_label")

    class Meta:
        ordering = ["-at"]
        constraints = [
            models.CheckConstraint(condition=~Q(by=F("matched_by")), name="determination_by_another_person"),
            models.CheckConstraint(condition=~Q(basis=""), name="determination_states_its_basis"),
            models.CheckConstraint(
                condition=~Q(answer=Nexus.CANNOT_TELL) | Q(follow_up_on__isnull=False),
                name="determination_open_has_a_date",
            ),
        ]
        triggers = [
            pgtrigger.Trigger(
                name="determination_by_a_trained_person",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert,
                func=TRAINED,
            ),
            pgtrigger.Protect(name="determination_stands", operation=pgtrigger.Update),
        ]

    def __str__(self):
        return f"Part 2 of {self.tip_id}: {self.answer}"


class CallLog(models.Model):
    """A phone call about a tip: whom, when and what was passed on."""

    tip = models.ForeignKey(Tip, models.CASCADE, related_name="calls")
    reached = models.CharField(max_length=120)
    organization = models.CharField(max_length=120, blank=True)
    number_called = models.CharField(max_length=40, blank=True)
    called_at = models.DateTimeField()
    words = models.TextField(blank=True)
    to_jttf = models.BooleanField(default=False)
    by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    objects = parts_of("tip", face="desk_label")

    class Meta:
        ordering = ["called_at"]

    def __str__(self):
        return f"Call about {self.tip_id}"


class Note(models.Model):
    """An analyst's note on a tip."""

    tip = models.ForeignKey(Tip, models.CASCADE, related_name="notes")
    text = models.TextField()
    by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    objects = parts_of("tip", face="desk_label")

    class Meta:
        ordering = ["at"]

    def __str__(self):
        return f"Note on {self.tip_id}"


class Merge(models.Model):
    """A tip that people put together with the one that holds the same event, to be taken back if wrong.

    Both reports stay as they came: the merged one is closed as a duplicate and leads to the other.
    """

    tip = models.ForeignKey(Tip, models.CASCADE, related_name="merges")
    into = models.ForeignKey(Tip, models.CASCADE, related_name="+")
    by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    undone_by = models.ForeignKey(PERSON, models.PROTECT, null=True, related_name="+")
    undone_at = models.DateTimeField(null=True)

    objects = parts_of("tip", face="desk_label")

    class Meta:
        ordering = ["-at", "-id"]
        constraints = [
            models.UniqueConstraint(fields=["tip"], condition=Q(undone_at=None), name="merged_once"),
            models.CheckConstraint(condition=~Q(tip=F("into")), name="merge_of_two"),
            models.CheckConstraint(
                condition=Q(undone_at=None, undone_by=None)
                | Q(undone_at__isnull=False, undone_by__isnull=False),
                name="merge_undone_by_somebody",
            ),
        ]

    def __str__(self):
        return f"{self.tip_id} into {self.into_id}"
