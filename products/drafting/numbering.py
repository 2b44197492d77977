"""The numbers that products are called by."""

from django.conf import settings
from django.utils import timezone

from tips.intake.numbering import next_number


def product_number(line: str) -> str:
    """Return the next product's number, such as MSFC-SAB-2026-0114."""
    year = timezone.localdate().year
    return f"{settings.CENTER['short_name']}-{line}-{year}-{next_number('products_product_number'):04d}"
