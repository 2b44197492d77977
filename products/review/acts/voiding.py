"""Ending approvals: they stay visible, with the reason."""

from django.db import transaction
from django.utils import timezone

from privacy.access.standing import Standing
from privacy.audit.trail import record as audit
from products.drafting.models import Product
from products.review.choices import Verdict
from products.review.models import Review


@transaction.atomic
def void_approvals(product: Product, *, by: Standing, why: str) -> int:
    """End every approval that still stands; return how many. An edit does this by itself."""
    standing = Review.objects.visible_to(by).filter(
        version__product=product, verdict=Verdict.APPROVED, voided_at=None
    )
    ended = Review.objects.unguarded().filter(pk__in=[review.pk for review in standing])
    count = ended.update(voided_at=timezone.now(), voided_why=why[:200])
    if count:
        audit(by, "void approvals", product, purpose=why, detail={"approvals": count})
    return count
