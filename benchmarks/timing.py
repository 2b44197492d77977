"""Timing several ways of doing one thing in one run: warm, interleaved, in random order."""

import random
import time
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from statistics import median

from django.db import DatabaseError

ORDER = random.Random(20)


@dataclass(slots=True)
class Times:
    """The seconds one way took, in the order of its runs; ``cut`` says that it was stopped at the budget."""

    seconds: list[float] = field(default_factory=list)
    cut: bool = False

    @property
    def middle(self) -> float:
        """The median, in seconds."""
        return median(self.seconds)

    def as_data(self) -> dict:
        """Return milliseconds for the record."""
        ms = [round(each * 1000, 3) for each in self.seconds]
        return {
            "median_ms": round(self.middle * 1000, 3),
            "min_ms": min(ms),
            "max_ms": max(ms),
            "n": len(ms),
        } | ({"at_least": True} if self.cut else {})


@dataclass(frozen=True, slots=True)
class Way:
    """One way of doing a thing, and what must hold around it, such as the wall being down."""

    run: Callable[[], object]
    around: Callable[[], AbstractContextManager] = nullcontext


@dataclass(frozen=True, slots=True)
class Effort:
    """How often to repeat and how long one way may go on."""

    rounds: int = 15
    at_least: int = 3
    budget_s: float = 8.0
    longest_s: float = 20.0


def interleaved(ways: Mapping[str, Way], effort: Effort) -> dict[str, Times]:
    """Time each way: a discarded round, then rounds in random order until done or over budget."""
    times = {name: Times() for name in ways}
    for number in range(effort.rounds + 1):
        order = [name for name in ways if _goes_on(times[name], effort)]
        ORDER.shuffle(order)
        for name in order:
            seconds, cut = _once(ways[name], effort)
            if number or cut:
                times[name].seconds.append(seconds)
                times[name].cut |= cut
    return times


def _goes_on(times: Times, effort: Effort) -> bool:
    if times.cut:
        return False
    return len(times.seconds) < effort.at_least or sum(times.seconds) < effort.budget_s


def _once(way: Way, effort: Effort) -> tuple[float, bool]:
    with way.around():
        start = time.perf_counter()
        try:
            way.run()
        except DatabaseError as slow:
            if "statement timeout" not in str(slow):
                raise
            return effort.longest_s, True
        return time.perf_counter() - start, False
