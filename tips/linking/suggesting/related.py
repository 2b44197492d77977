"""Which tips may belong with one, over what one reader may see."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import timedelta

from django.db.models import QuerySet

from privacy.access.gathering import gather
from privacy.access.standing import Standing
from tips.intake.models import Tip
from tips.linking.sharing import TOO_COMMON, Shared, identifiers_of, sharing

from . import aliases, calendar, identifiers, names, words
from .reasons import ENOUGH, LIKELY, SETTING, Reason, strength, weighed
from .traces import Traces, traces_of

NEAR_IN_TIME = timedelta(days=180)
CANDIDATES = 30
MOST_REASONS = 8


@dataclass(slots=True)
class Related:
    """One tip that may belong with another, with the reasons in words, the weightiest first."""

    tip: Tip
    weight: int = 0
    reasons: list[str] = field(default_factory=list)
    strength: str = ""


def suggest(tip: Tip, *, by: Standing) -> list[Related]:
    """Return the tips that may belong with this one among those the reader may see, the likeliest first."""
    found = gather(identifiers=identifiers_of([tip.pk], by=by), **candidates(tip, by=by))
    return likeliest(tip, sharing(found.pop("identifiers")).get(tip.pk, []), by=by, **found)


def candidates(tip: Tip, *, by: Standing) -> dict[str, QuerySet]:
    """Return where to look for related tips: the same place, the same surroundings, the same traces."""
    around = (tip.created_at - NEAR_IN_TIME, tip.created_at + NEAR_IN_TIME)
    others = Tip.objects.visible_to(by).filter(created_at__range=around).exclude(pk=tip.pk).order_by("-id")
    here = others.filter(county_id=tip.county_id)
    placed = here.filter(place__iexact=tip.place) if tip.place else here.none()
    surrounded = here.filter(sector=tip.sector) if tip.county_id and tip.sector else here.none()
    return {
        "placed": placed.values("pk")[:CANDIDATES],
        "surrounded": surrounded.values("pk")[:CANDIDATES],
        "traces": traces_of(tip, by=by),
    }


def reasons_for(
    tip: Tip, shared: list[Shared], *, by: Standing, placed: list, surrounded: list, traces: list
) -> dict[int, list[Reason]]:
    """Return why other tips may belong with one, by their keys, from what was found of its ``candidates``."""
    filed = Traces.of(tip, traces)
    reasons: dict[int, list[Reason]] = defaultdict(list)
    told = [
        *identifiers.exact(shared), *identifiers.near(filed, shared), *names.alike(filed),
        *aliases.joined(filed, by=by), *words.alike(filed), *calendar.cited(filed), *calendar.together(filed),
    ]  # fmt: skip
    if len(placed) <= TOO_COMMON:
        told += [(row["pk"], Reason(LIKELY, f"Same place, {tip.place}")) for row in placed]
    for other, reason in told:
        if reason not in reasons[other]:
            reasons[other].append(reason)
    for row in surrounded:
        if row["pk"] in reasons:
            reasons[row["pk"]].append(Reason(SETTING, "Same county, same sector"))
    return reasons


def likeliest(tip: Tip, shared: list[Shared], *, by: Standing, **found: list) -> list[Related]:
    """Return the tips that may belong with one, weighed by what was found of its ``candidates``."""
    told = reasons_for(tip, shared, by=by, **found)
    heavy = {pk: sorted(each, reverse=True) for pk, each in told.items() if weighed(each) >= ENOUGH}
    rows = (
        Tip.objects.visible_to(by).select_related("county").defer("narrative", "search").filter(pk__in=heavy)
    )
    related = [
        Related(
            row, weighed(heavy[row.pk]), [reason.words for reason in heavy[row.pk][:MOST_REASONS]],
            strength(heavy[row.pk]),
        )
        for row in rows
    ]  # fmt: skip
    return sorted(related, key=lambda one: (-one.weight, abs(one.tip.created_at - tip.created_at)))
