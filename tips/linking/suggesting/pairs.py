"""Every pair of tips of a set that may belong together, for one reader."""

from collections.abc import Iterator
from dataclasses import dataclass

from privacy.access.acting import acting
from privacy.access.gathering import gather
from privacy.access.querysets import GuardedQuerySet
from privacy.access.standing import Standing, courier
from tips.intake.models import Tip
from tips.linking.reading import read_tip, unread
from tips.linking.sharing import identifiers_of, sharing

from .reasons import ENOUGH, SURE, Reason, weighed
from .related import candidates, reasons_for

AT_ONCE = 200


@dataclass(frozen=True, slots=True)
class Pair:
    """Two tips that may belong together, how sure that is from nought to one, and why."""

    tip: Tip
    other: Tip
    score: float
    reasons: tuple[str, ...]


def read_waiting(rows: GuardedQuerySet) -> int:
    """Read those of a reader's tips that wait to be read, as the worker does; return how many did."""
    waiting = list(unread(rows).values_list("pk", flat=True))
    with acting(courier()):
        for pk in waiting:
            read_tip(pk)
    return len(waiting)


def suggested_pairs(rows: GuardedQuerySet, *, by: Standing, least: float = ENOUGH / SURE) -> Iterator[Pair]:
    """Give every pair among these tips whose reasons reach ``least``, each once, in the order of the tips.

    ``rows`` are cleared for the same reader; each pair is what either tip's page would suggest.
    """
    among = {tip.pk: tip for tip in rows.defer("narrative", "search")}
    best: dict[tuple[int, int], list[Reason]] = {}
    for pk, tip in among.items():
        found = gather(identifiers=identifiers_of([pk], by=by), **candidates(tip, by=by))
        shared = sharing(found.pop("identifiers")).get(pk, [])
        for other, reasons in reasons_for(tip, shared, by=by, **found).items():
            pair = (min(pk, other), max(pk, other))
            if other in among and weighed(reasons) > weighed(best.get(pair, [])):
                best[pair] = sorted(reasons, reverse=True)
    for (one, other), reasons in sorted(best.items()):
        score = min(weighed(reasons) / SURE, 1)
        if score >= least:
            yield Pair(among[one], among[other], score, tuple(reason.words for reason in reasons))
