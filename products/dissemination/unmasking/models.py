"""One name asked for by one reader, and what another person decided."""

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import F, Q

from partners.directory.models import Agency
from privacy.access.querysets import parts_of
from privacy.disclosures.models import Disclosure
from products.drafting.models import MaskedPerson, Product

PERSON = settings.AUTH_USER_MODEL

# The author is the product's own whatever the row says, or the check below could be told another.
AUTHOR = """
NEW.author_id := (SELECT p.author_id FROM products_product p WHERE p.id = NEW.product_id);
RETURN NEW;
"""


class Unmasking(Disclosure):
    """One person of a product, named to one reader or their agency, for a purpose, until a day.

    ``authorized_by`` is who decided; the row falls due for its notice only where it was granted.
    """

    courier = "products.tell_unmasking"

    product = models.ForeignKey(Product, models.PROTECT, related_name="unmaskings")
    person = models.ForeignKey(MaskedPerson, models.PROTECT, related_name="unmaskings")
    recipient = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="+")
    whole_agency = models.BooleanField(default=False)
    requested_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    author = models.ForeignKey(PERSON, models.PROTECT, related_name="+", editable=False)
    authority = models.CharField(max_length=400)
    asked_at = models.DateTimeField(auto_now_add=True)
    granted = models.BooleanField(null=True)
    decided_at = models.DateTimeField(null=True)
    why = models.TextField(blank=True)
    ends_on = models.DateField(null=True)

    objects = parts_of("product", face="desk_label")

    class Meta:
        default_manager_name = "objects"
        indexes = [*Disclosure.Meta.indexes]
        constraints = [
            models.CheckConstraint(
                condition=Q(authorized_by=None)
                | ~Q(authorized_by=F("requested_by")) & ~Q(authorized_by=F("author")),
                name="unmasking_two_people",
            ),
            models.CheckConstraint(
                condition=Q(granted=None) | Q(authorized_by__isnull=False, decided_at__isnull=False),
                name="unmasking_is_signed",
            ),
            models.CheckConstraint(
                condition=~Q(granted=True) | Q(ends_on__isnull=False), name="unmasking_ends"
            ),
            models.UniqueConstraint(
                fields=["person", "requested_by"], condition=Q(granted=None), name="unmasking_asked_once"
            ),
        ]
        triggers = [
            pgtrigger.Trigger(
                name="unmasking_knows_the_author",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update,
                func=AUTHOR,
            )
        ]

    def __str__(self):
        return f"USPER of {self.product_id} for {self.requested_by_id}"
