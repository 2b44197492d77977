"""Where the dots of a timeline stand: worked out here, drawn on screen and on paper."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from .document import Block
from .wording import short_date

_MOST_EVENTS = 24
_MOST_LANES = 8
_LETTER = 0.0099
_GAP = 0.03


@dataclass(frozen=True, slots=True)
class Tick:
    """A date under the axis; ``x`` runs from 0 to 1."""

    x: float
    label: str


@dataclass(frozen=True, slots=True)
class Dot:
    """One event: its place, its lane counted from the axis, and the side and width of its label."""

    x: float
    lane: int
    label: str
    left: bool
    room: float
    standout: bool


@dataclass(frozen=True, slots=True)
class Timeline:
    """A figure of dated events, with the words that say the same."""

    ticks: tuple[Tick, ...]
    dots: tuple[Dot, ...]
    lanes: int
    alt: str


def draw(blocks: Sequence[Block]) -> Timeline | None:
    """Place events along a line, or return None when a list tells them better."""
    dated = [(block.on, block) for block in in_time(blocks) if block.on]
    if not 2 <= len(dated) <= _MOST_EVENTS or len(dated) != len(blocks):
        return None
    first = dated[0][0]
    days = (dated[-1][0] - first).days
    if not days:
        return None
    dots: list[Dot] = []
    taken: list[list[tuple[float, float]]] = []
    for day, block in dated:
        dots.append(_placed(block, (day - first).days / days, taken))
    if len(taken) > _MOST_LANES:
        return None
    alt = "; ".join(f"{short_date(day)}: {block.text}" for day, block in dated)
    return Timeline(_ticks(first, days), tuple(dots), len(taken), f"Timeline. {alt}.")


def in_time(blocks: Sequence[Block]) -> list[Block]:
    """Put dated blocks in order of time; the others keep their order and come first."""
    return sorted(blocks, key=lambda block: block.on or date.min)


def _placed(block: Block, x: float, taken: list[list[tuple[float, float]]]) -> Dot:
    """Give an event the lowest lane where its dot and label touch no other."""
    left = x > 0.5
    room = min(len(block.text) * _LETTER + 0.01, (x if left else 1 - x) - 0.02 + _GAP)
    span = (x - room - _GAP, x + _GAP) if left else (x - _GAP, x + room + _GAP)
    free = (n for n, lane in enumerate(taken) if all(span[1] <= a or b <= span[0] for a, b in lane))
    lane = next(free, len(taken))
    if lane == len(taken):
        taken.append([])
    taken[lane].append(span)
    return Dot(x, lane, block.text, left, room, block.standout)


def _ticks(first: date, days: int) -> tuple[Tick, ...]:
    parts = min(3, days)
    offsets = [round(days * n / parts) for n in range(parts + 1)]
    return tuple(Tick(offset / days, short_date(first + timedelta(offset))) for offset in offsets)
