"""Citing: which tips a product may rest on, and how taking one up is noted on both sides."""

from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.http import Http404

from privacy.access.standing import Standing
from privacy.audit.trail import record as audit
from privacy.classes.choices import RecordClass
from privacy.markings.banner import Banner
from privacy.markings.building import parse
from privacy.markings.high_water import strictest
from tips.intake.choices import Disposition
from tips.intake.models import Tip
from tips.screening.holding import held, why_held

from .describing import banner_of, neutral
from .lines import BY_CODE
from .models import Product, Source

NEVER = {Disposition.PROTECTED, Disposition.UNFOUNDED, Disposition.NO_BEHAVIOR}


def citable(tip: Tip) -> str:
    """Return why a tip may not be product content, or nothing if it may."""
    if tip.record_class == RecordClass.T0 or tip.matched_by_id is None:
        return (
            f"{tip.number} has not passed part 1 of its review. Raw tips are not product content: "
            "have its behaviors matched first."
        )
    if tip.disposition in NEVER:
        told = tip.get_disposition_display()
        return f"{tip.number} was closed: {told[0].lower()}{told[1:]}. Leave it out."
    return ""


def tips_to_cite(references: Iterable[str], *, by: Standing) -> list[Tip]:
    """Return the tips of these numbers, in order, if this author may read and cite every one.

    Raises ``Http404`` alike for one that is withheld and one that never was, and
    ``ValidationError`` for one that may not be cited.
    """
    wanted = list(dict.fromkeys(reference.replace("\0", "") for reference in references))
    rows = Tip.objects.visible_to(by).filter(number__in=wanted).select_related("label", "agency")
    found = {tip.number: tip for tip in rows}
    if len(found) < len(wanted):
        raise Http404
    refused = [why for number in wanted if (why := citable(found[number]))]
    refused += [f"{tip.number}: {why_held()}" for tip in found.values() if not refused and held(tip, by=by)]
    if refused:
        raise ValidationError({"references": refused})
    return [found[number] for number in wanted]


def cite(product: Product, tips: Iterable[Tip], *, by: Standing) -> list[Source]:
    """Write sources for these tips under the next marks, and note it in each tip's history."""
    marks = product.sources.visible_to(by).values_list("mark", flat=True)
    last = max((int(mark[1:]) for mark in marks), default=0)
    made = []
    for number, tip in enumerate(tips, last + 1):
        made.append(
            Source(
                product=product,
                tip=tip,
                mark=f"T{number}",
                description=neutral(tip),
                reliability=tip.reliability,
                validity=tip.validity,
                marking=banner_of(tip).text,
                by_id=by.user_id,
            )
        )
        audit(by, "cite", tip, detail={"product": product.number})
    return Source.objects.bulk_create(made)


def floor_of(product: Product, *, by: Standing) -> Banner:
    """Return the closest handling of a product's sources, never less than its line starts from."""
    markings = product.sources.visible_to(by).values_list("marking", flat=True)
    return strictest([parse(BY_CODE[product.line].marking), *map(parse, markings)])
