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
def make_approved(sofia, omar, priya, as_, calder, host):
    """Make a product by the senior analyst that the supervisor, and whoever else is named, approved."""
    deciders = {"supervisor": omar, "privacy": priya}

    def make(text, steps=("supervisor",)):
        with acting(as_(sofia)), transaction.atomic():
            product = Product(
                number=text.number, line="SAB", title="Night entries", author=sofia,
                disciplines=["LE", "FIRE"], why_audience="Operators need it",
                purge_at=purge_time("P", start=timezone.now()),
            )  # fmt: skip
            place_product(product, LES, by=as_(sofia)).save(force_insert=True)
            product.counties.add(calder)
            version = Version.objects.create(
                product=product, number=1, content=as_data(text), checksum=checksum(text), banner="LES",
                by=sofia, required=list(steps), edit=1,
            )  # fmt: skip
            LIFECYCLE.advance(product, "propose", by=as_(sofia))
        with acting(as_(omar)), transaction.atomic():
            for step in steps:
                Review.objects.create(
                    version=version, step=step, verdict="approved", checksum=version.checksum,
                    author=sofia, by=deciders[step],
                )  # fmt: skip
            facts = {"approved_by_id": omar.pk, "approved_version": 1}
            return LIFECYCLE.advance(product, "approve", by=as_(omar), **facts)

    return make


@pytest.fixture
def approved(make_approved):
    """A product by the senior analyst that the supervisor approved."""
    return make_approved(document())


@pytest.fixture
def released(approved, as_, omar, dana, rhea):
    """The bulletin, out to the sheriff's office and the fire district."""
    send(approved, omar, as_)
    return approved
