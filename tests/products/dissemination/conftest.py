"""A product that was approved, ready to leave."""

import pytest
from django.db import transaction
from django.utils import timezone

from privacy.access.acting import acting
from privacy.retention.clocks import purge_time
from products.documents.checksum import checksum
from products.documents.plain import as_data
from products.drafting.access import place_product
from products.drafting.lifecycle import LIFECYCLE
from products.models import Product, Version
from products.review.models import Review

from .cast import LES, document, send


@pytest.fixture
def approved(sofia, omar, as_, calder, host):
    """A product by the senior analyst that the supervisor approved."""
    text = document()
    with acting(as_(sofia)), transaction.atomic():
        product = Product(
            number=text.number, line="SAB", title="Night entries", author=sofia, disciplines=["LE", "FIRE"],
            why_audience="Operators need it", purge_at=purge_time("P", start=timezone.now()),
        )  # fmt: skip
        place_product(product, LES, by=as_(sofia)).save(force_insert=True)
        product.counties.add(calder)
        version = Version.objects.create(
            product=product, number=1, content=as_data(text), checksum=checksum(text), banner="LES", by=sofia,
            required=["supervisor"], edit=1,
        )  # fmt: skip
        LIFECYCLE.advance(product, "propose", by=as_(sofia))
    with acting(as_(omar)), transaction.atomic():
        Review.objects.create(
            version=version,
            step="supervisor",
            verdict="approved",
            checksum=version.checksum,
            author=sofia,
            by=omar,
        )
        return LIFECYCLE.advance(product, "approve", by=as_(omar), approved_by_id=omar.pk, approved_version=1)


@pytest.fixture
def released(approved, as_, omar, dana, rhea):
    """The bulletin, out to the sheriff's office and the fire district."""
    send(approved, omar, as_)
    return approved
