"""A board and what lies on it."""

from uuid import uuid4

import pgtrigger
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q

from privacy.access.querysets import parts_of, parts_of_both
from privacy.access.records import GuardedRecord, at_most_five_years
from privacy.retention.kept import Kept
from tips.intake.models import Tip

from .choices import Saying, Status
from .lifecycle import LIFECYCLE

PERSON = settings.AUTH_USER_MODEL


class Board(GuardedRecord):
    """A question and what was laid out to answer it; it opens to its owner and whoever the owner named.

    What lies on it opens to each of them by its own rules: a board widens nobody's reading.
    """

    number = models.CharField(max_length=16, unique=True, editable=False)
    title = models.CharField(max_length=120)
    question = models.TextField(blank=True)
    owner = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    status = models.CharField(max_length=8, choices=Status, default=Status.OPEN, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)
    closed_at = models.DateTimeField(null=True, editable=False)
    version = models.PositiveIntegerField(default=1)

    kept = Kept(words="Board", written_by=("owner_id",), renewable={"T1": None})

    class Meta:
        default_manager_name = "objects"
        ordering = ["-changed_at", "-id"]
        indexes = [
            GinIndex(fields=["access_keys"], name="board_keys"),
            models.Index(F("changed_at").desc(), F("id").desc(), name="board_newest"),
        ]
        constraints = [
            at_most_five_years("board"),
            models.CheckConstraint(condition=Q(status__in=Status.values), name="board_status_known"),
            models.CheckConstraint(condition=~Q(title=""), name="board_has_a_title"),
        ]
        triggers = [
            pgtrigger.FSM(name="board_moves_along_its_path", field="status", transitions=LIFECYCLE.arrows())
        ]

    def __str__(self):
        return self.number


class BoardMember(models.Model):
    """A person of the center whom a board's owner named; the board carries that person's key."""

    board = models.ForeignKey(Board, models.CASCADE, related_name="members")
    person = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    objects = parts_of("board")

    class Meta:
        ordering = ["at", "id"]
        constraints = [models.UniqueConstraint(fields=["board", "person"], name="board_member_once")]

    def __str__(self):
        return f"{self.person_id} on {self.board_id}"


class Laid(models.Model):
    """Something that lies on a board, since when and by whom, and where it stands in the free layout."""

    by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    x = models.SmallIntegerField(null=True)
    y = models.SmallIntegerField(null=True)
    pinned = models.BooleanField(default=False)

    class Meta:
        abstract = True


class BoardTip(Laid):
    """A tip on a board; it opens with the board and the tip together, and goes when either does."""

    board = models.ForeignKey(Board, models.CASCADE, related_name="tips")
    tip = models.ForeignKey(Tip, models.CASCADE, related_name="+")

    objects = parts_of_both("board", "tip")

    class Meta:
        ordering = ["at", "id"]
        constraints = [models.UniqueConstraint(fields=["board", "tip"], name="board_tip_once")]

    def __str__(self):
        return f"{self.tip_id} on {self.board_id}"


class BoardEntity(Laid):
    """An identifier on a board through one tip that names it, with which it opens and is destroyed."""

    board = models.ForeignKey(Board, models.CASCADE, related_name="entities")
    tip = models.ForeignKey(Tip, models.CASCADE, related_name="+")
    kind = models.CharField(max_length=16)
    value = models.CharField(max_length=200)

    objects = parts_of_both("board", "tip", faces=("label", "desk_label"))

    class Meta:
        ordering = ["at", "id"]
        constraints = [
            models.UniqueConstraint(fields=["board", "kind", "value", "tip"], name="board_entity_once")
        ]

    def __str__(self):
        return f"{self.kind} on {self.board_id}"


class Words(Laid):
    """A note or a question, with its author and time."""

    reference = models.UUIDField(default=uuid4, unique=True, editable=False)
    saying = models.CharField(max_length=8, choices=Saying, default=Saying.NOTE)
    text = models.CharField(max_length=500)

    class Meta(Laid.Meta):
        abstract = True


class BoardNote(Words):
    """Words about the whole board, for everyone on it."""

    board = models.ForeignKey(Board, models.CASCADE, related_name="notes")

    objects = parts_of("board")

    class Meta:
        ordering = ["at", "id"]

    def __str__(self):
        return f"{self.saying} on {self.board_id}"


class BoardTipNote(Words):
    """Words about one tip on a board, for whoever on the board may read that tip."""

    board = models.ForeignKey(Board, models.CASCADE, related_name="tip_notes")
    tip = models.ForeignKey(Tip, models.CASCADE, related_name="+")

    objects = parts_of_both("board", "tip")

    class Meta:
        ordering = ["at", "id"]

    def __str__(self):
        return f"{self.saying} on {self.tip_id}"


class BoardSnapshot(models.Model):
    """A board's picture and table as one member saw them, fixed for a product.

    ``tips`` are the keys of every tip that anything in it comes from: it opens only to a member who may
    read all of them, and is destroyed with the first of them that is.
    """

    board = models.ForeignKey(Board, models.CASCADE, related_name="snapshots")
    reference = models.UUIDField(default=uuid4, unique=True, editable=False)
    caption = models.CharField(max_length=200)
    alt = models.TextField()
    figure = models.JSONField()
    tips = ArrayField(models.BigIntegerField())
    by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    objects = parts_of("board")

    class Meta:
        ordering = ["-at", "-id"]
        indexes = [GinIndex(fields=["tips"], name="board_snapshot_tips")]
        constraints = [
            models.CheckConstraint(condition=~Q(caption=""), name="board_snapshot_says_what_it_shows")
        ]

    def __str__(self):
        return f"Snapshot of {self.board_id}"
