"""Replacing: a released product is written anew, and the new one takes its place once it is out."""

from django.core.exceptions import PermissionDenied
from django.db import transaction

from privacy.access.duties import Duty
from privacy.access.standing import Standing
from privacy.audit.trail import record as audit
from privacy.lifecycle import StepNotOpen
from products.drafting.choices import Status
from products.drafting.citing import citable, floor_of
from products.drafting.lifecycle import LIFECYCLE
from products.drafting.models import Block, Product
from tips.intake.models import Tip

from .fusing import fuse
from .paragraphs import WRITTEN
from .row import keep

BEFORE_RELEASE = {Status.DRAFT, Status.REVIEW, Status.APPROVED, Status.REJECTED}
TAKEN_OVER = ("disciplines", "sectors", "statewide", "why_audience")


@transaction.atomic
def replace(product: Product, *, by: Standing) -> Product:
    """Begin the product that is to replace a released one, with its words, readers and sources.

    Sources that may no longer be cited stay behind, and paragraphs lowered by a reviewer are marked
    by their sources again. Raises ``StepNotOpen`` unless it is out and nobody is replacing it yet.
    """
    if not by.may(Duty.AUTHOR):
        raise PermissionDenied("Products are written by people who write products.")
    old = LIFECYCLE.lock(product, by=by)
    if old.status != Status.RELEASED:
        raise StepNotOpen(f"Only what is out is replaced: this is {old.get_status_display().lower()}.")
    if begun := replacement_of(old, by=by):
        raise StepNotOpen(f"{begun.number} is already being written in its place. Go on with that one.")
    marks, tips = _sources(old, by)
    new = fuse(by=by, line=old.line, title=old.title, references=[tip.number for tip in tips])
    _copy_paragraphs(old, new, marks, by)
    for name in TAKEN_OVER:
        setattr(new, name, getattr(old, name))
    new.supersedes = old
    new.counties.set(old.counties.all())
    audit(by, "begin replacement", old, detail={"product": new.number})
    return keep(new, "replace", by=by, fields=[*TAKEN_OVER, "supersedes"], detail={"replaces": old.number})


def replacement_of(product: Product, *, by: Standing) -> Product | None:
    """Return what replaces a product or is being written to; nothing does before it is out."""
    if product.status in BEFORE_RELEASE:
        return None
    rows = Product.objects.visible_to(by).filter(supersedes=product)
    return rows.exclude(status__in=[Status.REJECTED, Status.RECALLED]).order_by("-pk").first()


def _sources(old: Product, by: Standing) -> tuple[dict[str, str], list[Tip]]:
    """Return the tips that may still be cited, and under which mark each old mark goes on."""
    held = list(old.sources.visible_to(by).order_by("pk"))
    readable = Tip.objects.visible_to(by).in_bulk([source.tip_id for source in held])
    kept = [s for s in held if s.tip_id in readable and not citable(readable[s.tip_id])]
    return {s.mark: f"T{n}" for n, s in enumerate(kept, 1)}, [readable[s.tip_id] for s in kept]


def _copy_paragraphs(old: Product, new: Product, marks: dict[str, str], by: Standing) -> None:
    floor = floor_of(new, by=by).text
    new.blocks.visible_to(by).delete()
    Block.objects.bulk_create(
        Block(
            **{name: getattr(block, name) for name in ("key", "part", "order", *WRITTEN)}
            | {
                "product": new,
                "marking": floor if block.lowered_by_id else block.marking,
                "cites": [marks[mark] for mark in block.cites if mark in marks],
            }
        )
        for block in old.blocks.visible_to(by)
    )
