"""What analysts keep for themselves and their team."""

from django.conf import settings
from django.db import models


class SavedView(models.Model):
    """A queue as its address spells it; it opens only what its reader may see."""

    slug = models.SlugField(max_length=60)
    name = models.CharField(max_length=60)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    shared = models.BooleanField(default=False)
    query = models.CharField(max_length=1000)
    at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ["name"]
        constraints = [models.UniqueConstraint(fields=["owner", "slug"], name="saved_view_once")]

    def __str__(self):
        return self.name
