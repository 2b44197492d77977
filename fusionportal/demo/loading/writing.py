"""Writing one of the demonstration's products and sending it to review."""

from datetime import datetime, timedelta

from django.utils import timezone

from fusionportal.demo.papers.paper import Course, Paper
from partners.directory.models import County
from privacy.access.acting import acting
from privacy.access.standing import Standing
from products.drafting.models import Product
from products.drafting.services import (
    Changes,
    add_source,
    answer_privacy,
    fuse,
    replace,
    save_draft,
)
from products.review.services import propose
from tips.intake.models import Tip

from .clock import at
from .people import who


def written(paper: Paper, sent: dict[str, Tip], moment: datetime, replaced: Product | None = None) -> Product:
    """Write one product from its sources, and send it to review unless it stays a draft."""
    author = who(paper.author)
    with at(moment), acting(author):
        numbers = [sent[key].number for key in paper.sources]
        if replaced:
            product = _anew(replaced, numbers, author)
        else:
            product = fuse(by=author, line=paper.line, title=paper.title, references=numbers)
        product = _filled(product, paper, author)
        if paper.course != Course.DRAFT:
            product = answer_privacy(product, by=author, answers=paper.privacy)
            propose(product, by=author)
        return product


def _filled(product: Product, paper: Paper, by: Standing) -> Product:
    parts = {part: told if isinstance(told, tuple) else (told,) for part, told in paper.parts.items()}
    held = [block.part for block in product.blocks.visible_to(by)]
    added = tuple(part for part, told in parts.items() for _ in range(len(told) - held.count(part)))
    if added:
        product = save_draft(product, by=by, edit=product.edit, changes=Changes(added=added))
    counties = tuple(County.objects.filter(name__in=paper.counties).values_list("pk", flat=True))
    changes = Changes(whole=_whole(paper), blocks=_passages(product, parts, by), counties=counties)
    return save_draft(product, by=by, edit=product.edit, changes=changes)


def _whole(paper: Paper) -> dict:
    whole = {"title": paper.title, "disciplines": list(paper.disciplines), "why_audience": paper.why}
    day = timezone.localdate() + timedelta(paper.holds) if paper.holds else None
    return {**whole, "expires_on": day}


def _passages(product: Product, parts: dict, by: Standing) -> dict:
    blocks = list(product.blocks.visible_to(by).order_by("part", "order", "pk"))
    passages = {}
    for part, told in parts.items():
        for block, passage in zip([block for block in blocks if block.part == part], told, strict=True):
            passages[block.key] = _dated(passage)
    return passages


def _dated(passage) -> dict:
    kept = dict(passage)
    days = kept.pop("ago", None)
    return kept if days is None else {**kept, "on": timezone.localdate() - timedelta(days)}


def _anew(replaced: Product, numbers: list[str], by: Standing) -> Product:
    product = replace(replaced, by=by)
    held = set(product.sources.visible_to(by).values_list("tip__number", flat=True))
    more = [number for number in numbers if number not in held]
    return add_source(product, by=by, references=more) if more else product
