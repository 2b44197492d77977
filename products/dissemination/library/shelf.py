"""Which renditions stand on one reader's shelf, and which of them a page asks for."""

from django.contrib.postgres.search import SearchQuery
from django.db.models import Exists, OuterRef, Q

from privacy.access.acting import acting
from privacy.access.querysets import GuardedQuerySet
from privacy.access.standing import Standing, courier
from products.dissemination.models import Dissemination, Rendition

from .asking import Ask

IN_COUNTIES = Rendition.counties.through


def shelf(by: Standing) -> GuardedQuerySet:
    """Return the newest version of everything released to this reader."""
    return Rendition.objects.visible_to(by).filter(current=True)


def opened_by(by: Standing) -> list[int]:
    """Return which renditions this reader has opened; the courier looks, for readers see no ledger."""
    with acting(courier()):
        mine = Dissemination.outbox.filter(recipient_id=by.user_id).exclude(opened_at=None)
        return list(mine.values_list("rendition_id", flat=True))


def searched(rows: GuardedQuerySet, q: str) -> GuardedQuerySet:
    """Keep what holds these words, or bears this number; what was recalled is found by number only."""
    if not q:
        return rows
    words = Q(search=SearchQuery(q, search_type="websearch", config="english"), recalled_at=None)
    return rows.filter(words | Q(number__iexact=q))


def conditions(ask: Ask, opened: list[int]) -> dict[str, Q]:
    """Return what each filter in force keeps."""
    kept = {
        "line": lambda values: Q(line__in=values),
        "marking": lambda values: Q(banner__in=values),
        "sector": lambda values: Q(sectors__overlap=list(values)),
        "county": _in_counties,
        "unread": lambda _: unread(opened),
    }
    return {key: kept[key](values) for key, values in ask.chosen}


def narrowed(rows: GuardedQuerySet, ask: Ask, opened: list[int], *, leave: str = "") -> GuardedQuerySet:
    """Keep what every filter keeps; ``leave`` names one that is left out."""
    return rows.filter(*(q for key, q in conditions(ask, opened).items() if key != leave))


def unread(opened: list[int]) -> Q:
    """Return the condition of what this reader has yet to open."""
    return ~Q(pk__in=opened) & Q(recalled_at=None)


def _in_counties(values) -> Q:
    # What names no county is for the entire state.
    named = IN_COUNTIES.objects.filter(rendition_id=OuterRef("pk"))
    return Q(Exists(named.filter(county_id__in=values))) | ~Q(Exists(named))
