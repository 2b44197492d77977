"""Reports of a set that say what an earlier one said, each beside the earliest."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from rapidfuzz.distance import Indel

from privacy.access.querysets import GuardedQuerySet
from privacy.access.standing import Standing
from tips.intake.models import Tip
from tips.linking.models import Trace, TraceKind
from tips.linking.tracing.copying import PIECES, SHORTEST, is_repost, said_words

NEARLY, SHORTEST_NEAR = 0.9, 8
SHARED_PIECES, MOST_HOLDERS = 4, 60


@dataclass(frozen=True, slots=True)
class Repeat:
    """A tip that repeats an earlier one, how nearly from nought to one, and in what way."""

    tip: Tip
    earlier: Tip
    score: float
    reason: str


def repeats(rows: GuardedQuerySet, *, by: Standing, least: float = NEARLY) -> Iterator[Repeat]:
    """Give every tip of a set that repeats an earlier one of the set, beside the first that said it.

    A tip that hands on another's words as they were handed on before is also put beside the first that did so
    in the same letters. A stock phrase of fewer than six words, which many write by themselves, is no repeat
    unless it says that it is one.
    """
    tips = sorted(rows, key=_moment)
    families = _families(tips, rows, by)
    for family in families:
        yield from _copies(family)
    if least < 1:
        yield from _nearly([family[0] for family in families], rows, by, least)


def _moment(tip: Tip) -> tuple[datetime, int]:
    return (tip.happened_at or tip.created_at, tip.pk)


def _families(tips: list[Tip], rows: GuardedQuerySet, by: Standing) -> list[list[Tip]]:
    """Return tips by what they say, the earliest first."""
    filed = Trace.objects.visible_to(by).filter(kind=TraceKind.COPY, tip__in=rows.order_by().values("pk"))
    keys = dict(filed.values_list("tip_id", "key"))
    families: dict[str, list[Tip]] = defaultdict(list)
    for tip in tips:
        if tip.pk in keys:
            families[keys[tip.pk]].append(tip)
    return list(families.values())


def _copies(family: list[Tip]) -> Iterator[Repeat]:
    first, *later = family
    telling = len(said_words(first.narrative)) >= SHORTEST
    letters = {first.narrative: first}
    for tip in later:
        repost = is_repost(tip.narrative)
        if not (telling or repost):
            continue
        yield Repeat(tip, first, 1.0, "Hands on the same words" if repost else "The same words")
        same = letters.setdefault(tip.narrative, tip)
        if same not in (tip, first):
            yield Repeat(tip, same, 1.0, "The same text, letter for letter")


def _nearly(firsts: list[Tip], rows: GuardedQuerySet, by: Standing, least: float) -> Iterator[Repeat]:
    """Give the nearest earlier tip for each that says almost the same."""
    filed = Trace.objects.visible_to(by).filter(kind=TraceKind.PIECE, tip__in=rows.order_by().values("pk"))
    by_tip, holders = defaultdict(set), defaultdict(list)
    for pk, key in filed.values_list("tip_id", "key"):
        by_tip[pk].add(key)
    by_pk = {tip.pk: tip for tip in firsts}
    words = {tip.pk: said_words(tip.narrative) for tip in firsts}
    for tip in firsts:
        alike = Counter(
            pk for key in by_tip[tip.pk] for pk in holders[key] if len(holders[key]) <= MOST_HOLDERS
        )
        near = nearest(words[tip.pk], {pk: words[pk] for pk in likely(alike, len(by_tip[tip.pk]))})
        if near and near[1] >= least:
            yield Repeat(tip, by_pk[near[0]], near[1], "Nearly the same words")
        for key in by_tip[tip.pk]:
            holders[key].append(tip.pk)


def likely(alike: Counter, own: int) -> list[int]:
    """Return which of the tips that share pieces share enough of them to be compared."""
    enough = min(SHARED_PIECES, max(own // 2, 1))
    return [pk for pk, shared in alike.most_common(PIECES) if shared >= enough]


def nearest(words: list[str], others: dict[int, list[str]]) -> tuple[int, float] | None:
    """Return which of other texts is nearest to one, word for word, and how near from nought to one."""
    if len(words) < SHORTEST_NEAR:
        return None
    found = [(pk, alikeness(words, other)) for pk, other in others.items() if len(other) >= SHORTEST_NEAR]
    return max(found, key=lambda pair: (pair[1], -pair[0]), default=None)


def alikeness(one: Iterable[str], other: Iterable[str]) -> float:
    """Return what share of two texts' words stand in both in the same order."""
    return Indel.normalized_similarity(list(one), list(other))
