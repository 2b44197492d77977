"""The privacy review of an urgent line, which follows its release within a set time."""

from datetime import datetime

from django.conf import settings

from products.drafting.choices import Status
from products.drafting.lines import BY_CODE
from products.drafting.models import Product

from .choices import ReviewStep, Verdict
from .models import Review, Version

LINES = sorted(code for code, line in BY_CODE.items() if line.urgent and ReviewStep.PRIVACY in line.reviews)


def follows(version: Version) -> bool:
    """Say whether this version is out and owes a privacy review that was not waited for."""
    product = version.product
    out = product.status == Status.RELEASED and product.approved_version == version.number
    return out and product.line in LINES


def due_at(product: Product) -> datetime | None:
    """Return by when the privacy review of a released product is owed, or None where none follows."""
    if product.line not in LINES or product.status != Status.RELEASED or product.released_at is None:
        return None
    return product.released_at + settings.PRIVACY_REVIEW_WITHIN


def given(version: Version, *, by) -> Review | None:
    """Return the privacy review that was given, if it was."""
    rows = version.reviews.visible_to(by).filter(step=ReviewStep.PRIVACY, voided_at=None)
    return rows.filter(verdict=Verdict.APPROVED).first()
