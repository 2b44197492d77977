"""The picture over time: a dot for each tip, in lanes by how surely it is linked, above bars by week."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta

from tips.boards.choices import Sureness
from tips.boards.graph.parts import Graph, Node

WIDE, EDGE, LEFT = 960, 24, 130
LANE, BAR = 96, 64
ROWS = 4
LABEL = 128
LANES = (
    (Sureness.CONFIRMED, "Linked"),
    (Sureness.UNCONFIRMED, "Perhaps linked"),
    (Sureness.TENTATIVE, "Not linked"),
)


@dataclass(frozen=True, slots=True)
class Dot:
    """One tip on its day; ``labeled`` where there is room for words."""

    node: Node
    x: int
    y: int
    sure: Sureness
    selected: bool
    labeled: bool
    ends: bool

    @property
    def lane(self) -> str:
        """Its lane in words."""
        return dict(LANES)[self.sure]


@dataclass(frozen=True, slots=True)
class Week:
    """One week's tips as a bar."""

    first: date
    number: int
    x: int
    y: int
    wide: int
    high: int


@dataclass(frozen=True, slots=True)
class TimePicture:
    """Everything the picture over time draws."""

    dots: list[Dot]
    weeks: list[Week]
    ticks: list[tuple[int, date]]
    lanes: list[tuple[int, str]]
    base: int
    high: int
    first: date
    last: date
    wide: int = WIDE
    right: int = WIDE - EDGE
    lane_high: int = LANE
    left: int = LEFT


def time_picture(graph: Graph, *, selected: str = "") -> TimePicture:
    """Draw a board's tips over time."""
    tips = sorted(
        (node for node in graph.nodes.values() if node.is_tip), key=lambda node: (node.day, node.key)
    )
    first, last = _span([node.day for node in tips])
    across = _across(first, last)
    lanes = {sure: n for n, (sure, _) in enumerate(LANES)}
    base = EDGE + len(LANES) * LANE + BAR
    taken: dict[tuple[int, int], int] = {}
    dots = [_dot(node, across(node.day), lanes, _sureness(graph, node.key), taken, selected) for node in tips]
    return TimePicture(
        dots,
        _weeks(tips, across, base),
        [(across(day), day) for day in _ticks(first, last)],
        [(EDGE + n * LANE, words) for n, (_, words) in enumerate(LANES)],
        base,
        base + 34,
        first,
        last,
    )


def _span(days: list[date]) -> tuple[date, date]:
    if not days:
        return date(2000, 1, 1), date(2000, 1, 8)
    first, last = min(days), max(days)
    margin = max((last - first).days // 20, 3)
    return first - timedelta(days=margin), last + timedelta(days=margin)


def _across(first: date, last: date):
    days = max((last - first).days, 1)
    return lambda day: LEFT + round((WIDE - LEFT - EDGE) * (day - first).days / days)


def _sureness(graph: Graph, key: str) -> Sureness:
    """Return how surely a tip is linked to anything on the board."""
    found = {edge.sure for edge in graph.at.get(key, ()) if graph.nodes[edge.other(key)].family != "note"}
    return next(
        (sure for sure in (Sureness.CONFIRMED, Sureness.UNCONFIRMED) if sure in found), Sureness.TENTATIVE
    )


def _dot(node: Node, x: int, lanes, sure: Sureness, taken: dict, selected: str) -> Dot:
    lane = lanes[sure]
    ends = x > WIDE - LABEL - EDGE
    row = next((row for row in range(ROWS) if taken.get((lane, row), -LABEL) + LABEL <= x), None)
    labeled = row is not None
    if labeled:
        taken[lane, row] = x
    y = EDGE + lane * LANE + 16 + (row if labeled else ROWS - 1) * 20
    return Dot(node, x, y, sure, node.key == selected, labeled, ends)


def _weeks(tips: list[Node], across, base: int) -> list[Week]:
    counts = Counter(node.day - timedelta(days=node.day.weekday()) for node in tips)
    top = max(counts.values(), default=1)
    monday = date(2001, 1, 1)
    wide = max(across(monday + timedelta(days=7)) - across(monday) - 2, 4)
    return [
        Week(day, n, across(day), base - round((BAR - 14) * n / top), wide, round((BAR - 14) * n / top))
        for day, n in sorted(counts.items())
    ]


def _ticks(first: date, last: date) -> list[date]:
    days = max((last - first).days, 1)
    parts = min(6, days)
    return [first + timedelta(days=round(days * n / parts)) for n in range(parts + 1)]
