"""That somebody looked at a selector, and that two people did who may not see each other's records."""

from uuid import uuid4

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from privacy.access.records import GuardedRecord, at_most_five_years

PERSON = settings.AUTH_USER_MODEL


class How(models.TextChoices):
    """How somebody came to a selector."""

    SEARCHED = "searched", "searched for it"
    OPENED = "opened", "opened its page"
    CONFIRMED = "confirmed", "confirmed it in a tip"
    BOARD = "board", "put it on a board"


class Touch(GuardedRecord):
    """One person came to one selector; read by the courier alone, and by no person.

    The selector is a keyed digest, and ``tips`` are those the person could see it in.
    """

    digest = models.CharField(max_length=64, editable=False)
    kind = models.CharField(max_length=16)
    tips = ArrayField(models.BigIntegerField(), default=list)
    by = models.ForeignKey(PERSON, models.CASCADE, related_name="+")
    how = models.CharField(max_length=10, choices=How)
    at = models.DateTimeField(auto_now_add=True)
    weighed_at = models.DateTimeField(null=True)

    class Meta(GuardedRecord.Meta):
        default_manager_name = "objects"
        indexes = [
            models.Index(fields=["digest", "-at"], name="touch_of_digest"),
            models.Index(fields=["at"], condition=Q(weighed_at=None), name="touch_unweighed"),
        ]
        constraints = [at_most_five_years("touch")]

    def __str__(self):
        return f"A {self.kind} was {self.how}"


class Crossing(GuardedRecord):
    """Two people came to one selector while each holds what the other may not see; for the watch desk.

    It names neither the selector nor a record. ``told`` says that the center lets both know whom to ask.
    """

    reference = models.UUIDField(default=uuid4, unique=True, editable=False)
    digest = models.CharField(max_length=64, editable=False)
    kind = models.CharField(max_length=16)
    one = models.ForeignKey(PERSON, models.CASCADE, related_name="+")
    one_at = models.DateTimeField()
    one_how = models.CharField(max_length=10, choices=How)
    other = models.ForeignKey(PERSON, models.CASCADE, related_name="+")
    other_at = models.DateTimeField()
    other_how = models.CharField(max_length=10, choices=How)
    told = models.BooleanField(default=False)
    found_at = models.DateTimeField(auto_now_add=True)
    settled_by = models.ForeignKey(PERSON, models.PROTECT, null=True, related_name="+")
    settled_at = models.DateTimeField(null=True)
    settled_words = models.TextField(blank=True)

    class Meta(GuardedRecord.Meta):
        default_manager_name = "objects"
        ordering = ["-found_at", "-id"]
        indexes = []
        constraints = [
            models.UniqueConstraint(fields=["digest", "one", "other"], name="crossing_once"),
            models.CheckConstraint(condition=Q(one__lt=F("other")), name="crossing_lower_first"),
            at_most_five_years("crossing"),
        ]

    def __str__(self):
        return f"Crossing at a {self.kind}"
