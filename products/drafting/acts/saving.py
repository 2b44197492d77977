"""Saving a draft: one act for the page's button and for its own saving in between."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from partners.directory.models import County
from privacy.access.standing import Standing
from privacy.markings.turning_away import turn_away
from products.drafting.lines import BY_CODE
from products.drafting.models import Product
from products.drafting.wording import a_title

from .paragraphs import write_paragraphs
from .row import keep, open_draft

WHOLE = ("title", "disciplines", "sectors", "statewide", "why_audience", "acknowledge_by", "expires_on")


@dataclass(frozen=True, slots=True)
class Changes:
    """What one page sends: whole-product fields, fields of paragraphs by key, and moves.

    ``added`` names parts that get one more empty paragraph; ``moved`` holds keys with -1 for up and
    1 for down; ``counties`` are FIPS codes, or None where the page does not show them.
    """

    whole: Mapping[str, Any] = field(default_factory=dict)
    blocks: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    moved: tuple[tuple[str, int], ...] = ()
    counties: tuple[str, ...] | None = None


@transaction.atomic
def save_draft(
    product: Product, *, by: Standing, edit: int | None, changes: Changes, page: str = ""
) -> Product:
    """Save what a page holds, compute the banner again, and end any approval.

    Raises ``StaleDraft`` where somebody saved in between, and ``ValidationError`` by field, with
    paragraphs as ``key-field``; nothing is kept then.
    """
    row = open_draft(product, by=by, edit=edit, page=page)
    whole = _whole(row, changes.whole)
    for name, value in whole.items():
        setattr(row, name, value)
    if changes.counties is not None:
        _set_area(row, changes.counties)
    touched = write_paragraphs(row, changes, by=by)
    return keep(row, "save", by=by, fields=list(whole), page=page, detail={"blocks": touched})


def _whole(row: Product, typed: Mapping[str, Any]) -> dict[str, Any]:
    if unknown := set(typed) - set(WHOLE):
        raise ValueError(f"A draft does not hold {', '.join(sorted(unknown))}")
    kept = dict(typed)
    if "title" in kept:
        kept["title"] = a_title(kept["title"])
    if "why_audience" in kept:
        kept["why_audience"] = kept["why_audience"].strip()
        turn_away({"why_audience": kept["why_audience"]})
    _check_usual_reach(row, kept.get("disciplines", ()))
    return kept


def _check_usual_reach(row: Product, wanted) -> None:
    line = BY_CODE[row.line]
    beyond = sorted(set(wanted) - set(line.disciplines))
    if beyond:
        told = f"A {str(line.name).lower()} does not go to {', '.join(beyond)}. Choose another line for them."
        raise ValidationError({"disciplines": told})


def _set_area(row: Product, fips: tuple[str, ...]) -> None:
    counties = County.objects.filter(pk__in=fips, served=True)
    if len(counties) < len(set(fips)):
        raise ValidationError({"counties": "Choose counties that this center serves."})
    row.counties.set(counties)
