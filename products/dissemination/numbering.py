"""Copy numbers: one for each reader of a product, whoever asks for one at the same moment."""

from django.db.models import Max

from products.drafting.models import Product

from .models import Dissemination


def hold_numbers(product_id: int) -> None:
    """Keep everybody else from numbering copies of a product until this transaction ends."""
    Product.objects.unguarded().select_for_update(no_key=True, of=("self",)).get(pk=product_id)


def next_number(product_id: int) -> int:
    """Return the next copy number of a product whose numbers are held."""
    ledger = Dissemination.outbox.filter(product=product_id)
    return (ledger.aggregate(last=Max("copy_number"))["last"] or 0) + 1
