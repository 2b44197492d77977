"""Which entities people called the same, as far as one reader may follow it."""

from collections.abc import Iterable

from django.db.models import Q

from privacy.access.standing import Standing

from .models import EntityExclusion, EntityTie, TieSort
from .references import Pair

MOST, STEPS = 50, 10


def same_as(kind: str, value: str, *, by: Standing, sorts: Iterable[str] = TieSort.values) -> list[Pair]:
    """Return an entity and those it is tied to, itself first, through ties the reader may see."""
    return alias_groups([(kind, value)], by=by, sorts=sorts)[kind, value]


def alias_groups(
    pairs: Iterable[Pair], *, by: Standing, sorts: Iterable[str] = TieSort.values
) -> dict[Pair, list[Pair]]:
    """Return for each pair itself and what it is tied to; at most ``MOST`` each, ``STEPS`` ties away."""
    asked = list(dict.fromkeys(pairs))
    beside = _beside(asked, by, list(sorts))
    return {pair: _reached(pair, beside) for pair in asked}


def _beside(asked: list[Pair], by: Standing, sorts: list[str]) -> dict[Pair, list[Pair]]:
    """Return who stands beside whom, walking outward from the pairs asked for."""
    beside: dict[Pair, list[Pair]] = {}
    met, edge = set(asked), asked
    for _ in range(STEPS):
        if not edge or len(met) > MOST * max(len(asked), 1):
            break
        new = set()
        for one, other in _ties(edge, by, sorts):
            beside.setdefault(one, []).append(other)
            beside.setdefault(other, []).append(one)
            new |= {one, other}
        edge = sorted(new - met)
        met |= new
    return beside


def _ties(pairs: list[Pair], by: Standing, sorts: list[str]) -> list[tuple[Pair, Pair]]:
    rows = EntityTie.objects.visible_to(by).standing().filter(sort__in=sorts)
    rows = rows.filter(among(pairs) | among(pairs, "into_"))
    ends = rows.values_list("kind", "value", "into_kind", "into_value")
    return [((kind, value), (into_kind, into)) for kind, value, into_kind, into in ends]


def _reached(start: Pair, beside: dict[Pair, list[Pair]]) -> list[Pair]:
    found, edge = {start: None}, [start]
    while edge and len(found) < MOST:
        edge = [other for one in edge for other in dict.fromkeys(beside.get(one, ())) if other not in found]
        found |= dict.fromkeys(edge)
    return list(found)[:MOST]


def among(pairs: Iterable[Pair], prefix: str = "") -> Q:
    """Return the condition that a row's kind and value are one of these pairs."""
    values: dict[str, list[str]] = {}
    for kind, value in pairs:
        values.setdefault(kind, []).append(value)
    wanted = Q(pk__in=())
    for kind, those in values.items():
        wanted |= Q(**{f"{prefix}kind": kind, f"{prefix}value__in": those})
    return wanted


def excluded(pairs: Iterable[Pair], *, by: Standing) -> set[Pair]:
    """Return those of these pairs that somebody took out of matching, as far as the reader may know."""
    rows = EntityExclusion.objects.visible_to(by).filter(among(pairs), ended_at=None)
    return set(rows.values_list("kind", "value"))
