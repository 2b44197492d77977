"""What was found in tips and what people said belongs together."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from privacy.access.querysets import parts_of
from tips.intake.models import Tip


class MentionState(models.TextChoices):
    """What a person made of a find."""

    SUGGESTED = "suggested", "Suggested"
    CONFIRMED = "confirmed", "Confirmed"
    WRONG = "wrong", "Wrong"


class Mention(models.Model):
    """An identifier found in a tip's words, as a span that never alters them.

    ``value`` is the normalised form two tips share; ``links`` says whether sharing it may
    suggest that they belong together (names, dates and descriptions never do). ``loose`` is equal even
    where O and 0 or I and 1 were mixed up, ``region`` a plate's state as said, ``alias_of`` the value of
    the name for which the text itself says this one stands. ``added`` is a find that a person marked.
    """

    tip = models.ForeignKey(Tip, models.CASCADE, related_name="mentions")
    field = models.CharField(max_length=24, default="narrative")
    field_id = models.BigIntegerField(default=0)
    kind = models.CharField(max_length=16)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    text = models.CharField(max_length=200)
    value = models.CharField(max_length=200)
    loose = models.CharField(max_length=200, blank=True)
    region = models.CharField(max_length=40, blank=True)
    alias_of = models.CharField(max_length=200, blank=True)
    added = models.BooleanField(default=False)
    links = models.BooleanField(default=False)
    state = models.CharField(max_length=10, choices=MentionState, default=MentionState.SUGGESTED)
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    decided_at = models.DateTimeField(null=True)

    objects = parts_of("tip", face="desk_label")

    class Meta:
        ordering = ["field_id", "start"]
        indexes = [
            models.Index(fields=["kind", "value", "tip"], condition=Q(links=True), name="mention_value"),
            models.Index(
                fields=["kind", "value", "tip"], condition=Q(links=False), name="mention_value_shown"
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["tip", "field", "field_id", "start", "end", "kind"], name="mention_once"
            )
        ]

    def __str__(self):
        return f"{self.kind} {self.value}"


class LinkState(models.TextChoices):
    """What a person decided about two tips."""

    LINKED = "linked", "Linked"
    UNRELATED = "unrelated", "Not related"


class TipLink(models.Model):
    """What a person decided about two tips, remembered; the lower id is always first."""

    tip = models.ForeignKey(Tip, models.CASCADE, related_name="links")
    other = models.ForeignKey(Tip, models.CASCADE, related_name="+")
    state = models.CharField(max_length=10, choices=LinkState)
    reasons = models.JSONField(default=list)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now=True)

    objects = parts_of("tip", face="desk_label")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["tip", "other"], name="tip_link_once"),
            models.CheckConstraint(condition=Q(tip__lt=F("other")), name="tip_link_lower_first"),
        ]

    def __str__(self):
        return f"{self.tip_id} {self.state} {self.other_id}"


class TraceKind(models.TextChoices):
    """What a trace is of."""

    NAME = "name", "Name"
    LAST = "last", "Last word of a name"
    SOUND = "sound", "Sound of a name"
    ALIAS = "alias", "Other name"
    WORD = "word", "Telling word"
    NEAR = "near", "Identifier with one sign left out"
    CITED = "cited", "Day of a report it speaks of"
    DATED = "dated", "Day of the report"
    SPOT = "spot", "Place and day"
    COPY = "copy", "All its words"
    PIECE = "piece", "Piece of its words"


class Trace(models.Model):
    """Something of a tip by which others like it are found; tips that hold the same key share it.

    ``said`` is how the tip put it, ``sort`` what a name sounded like there. A trace connects nothing by
    itself: it only says which tips are worth comparing.
    """

    tip = models.ForeignKey(Tip, models.CASCADE, related_name="traces")
    kind = models.CharField(max_length=5, choices=TraceKind)
    key = models.CharField(max_length=80)
    said = models.CharField(max_length=120, blank=True)
    sort = models.CharField(max_length=6, blank=True)

    objects = parts_of("tip", face="desk_label")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kind", "key", "tip", "said"], name="trace_once")]

    def __str__(self):
        return f"{self.kind} {self.key}"


class Extraction(models.Model):
    """Whether a tip's words have been read for identifiers; a failure leaves the tip workable.

    ``capped`` says that a text was longer, or named more, than is read and kept.
    ``traced`` is the edition of the traces it was given, nought before any.
    """

    tip = models.OneToOneField(Tip, models.CASCADE, related_name="extraction")
    done_at = models.DateTimeField(null=True)
    fault = models.CharField(max_length=200, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    capped = models.BooleanField(default=False)
    traced = models.PositiveSmallIntegerField(default=0)

    objects = parts_of("tip", face="desk_label")

    def __str__(self):
        return f"Reading of {self.tip_id}"
