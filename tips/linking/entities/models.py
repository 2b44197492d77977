"""What people said about entities, each on the tips it rests on, and how common one may be."""

from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from privacy.access.querysets import parts_of
from tips.intake.models import Tip

from .querysets import TieQuerySet

PERSON = settings.AUTH_USER_MODEL


class EntityNote(models.Model):
    """A note on an entity, read by whoever may read the tip it rests on."""

    tip = models.ForeignKey(Tip, models.CASCADE, related_name="entity_notes")
    kind = models.CharField(max_length=16)
    value = models.CharField(max_length=200)
    text = models.TextField()
    by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    objects = parts_of("tip", face="desk_label")

    class Meta:
        ordering = ["-id"]
        indexes = [models.Index(fields=["kind", "value"], name="entity_note_of")]

    def __str__(self):
        return f"Note on a {self.kind}"


class TieSort(models.TextChoices):
    """What a person says that two entities are to each other."""

    ALIAS = "alias", "Also known as"
    MERGE = "merge", "The same, shown as one"


class EntityTie(models.Model):
    """Two entities called the same by a person, with the reason, until a person takes it back.

    It rests on one tip for each and is read by whoever may read both. The row stays after it was
    taken back: that is the history.
    """

    reference = models.UUIDField(default=uuid4, unique=True, editable=False)
    sort = models.CharField(max_length=8, choices=TieSort)
    tip = models.ForeignKey(Tip, models.CASCADE, related_name="entity_ties")
    other = models.ForeignKey(Tip, models.CASCADE, related_name="+")
    kind = models.CharField(max_length=16)
    value = models.CharField(max_length=200)
    into_kind = models.CharField(max_length=16)
    into_value = models.CharField(max_length=200)
    reason = models.TextField()
    by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    ended_by = models.ForeignKey(PERSON, models.PROTECT, null=True, related_name="+")
    ended_at = models.DateTimeField(null=True)
    ended_reason = models.TextField(blank=True)

    objects = TieQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        indexes = [
            models.Index(fields=["kind", "value"], name="entity_tie_from"),
            models.Index(fields=["into_kind", "into_value"], name="entity_tie_into"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=~Q(kind=F("into_kind"), value=F("into_value")), name="entity_tie_of_two"
            ),
            models.CheckConstraint(condition=~Q(reason=""), name="entity_tie_says_why"),
            models.CheckConstraint(
                condition=Q(ended_at=None, ended_by=None, ended_reason="")
                | Q(ended_at__isnull=False, ended_by__isnull=False) & ~Q(ended_reason=""),
                name="entity_tie_ended_with_a_reason",
            ),
        ]

    def __str__(self):
        return f"{self.sort} of a {self.kind}"


class EntityExclusion(models.Model):
    """An entity taken out of matching, with the reason, until a person puts it back."""

    tip = models.ForeignKey(Tip, models.CASCADE, related_name="entity_exclusions")
    kind = models.CharField(max_length=16)
    value = models.CharField(max_length=200)
    reason = models.TextField()
    by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    ended_by = models.ForeignKey(PERSON, models.PROTECT, null=True, related_name="+")
    ended_at = models.DateTimeField(null=True)
    ended_reason = models.TextField(blank=True)

    objects = parts_of("tip", face="desk_label")

    class Meta:
        ordering = ["id"]
        indexes = [models.Index(fields=["kind", "value"], name="entity_exclusion_of")]
        constraints = [
            models.CheckConstraint(condition=~Q(reason=""), name="entity_exclusion_says_why"),
            models.CheckConstraint(
                condition=Q(ended_at=None, ended_by=None, ended_reason="")
                | Q(ended_at__isnull=False, ended_by__isnull=False) & ~Q(ended_reason=""),
                name="entity_exclusion_ended_with_a_reason",
            ),
        ]

    def __str__(self):
        return f"{self.kind} taken out of matching"


class CommonLimit(models.Model):
    """How many tips may hold one value of a kind before it is too common to match; the newest row holds.

    ``kind`` is empty for every kind that has no row of its own. It names no record.
    """

    kind = models.CharField(max_length=16, blank=True)
    at_most = models.PositiveIntegerField()
    since = models.DateTimeField(auto_now_add=True)
    why = models.TextField()
    by = models.ForeignKey(PERSON, models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(condition=Q(at_most__gte=2, at_most__lte=1_000), name="common_limit_sane"),
            models.CheckConstraint(condition=~Q(why=""), name="common_limit_says_why"),
        ]

    def __str__(self):
        return f"{self.kind or 'any kind'}: {self.at_most}"
