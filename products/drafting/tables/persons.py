"""People a product speaks of, by number; who they are is held apart from its text."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models

from privacy.access.models import AccessLabel
from privacy.access.querysets import own_parts_of, parts_of
from privacy.sealed.fields import SealedField
from tips.intake.models import Identity

from .product import Product


class MaskedPerson(models.Model):
    """One person a product speaks of as "USPER" and a number.

    ``identity`` is who it is where a source's tip holds the name; otherwise the name is in ``TypedName``.
    """

    product = models.ForeignKey(Product, models.CASCADE, related_name="persons")
    number = models.PositiveSmallIntegerField()
    identity = models.ForeignKey(Identity, models.SET_NULL, null=True, related_name="+")
    summary = models.CharField(max_length=120, editable=False)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    objects = parts_of("product", face="desk_label")

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["product", "number"], name="masked_person_number_once"),
            models.UniqueConstraint(fields=["product", "identity"], name="masked_person_once"),
        ]

    def __str__(self):
        return f"USPER {self.number} of {self.product_id}"


class TypedName(models.Model):
    """A name its author typed for a product, with a label and keys of its own."""

    person = models.OneToOneField(MaskedPerson, models.CASCADE, related_name="typed")
    label = models.ForeignKey(AccessLabel, models.PROTECT, related_name="+", editable=False)
    access_keys = ArrayField(models.IntegerField(), default=list, editable=False)
    name = SealedField()

    objects = own_parts_of("person__product")

    class Meta:
        indexes = [GinIndex(fields=["access_keys"], name="typed_name_keys")]

    def __str__(self):
        return f"Name of person {self.person_id}"
