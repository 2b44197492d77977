"""What analysts keep for themselves and their team."""

from django.conf import settings
from django.contrib.postgres.functions import RandomUUID
from django.db import models
from django.db.models import Q


class Pace(models.TextChoices):
    """How often a view tells its owner that there is something new in it."""

    NEVER = "never", "No mail"
    DAILY = "daily", "Once a day"
    WEEKLY = "weekly", "Once a week"
    OVER = "over", "When it grows over"


class SavedView(models.Model):
    """A queue as its address spells it; it opens only what its reader may see."""

    # The slug spells the name, which may tell what is looked for; mail carries this.
    reference = models.UUIDField(db_default=RandomUUID(), unique=True, editable=False)
    slug = models.SlugField(max_length=60)
    name = models.CharField(max_length=60)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    shared = models.BooleanField(default=False)
    query = models.CharField(max_length=1000)
    at = models.DateTimeField(auto_now=True)
    pace = models.CharField(max_length=6, choices=Pace, default=Pace.NEVER)
    over = models.PositiveIntegerField(null=True, blank=True)
    looked_at = models.DateTimeField(null=True, editable=False)
    was_over = models.BooleanField(default=False, editable=False)

    class Meta:
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(fields=["owner", "slug"], name="saved_view_once"),
            models.CheckConstraint(
                condition=~Q(pace=Pace.OVER) | Q(over__isnull=False), name="saved_view_over_a_number"
            ),
        ]

    def __str__(self):
        return self.name
