"""A picture in a product, as it was fixed on a board."""

from uuid import UUID

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from privacy.access.querysets import parts_of

from .product import Product

NONE = UUID(int=0)


class Figure(models.Model):
    """Boxes and lines with a caption; ``marking`` is the closest handling of the sources it ``cites``.

    ``taken`` names the snapshot it came from, so that it enters a product once.
    """

    product = models.ForeignKey(Product, models.CASCADE, related_name="figures")
    taken = models.UUIDField(default=NONE, editable=False)
    caption = models.CharField(max_length=200)
    alt = models.TextField()
    drawing = models.JSONField()
    marking = models.CharField(max_length=80)
    cites = ArrayField(models.CharField(max_length=4), default=list)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    objects = parts_of("product", face="desk_label")

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["product", "taken"], name="figure_once"),
            models.CheckConstraint(condition=~Q(caption=""), name="figure_says_what_it_shows"),
        ]

    def __str__(self):
        return f"Figure of {self.product_id}"
