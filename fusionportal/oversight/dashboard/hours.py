"""Who opened how many records at which hour, held to each person's own habit."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from statistics import median

from django.db.models import Count
from django.db.models.functions import ExtractHour

from fusionportal.pictures import plain
from privacy.oversight.querying import looked_at

HOURS = range(24)
MOST = 30
WIDE, SIDE, ROW, TOP = 960, 130, 26, 26
CELL = (WIDE - SIDE) / len(HOURS)
# How many times the own median each shade begins at.
SHADES = (1, 2, 4)


@dataclass(frozen=True, slots=True)
class Reader:
    """One person's openings hour by hour; ``name`` only where a purpose was stated."""

    name: str
    counts: tuple[int, ...]
    usual: float

    @property
    def total(self) -> int:
        """How many records in all."""
        return sum(self.counts)

    def shade(self, count: int) -> int:
        """Return how dark a cell is: nothing up to the own median."""
        return sum(count > self.usual * times for times in SHADES) if count else 0


def readers(since: datetime, until: datetime, *, names: bool) -> list[Reader]:
    """Return those who opened most, busiest first; without names they are numbered."""
    entries = looked_at().filter(at__gte=since, at__lt=until).exclude(actor=None)
    by_hour = entries.annotate(hour=ExtractHour("at")).order_by()
    counted = by_hour.values("actor", "actor__name", "hour").annotate(n=Count("pk"))
    people: dict[tuple[str, int], list[int]] = defaultdict(lambda: [0] * len(HOURS))
    for row in counted:
        people[row["actor__name"], row["actor"]][row["hour"]] += row["n"]
    busiest = sorted(people.items(), key=lambda pair: (-sum(pair[1]), pair[0]))[:MOST]
    return [
        Reader(who[0] if names else f"Person {place}", tuple(counts), _usual(counts))
        for place, (who, counts) in enumerate(busiest, 1)
    ]


def _usual(counts: list[int]) -> float:
    """Return a person's median over the hours in which they opened anything at all."""
    return float(median([count for count in counts if count] or [0]))


def drawn(people: list[Reader]) -> dict:
    """Return the cells of the picture."""
    cells = [
        {
            "x": plain(SIDE + hour * CELL),
            "y": plain(TOP + place * ROW),
            "w": plain(CELL - 2),
            "h": ROW - 2,
            "shade": reader.shade(count),
            "words": f"{reader.name}, {hour}:00: {count}",
        }
        for place, reader in enumerate(people)
        for hour, count in enumerate(reader.counts)
    ]
    labels = [
        {"y": plain(TOP + place * ROW + 17), "words": reader.name} for place, reader in enumerate(people)
    ]
    heads = [{"x": plain(SIDE + hour * CELL), "words": str(hour)} for hour in HOURS if hour % 3 == 0]
    return {
        "cells": cells,
        "labels": labels,
        "heads": heads,
        "wide": WIDE,
        "high": TOP + ROW * len(people) + 4,
    }
