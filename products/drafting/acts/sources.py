"""Taking up a source, and letting go of one."""

from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import Http404

from privacy.access.standing import Standing
from privacy.audit.trail import record as audit
from products.drafting.citing import cite, tips_to_cite
from products.drafting.models import Product

from .row import keep, open_draft


@transaction.atomic
def add_source(
    product: Product, *, by: Standing, references: Iterable[str], edit: int | None = None
) -> Product:
    """Add tips as sources; the product takes the closest handling of them all.

    Raises ``Http404`` for a tip out of sight and ``ValidationError`` for one that may not be cited.
    """
    row = open_draft(product, by=by, edit=edit)
    held = set(row.sources.visible_to(by).values_list("tip_id", flat=True))
    tips = [tip for tip in tips_to_cite(references, by=by) if tip.pk not in held]
    if not tips:
        raise ValidationError({"references": "Choose at least one tip that is not a source yet."})
    made = cite(row, tips, by=by)
    return keep(row, "add source", by=by, detail={"marks": [source.mark for source in made]})


@transaction.atomic
def remove_source(product: Product, *, by: Standing, mark: str, edit: int | None = None) -> Product:
    """Let go of a source that no paragraph rests on any more."""
    row = open_draft(product, by=by, edit=edit)
    source = row.sources.visible_to(by).filter(mark=mark).select_related("tip").first()
    if source is None:
        raise Http404
    resting = row.blocks.visible_to(by).filter(cites__contains=[mark]).count()
    if resting:
        places = "1 paragraph rests" if resting == 1 else f"{resting} paragraphs rest"
        raise ValidationError({"mark": f"{places} on {mark}. Take the citation out there first."})
    audit(by, "uncite", source.tip, detail={"product": row.number})
    row.sources.visible_to(by).filter(pk=source.pk).delete()
    return keep(row, "remove source", by=by, detail={"mark": mark})
