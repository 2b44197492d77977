"""Names that two tips share, however they are written: always tentative, for many people share a name."""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from rapidfuzz.distance import JaroWinkler

from tips.linking.models import TraceKind
from tips.linking.naming.sounding import Sort, proper_words

from .identifiers import Told
from .reasons import HINT, LIKELY, UNSURE, Reason
from .traces import Held, Traces

SPELT_ALIKE = 0.88
VOTE = {Sort.PERSON: 1, Sort.UNSURE: 0, Sort.PLACE: -1, Sort.GROUP: -1}
FULL = LIKELY + 1


class _Pair(NamedTuple):
    other: int
    mine: str
    theirs: str
    sorts: tuple[str, str]


def alike(filed: Traces) -> Told:
    """Give a tentative reason for tips that hold the same rare name, the weightiest for each family name."""
    votes = _votes(filed)
    best: dict[tuple[int, str], Reason] = {}
    for pair in _pairs(filed):
        reason = _reason(pair, votes)
        if reason is None:
            continue
        key = (pair.other, proper_words(pair.mine)[-1])
        best[key] = max(best.get(key, reason), reason)
    for (other, _), reason in best.items():
        yield other, reason


def _pairs(filed: Traces) -> Iterator[_Pair]:
    for kind in (TraceKind.NAME, TraceKind.LAST, TraceKind.SOUND):
        for mark in filed[kind]:
            for held in () if mark.common else mark.others:
                yield _Pair(held.tip, mark.said, held.said, (mark.sort, held.sort))


def _votes(filed: Traces) -> Counter:
    """Count, of the tips that hold a name, how many take it for a person's rather than a place's."""
    votes: Counter = Counter()
    for kind in (TraceKind.LAST, TraceKind.NAME):
        for mark in filed[kind]:
            for one in {(mark.said, mark.sort, filed.tip.pk), *_said(mark.others)}:
                # A name of several words stands under both kinds.
                if (kind == TraceKind.NAME) == (len(proper_words(one[0])) > 1):
                    votes[proper_words(one[0])] += VOTE[one[1]]
    return votes


def _said(others: tuple[Held, ...]) -> Iterator[tuple[str, str, int]]:
    return ((held.said, held.sort, held.tip) for held in others)


def _reason(pair: _Pair, votes: Counter) -> Reason | None:
    mine, theirs = proper_words(pair.mine), proper_words(pair.theirs)
    if Sort.GROUP in pair.sorts:
        same = mine == theirs and pair.sorts[0] == pair.sorts[1]
        return Reason(HINT, f"Same organization named, {pair.mine}", True) if same else None
    vote = votes[mine] + (votes[theirs] if mine != theirs else 0)
    if vote < 0:
        return None
    if mine == theirs and len(mine) > 1:
        return Reason(FULL if vote else UNSURE, f"Same name, {pair.mine}", True)
    if not vote:
        return None
    return _variant(pair, mine, theirs)


def _variant(pair: _Pair, mine: tuple[str, ...], theirs: tuple[str, ...]) -> Reason | None:
    both = f"{pair.mine} and {pair.theirs}"
    if len(mine) > 1 and len(theirs) > 1:
        for fits, words in (
            (_initial, "Names that fit"),
            (_part, "Names that fit"),
            (_order, "One name in another order"),
        ):
            if fits(mine, theirs):
                return Reason(LIKELY, f"{words}, {both}", True)
        if _spelling(mine, theirs):
            return Reason(LIKELY, f"Names spelt alike, {both}", True)
        return None
    if mine[-1] == theirs[-1]:
        return Reason(
            HINT, f"Same family name, {both}" if mine != theirs else f"Same single name, {pair.mine}", True
        )
    return None


def _initial(mine: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    first = (mine[0], theirs[0])
    return mine[-1] == theirs[-1] and first[0][0] == first[1][0] and 1 in map(len, first)


def _part(mine: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    return mine[-1] == theirs[-1] and (set(mine) <= set(theirs) or set(theirs) <= set(mine))


def _order(mine: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    return sorted(mine) == sorted(theirs)


def _spelling(mine: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    pairs = ((mine[0], theirs[0]), (mine[-1], theirs[-1]))
    return all(min(map(len, pair)) > 2 and JaroWinkler.similarity(*pair) >= SPELT_ALIKE for pair in pairs)
