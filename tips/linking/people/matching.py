"""The whole of it: records in, pairs that may be one person out, with how sure and why."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from math import exp, log

from .blocking import pairs
from .comparing import APART, MISSING, WORDS
from .fields import FIELDS, Person, person_of
from .weighing import NAMES, Pattern, Weights, learned, pattern

SURE = 0.5
NOT_COMPARED = -4.0
LEAST_BITS, TOLD = 0.5, 5


@dataclass(frozen=True, slots=True)
class Match:
    """Two records that may mean one person: how sure from 0 to 1, and the reasons in words."""

    one: str
    other: str
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Weighed:
    bits: float
    reasons: tuple[str, ...]


def match(records: Iterable[Mapping[str, object]]) -> Iterator[Match]:
    """Yield the pairs of records that are likelier one person than two, in the order of the records."""
    people = [person_of(record) for record in records]
    weighed = _weigh(people)
    for members in _together(len(people), {pair: one.bits for pair, one in weighed.items()}):
        for pair in combinations(members, 2):
            found = weighed.get(pair) or _Weighed(NOT_COMPARED, ())
            through = ("Through other records of the same person",) if found.bits <= 0 else ()
            score = max(_sure(found.bits), SURE) if through else _sure(found.bits)
            one, other = people[pair[0]].id, people[pair[1]].id
            yield Match(one, other, round(score, 4), (*found.reasons, *through))


def _weigh(people: list[Person]) -> dict[tuple[int, int], _Weighed]:
    shapes = {pair: pattern(people[pair[0]], people[pair[1]]) for pair in pairs(people)}
    weights = learned(people, Counter(shape for shape, _ in shapes.values()))
    return {
        (one, other): weigh(people[one], people[other], *shape, weights)
        for (one, other), shape in shapes.items()
    }


def weigh(one: Person, other: Person, shape: Pattern, swapped: bool, weights: Weights) -> _Weighed:
    """Return the evidence for two records and its reasons, the weightiest first."""
    total, reasons = weights.prior, []
    for each, at in zip(FIELDS, shape, strict=True):
        if at == MISSING:
            continue
        bits = weights.of(each.name, at, one.get(each.name))
        total += bits
        if bits >= LEAST_BITS and at != APART:
            reasons.append((bits, f"{WORDS[at]} {each.words}"))
    words = [said for _, said in sorted(reasons, reverse=True)[:TOLD]]
    if swapped and any(shape[place] not in {MISSING, APART} for place in range(len(NAMES))):
        words.append("Given and family name swapped")
    return _Weighed(total, tuple(words))


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
