"""What becomes of a product once another has replaced it, or it was taken back: whoever got it is told."""

from datetime import datetime

from django.utils import timezone

from privacy.access.acting import acting
from privacy.access.standing import Standing, courier
from privacy.disclosures.services import wake
from products.drafting.choices import Status
from products.drafting.lifecycle import LIFECYCLE
from products.drafting.models import Product

from .models import Rendition
from .shown import for_reader

TELL_ALL = "products.carry_release_of"


def supersede(product: Product, *, by: Standing) -> None:
    """Retire what this product replaces, if that is still out; the caller holds the transaction.

    Its text stays to be read by whoever had it, under a notice that names what replaced it.
    """
    if product.supersedes_id is None:
        return
    old = LIFECYCLE.lock(Product(pk=product.supersedes_id), by=by)
    if old.status != Status.RELEASED:
        return
    LIFECYCLE.advance(old, "supersede", by=by, detail={"product": product.number})
    old.renditions.visible_to(by).filter(current=True).update(current=False)
    tell_holders(old, by=by, now=timezone.now())


def tell_holders(product: Product, *, by: Standing, now: datetime) -> None:
    """Tell everybody who got a product what became of it; whoever was never told of it is not told now."""
    halted = product.releases.unguarded().filter(stopped_at=None, listed_at=None)
    halted.update(stopped_at=now, stopped_by=by.user_id)
    copies = product.copies.unguarded()
    copies.filter(sent_at=None, opened_at=None, stopped_at=None).update(stopped_at=now)
    copies.exclude(sent_at=None, opened_at=None).update(
        delivered_at=None, stopped_at=None, due_at=now, attempts=0
    )
    wake(TELL_ALL, product.pk)


def successor(rendition: Rendition, *, by: Standing) -> Rendition | None:
    """Return what replaced a rendition's product, if this reader may have it.

    The courier looks for the product, for readers see renditions only.
    """
    with acting(courier()):
        rows = Product.objects.unguarded().filter(supersedes=rendition.product_id, status=Status.RELEASED)
        number = rows.values_list("number", flat=True).first()
    return for_reader(by).visible_to(by).filter(number=number).first() if number else None
