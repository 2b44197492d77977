"""Pictures in a product: one comes in from a board's snapshot with its sources, and goes out again."""

from collections.abc import Iterable

from django.db import transaction
from django.http import Http404

from privacy.access.standing import Standing
from privacy.audit.trail import record as audit
from privacy.markings.building import parse
from privacy.markings.high_water import strictest
from products.drafting.models import Figure, Product
from tips.boards.models import BoardSnapshot
from tips.boards.services import open_snapshot

from .fusing import fuse
from .row import keep, open_draft


@transaction.atomic
def fuse_with_figure(
    *, by: Standing, line: str, title: str, taken: object, references: Iterable[str] = ()
) -> Product:
    """Begin a product with a picture of a board in it; every tip that the picture comes from is a source.

    Raises what ``fuse`` raises, and ``Http404`` for a snapshot out of sight or with a tip that is.
    """
    snapshot, tips = open_snapshot(taken, by=by)
    wanted = [*references, *(tip.number for tip in tips)]
    product = fuse(by=by, line=line, title=title, references=wanted)
    if not product.figures.visible_to(by).filter(taken=snapshot.reference).exists():
        _lay_in(product, snapshot, by)
        audit(by, "add figure", product, detail={"tips": [tip.number for tip in tips]})
    return product


@transaction.atomic
def remove_figure(product: Product, *, by: Standing, taken: object, edit: int | None = None) -> Product:
    """Take a picture out of a draft; its sources stay."""
    row = open_draft(product, by=by, edit=edit)
    gone, _ = row.figures.visible_to(by).filter(taken=taken).delete()
    if not gone:
        raise Http404
    return keep(row, "remove figure", by=by)


def _lay_in(product: Product, snapshot: BoardSnapshot, by: Standing) -> Figure:
    sources = list(product.sources.visible_to(by).filter(tip_id__in=snapshot.tips))
    return Figure.objects.create(
        product=product,
        taken=snapshot.reference,
        caption=snapshot.caption,
        alt=snapshot.alt,
        drawing=snapshot.figure,
        marking=strictest([parse(source.marking) for source in sources]).text,
        cites=[source.mark for source in sources],
        by_id=by.user_id,
    )
