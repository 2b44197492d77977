"""Picking tips to rest on: those that were chosen, those a search finds, and why one cannot be taken."""

from collections.abc import Iterable
from dataclasses import dataclass

from privacy.access.querysets import GuardedQuerySet
from privacy.access.standing import Standing
from privacy.classes.choices import RecordClass
from products.drafting.citing import NEVER, citable
from tips.intake.models import Tip
from tips.linking.searching.finding import by_relevance, search

AT_ONCE = 20
MOST = 40


@dataclass(frozen=True, slots=True)
class Picked:
    """Tips chosen so far, those that cannot be cited with the reason, and numbers that show nothing."""

    tips: list[Tip]
    refused: list[str]
    unseen: list[str]


def picked(numbers: Iterable[str], *, by: Standing) -> Picked:
    """Sort the numbers of an address or a form into what may be cited and what may not."""
    named = (n.strip().upper() for text in numbers for n in text.replace("\0", "").split(","))
    wanted = list(dict.fromkeys(filter(None, named)))
    rows = (
        Tip.objects.visible_to(by)
        .filter(number__in=wanted[:MOST])
        .select_related("label", "agency", "county")
    )
    found = {tip.number: tip for tip in rows}
    told = {number: citable(tip) for number, tip in found.items()}
    return Picked(
        [found[number] for number in wanted if number in found and not told[number]],
        [told[number] for number in wanted if told.get(number)],
        [number[:16] for number in wanted if number not in found],
    )


def candidates(text: str, *, by: Standing, without: Iterable[str] = ()) -> list[Tip]:
    """Return checked tips this author may see, the best match first, or the newest."""
    rows = checked(Tip.objects.visible_to(by)).exclude(number__in=list(without))
    rows = (
        by_relevance(search(rows, text, by=by), text) if text.strip() else rows.order_by("-created_at", "-id")
    )
    return list(rows.select_related("county", "agency", "label")[:AT_ONCE])


def checked(rows: GuardedQuerySet) -> GuardedQuerySet:
    """Keep tips past part 1 that were not closed as groundless or protected."""
    passed = rows.filter(record_class__in=[RecordClass.T1, RecordClass.T2], matched_by__isnull=False)
    return passed.exclude(disposition__in=NEVER)
