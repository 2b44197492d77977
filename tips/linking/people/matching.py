"""The whole of it: records in, pairs that may be one person out, with how sure and why."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from math import exp, log

from .blocking import pairs
from .comparing import APART, WORDS
from .fields import FIELDS, Person, person_of
from .weighing import Pattern, Weights, learned, pattern

SURE = 0.5
NOT_COMPARED = -4.0
LEAST_BITS, TOLD = 0.5, 5
THROUGH = "Through other records of the same person"
SWAPPED = "Given and family name swapped"


@dataclass(frozen=True, slots=True)
class Match:
    """Two records that may mean one person: how sure from 0 to 1, and the reasons in words."""

    one: str
    other: str
    score: float
    reasons: tuple[str, ...]


Shape = tuple[Pattern, bool]


def match(records: Iterable[Mapping[str, object]]) -> Iterator[Match]:
    """Yield the pairs of records that are likelier one person than two, in the order of the records."""
    people = [person_of(record) for record in records]
    shapes = {pair: pattern(people[pair[0]], people[pair[1]]) for pair in pairs(people)}
    weights = learned(people, Counter(shape for shape, _ in shapes.values()))
    bits = {pair: evidence(people[pair[0]], shape, weights) for pair, (shape, _) in shapes.items()}
    for members in _together(len(people), bits):
        for pair in combinations(members, 2):
            yield _told(people[pair[0]], people[pair[1]], bits.get(pair), shapes.get(pair), weights)


def evidence(one: Person, shape: Pattern, weights: Weights) -> float:
    """Return the odds, as bits, that two records which agree in this shape mean one person."""
    said = zip(FIELDS, shape, strict=True)
    return weights.prior + sum(weights.of(each.name, at, one.get(each.name)) for each, at in said)


def _told(one: Person, other: Person, bits: float | None, shape: Shape | None, weights: Weights) -> Match:
    words = reasons(one, *shape, weights) if shape else []
    if bits is None or bits <= 0:
        return Match(one.id, other.id, SURE, (*words, THROUGH))
    return Match(one.id, other.id, round(_sure(bits), 4), tuple(words))


def reasons(one: Person, shape: Pattern, swapped: bool, weights: Weights) -> list[str]:
    """Return why two records may mean one person, in words, the weightiest first."""
    found = []
    for each, at in zip(FIELDS, shape, strict=True):
        bits = weights.of(each.name, at, one.get(each.name))
        if bits >= LEAST_BITS and at != APART:
            found.append((bits, f"{WORDS[at]} {each.words}"))
    words = [said for _, said in sorted(found, reverse=True)[:TOLD]]
    return [*words, SWAPPED] if swapped else words


def _sure(bits: float) -> float:
    return 1 / (1 + exp(-max(min(bits * log(2), 60.0), -60.0)))


def _together(many: int, bits: dict[tuple[int, int], float]) -> list[list[int]]:
    """Put records together as long as the evidence between two groups is for it on the whole."""
    group = list(range(many))
    members = {place: [place] for place in group}
    for pair, found in sorted(bits.items(), key=lambda each: (-each[1], each[0])):
        one, other = group[pair[0]], group[pair[1]]
        if found <= 0:
            break
        if one != other and _between(members[one], members[other], bits) > 0:
            for place in members[other]:
                group[place] = one
            members[one] += members.pop(other)
    return [sorted(each) for _, each in sorted(members.items()) if len(each) > 1]


def _between(one: list[int], other: list[int], bits: dict[tuple[int, int], float]) -> float:
    """Return the mean evidence between two groups, over pairs that say anything at all."""
    found = [bits.get((min(a, b), max(a, b)), NOT_COMPARED) for a in one for b in other]
    return sum(found) / len(found)
