"""Fusing: a product begins, from the tips it rests on."""

from collections.abc import Iterable

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone

from partners.directory.models import County
from privacy.access.duties import Duty
from privacy.access.standing import Standing
from privacy.audit.trail import record as audit
from privacy.classes.choices import RecordClass
from privacy.markings.banner import Banner
from privacy.markings.building import parse
from privacy.markings.high_water import strictest
from privacy.once import in_line
from privacy.retention.clocks import purge_time
from products.drafting.access import place_product
from products.drafting.choices import BOTTOM
from products.drafting.citing import cite, tips_to_cite
from products.drafting.describing import banner_of
from products.drafting.line import ProductLine
from products.drafting.lines import BY_CODE
from products.drafting.models import Block, Product
from products.drafting.numbering import product_number
from products.drafting.wording import a_title
from tips.intake.models import Tip


@transaction.atomic
def fuse(*, by: Standing, line: str, title: str, references: Iterable[str] = ()) -> Product:
    """Begin a product of a line, from tips the author may read and that have passed part 1.

    It takes the closest handling of its sources; pressed twice, it begins once. Raises
    ``PermissionDenied`` for whoever does not write products, ``Http404`` for a tip out of sight,
    ``ValidationError`` by field otherwise.
    """
    if not by.may(Duty.AUTHOR):
        raise PermissionDenied("Products are written by people who write products.")
    rule, title = _checked(line, title)
    tips = tips_to_cite(references, by=by)
    if begun := _just_begun(rule, title, tips, by=by):
        return begun
    floor = strictest([parse(rule.marking), *map(banner_of, tips)])
    product = Product(
        number=product_number(rule.code),
        line=rule.code,
        title=title,
        author_id=by.user_id,
        writers=[by.user_id],
        purge_at=purge_time(RecordClass.P, start=timezone.now()),
    )
    place_product(product, floor, by=by).save(force_insert=True)
    product.counties.set(_counties(tips))
    cite(product, tips, by=by)
    _lay_out(product, rule, floor)
    audit(by, "fuse", product, detail={"line": rule.code, "tips": [tip.number for tip in tips]})
    return product


def _just_begun(rule: ProductLine, title: str, tips: Iterable[Tip], *, by: Standing) -> Product | None:
    """Return the same product, begun a moment ago and not written in yet."""
    since = in_line("fuse", by=by)
    rows = Product.objects.visible_to(by).filter(author=by.user_id, line=rule.code, title=title, edit=1)
    numbers = {tip.pk for tip in tips}
    for row in rows.filter(created_at__gte=since):
        if set(row.sources.visible_to(by).values_list("tip", flat=True)) == numbers:
            return row
    return None


def _checked(line: str, title: str) -> tuple[ProductLine, str]:
    if line not in BY_CODE:
        raise ValidationError({"line": "Choose one of the product lines listed here."})
    return BY_CODE[line], a_title(title)


def _counties(tips: Iterable[Tip]) -> list[County]:
    """Suggest the area from where the tips happened; the author may change it."""
    return list(County.objects.filter(pk__in={tip.county_id for tip in tips if tip.county_id}, served=True))


def _lay_out(product: Product, rule: ProductLine, floor: Banner) -> None:
    """Write the line's parts as empty blocks, each under the handling of the sources."""
    parts = [BOTTOM, *(part.value for part in rule.order)]
    Block.objects.bulk_create(
        Block(product=product, key=f"p{number}", part=part, marking=floor.text)
        for number, part in enumerate(parts, 1)
    )
