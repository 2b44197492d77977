"""Lowering a marking: a reviewer's decision about one paragraph, with its reason."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import Http404

from privacy.access.duties import Duty
from privacy.access.standing import Standing
from privacy.markings.building import WrongMarking, parse
from privacy.markings.turning_away import turn_away
from privacy.reasons import too_short
from products.drafting.lifecycle import LIFECYCLE
from products.drafting.models import Product

from .row import in_draft, keep


@transaction.atomic
def lower_marking(product: Product, *, by: Standing, key: str, marking: str, reason: str) -> Product:
    """Mark one paragraph below its sources; it holds for exactly this text.

    Only somebody who approves or reviews for privacy, and who wrote nothing in it, may do this.
    """
    if not (by.may(Duty.APPROVE) or by.may(Duty.REVIEW_PRIVACY)):
        raise PermissionDenied("A marking is lowered by a reviewer: ask a supervisor or the privacy officer.")
    row = in_draft(LIFECYCLE.lock(product, by=by))
    if by.user_id in {row.author_id, *row.writers}:
        raise PermissionDenied("You wrote in this product, so another reviewer has to lower its marking.")
    block = row.blocks.visible_to(by).filter(key=key).first()
    if block is None:
        raise Http404
    if too_short(reason):
        raise ValidationError({"reason": "Say in at least three words why it may be marked lower."})
    turn_away({"reason": reason})
    try:
        block.marking = parse(marking).text
    except WrongMarking as refused:
        raise ValidationError({"marking": str(refused)}) from refused
    block.lowered_by_id, block.lowered_why = by.user_id, reason.strip()
    block.save(update_fields=["marking", "lowered_by", "lowered_why"])
    return keep(row, "lower marking", by=by, writes=False, detail={"block": key})
