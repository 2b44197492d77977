"""How much each agreement says, learned from the records themselves without any answer (Fellegi and Sunter).

For each field and level: how often one person's two records show it (m) against how often two
strangers' do (u). u is counted over random pairs, m is found by expectation and maximization over the
candidates. Agreement on a rare value says more than on a common one.
"""

import random
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from math import exp, log, log2

from .comparing import ALIKE, APART, EXACT, LEVELS, MISSING, NEAR, level
from .fields import FIELDS, Person

ROUNDS, STRANGERS = 25, 20_000
START = {EXACT: 0.8, NEAR: 0.1, APART: 0.05}
REST = 0.05
# One person's records may lack any of these but seldom contradict each other in them, whatever the file.
# Without a bound, strangers of one name would slowly teach that a date of birth means nothing.
SELDOM = {"given": 0.15, "family": 0.2, "born": 0.1, "ident": 0.2}
RARE = 12.0
# What is expected before anything was counted; a few records alone would teach too little.
BETWEEN = {EXACT: 0.03, NEAR: 0.02, APART: 0.9}
EXPECTED, BEFORE = 50.0, 10.0
NAMES = ("given", "family")

Pattern = tuple[int, ...]


@dataclass(slots=True)
class Weights:
    """What was learned: the odds before any evidence, and the bits for each field and level."""

    prior: float = 0.0
    bits: dict[str, dict[int, float]] = field(default_factory=dict)
    shares: dict[str, dict[str, float]] = field(default_factory=dict)
    usual: dict[str, float] = field(default_factory=dict)

    def of(self, name: str, at: int, value: str) -> float:
        """Return the bits that one agreement is worth; a rarer value than usual counts for more."""
        if at == MISSING:
            return 0.0
        base = self.bits[name][at]
        if at != EXACT or not self.usual.get(name):
            return base
        return base + max(min(log2(self.usual[name] / self.shares[name].get(value, 1.0)), RARE), -RARE)


def pattern(one: Person, other: Person) -> tuple[Pattern, bool]:
    """Return the level of every field, and whether given and family name stand in each other's place."""
    levels = {each.name: level(each.sort, one.get(each.name), other.get(each.name)) for each in FIELDS}
    if levels["mail"] in {NEAR, ALIKE} and _says_name(one) and _says_name(other):
        # Built from the name, it says what the name said already, unless it is the very same.
        levels["mail"] = MISSING
    sort = FIELDS[0].sort
    crossed = [level(sort, one.get(a), other.get(b)) for a, b in (NAMES, NAMES[::-1])]
    swapped = _worth(crossed) > _worth([levels[name] for name in NAMES])
    if swapped:
        levels |= dict(zip(NAMES, crossed, strict=True))
    return tuple(levels[each.name] for each in FIELDS), swapped


def _says_name(person: Person) -> bool:
    local = person.get("mail").partition("@")[0]
    return any(len(name) > 3 and name[:4] in local for name in map(person.get, NAMES))


def _worth(levels: Iterable[int]) -> float:
    return sum({MISSING: 0, EXACT: 3, NEAR: 2, APART: -3}.get(at, 0) for at in levels)


def learned(people: list[Person], candidates: Counter[Pattern]) -> Weights:
    """Return the weights that these records themselves show."""
    apart = _strangers(people)
    every = max(len(people) * (len(people) - 1) / 2, 1.0)
    same = {each.name: {at: START.get(at, REST) for at in LEVELS} for each in FIELDS}
    share = min(len(people) / 2 / every, 0.5)
    for _ in range(ROUNDS):
        bits = _bits(same, apart)
        belief = {shape: _belief(shape, bits, share) for shape in candidates}
        share = min(max(sum(belief[s] * n for s, n in candidates.items()), 1.0) / every, 0.5)
        same = _again(candidates, belief)
    made = Weights(log2(share / (1 - share)), _bits(same, apart))
    _count(made, people)
    return made


def _strangers(people: list[Person]) -> dict[str, dict[int, float]]:
    # The same records give the same weights: a fixed seed, and nothing about it is secret.
    draw = random.Random(2718)  # noqa: S311
    seen: dict[str, Counter[int]] = defaultdict(Counter)
    for _ in range(min(STRANGERS, len(people) ** 2)):
        one, other = draw.choice(people), draw.choice(people)
        if one is not other:
            for each, at in zip(FIELDS, pattern(one, other)[0], strict=True):
                seen[each.name][at] += 1
    return {each.name: _shares(seen[each.name], BETWEEN, EXPECTED) for each in FIELDS}


def _again(candidates: Counter[Pattern], belief: dict[Pattern, float]) -> dict[str, dict[int, float]]:
    seen: dict[str, Counter[int]] = defaultdict(Counter)
    for shape, times in candidates.items():
        for each, at in zip(FIELDS, shape, strict=True):
            seen[each.name][at] += times * belief[shape]
    return {each.name: _bounded(each.name, _shares(seen[each.name], START, BEFORE)) for each in FIELDS}


def _bounded(name: str, shares: dict[int, float]) -> dict[int, float]:
    most = SELDOM.get(name, 1.0)
    if shares[APART] <= most:
        return shares
    rest = (1 - most) / (1 - shares[APART])
    return {at: most if at == APART else share * rest for at, share in shares.items()}


def _shares(seen: Counter[int], expected: dict[int, float], trust: float) -> dict[int, float]:
    """Return the share of each level among pairs that say anything, none of them nothing."""
    counted = {at: seen[at] + expected.get(at, REST) * trust for at in LEVELS}
    total = sum(counted.values())
    return {at: times / total for at, times in counted.items()}


def _bits(same: dict, apart: dict) -> dict[str, dict[int, float]]:
    return {name: {at: log2(same[name][at] / apart[name][at]) for at in LEVELS} for name in same}


def _belief(shape: Pattern, bits: dict, share: float) -> float:
    said = sum(bits[each.name][at] for each, at in zip(FIELDS, shape, strict=True) if at != MISSING)
    odds = log(share / (1 - share)) + said * log(2)
    return 1 / (1 + exp(-max(min(odds, 60.0), -60.0)))


def _count(made: Weights, people: list[Person]) -> None:
    """Count how common each value is, and how common a value is that two strangers happen to share."""
    for each in FIELDS:
        names = NAMES if each.name in NAMES else (each.name,)
        seen = Counter(value for person in people for name in names if (value := person.get(name)))
        total = sum(seen.values())
        made.shares[each.name] = {value: times / total for value, times in seen.items()}
        made.usual[each.name] = sum((times / total) ** 2 for times in seen.values())
