"""What the page of trends shows: what is unusual lately, each kind's table, and the map of heat."""

from dataclasses import dataclass
from datetime import date, timedelta

from privacy.access.standing import Standing

from .counting import LEFT_OUT, SPAN, Counted, counted
from .rates import Rate

FEW, FEWER = 5, "fewer than 5"
HEAT_WEEKS = 26
CELL_WIDE, CELL_HIGH, LEFT, TOP = 26, 26, 150, 30
STEPS = (1, 2, 4, 7, 11)
KINDS = ("county", "sector", "behavior")


@dataclass(frozen=True, slots=True)
class Line:
    """One county, sector or behavior: its number now, its usual number, and its weeks."""

    kind: str
    name: str
    rate: Rate
    weeks: tuple[int, ...]
    wide: bool

    @property
    def number(self) -> str:
        """The number now, as this audience is told it."""
        return said(self.rate.now, self.wide)

    @property
    def usual(self) -> str:
        """The usual number in words, as this audience is told it."""
        return FEWER if self.wide and self.rate.usual < FEW else self.rate.told

    @property
    def words(self) -> str:
        """The finding as a sentence."""
        return f"{self.number} in {SPAN} weeks; usual: {self.usual}."


@dataclass(frozen=True, slots=True)
class Cell:
    """One county in one week of the map of heat."""

    x: int
    y: int
    step: int
    told: str


@dataclass(frozen=True, slots=True)
class Heat:
    """The map of heat: counties down, weeks across."""

    cells: list[Cell]
    names: list[tuple[int, str]]
    ticks: list[tuple[int, date]]
    weeks: list[date]
    rows: list[tuple[str, list[str]]]
    wide: int
    high: int
    finding: str


def said(number: int, wide: bool) -> str:
    """Say a number: to a wide audience, a small one might point at somebody."""
    return FEWER if wide and number < FEW else f"{number:,}"


def trends(*, by: Standing, wide: bool = False) -> dict:
    """Return the page: numbers over what the reader may see, small ones covered for a wide audience."""
    numbers = counted(by=by)
    tables = [(numbers[kind].kind, _lines(numbers[kind], wide)) for kind in KINDS]
    unusual = [line for _, lines in tables for line in lines if line.rate.unusual and line.name != LEFT_OUT]
    whole = next(iter(_lines(numbers["all"], False)), None)
    return {
        "tables": tables,
        "unusual": sorted(unusual, key=lambda line: (line.rate.chance, line.name)),
        "whole": None if wide else whole,
        "heat": heat_of(numbers["county"], wide),
        "wide": wide,
        "since": numbers["county"].weeks[-SPAN],
        "until": numbers["county"].weeks[-1] + timedelta(days=6),
        "span": SPAN,
        "spans": len(numbers["county"].weeks) // SPAN - 1,
    }


def _lines(table: Counted, wide: bool) -> list[Line]:
    return [
        Line(table.kind, name, rate_of(weeks), weeks[-HEAT_WEEKS:], wide)
        for name, weeks in table.rows.items()
    ]


def rate_of(weeks: tuple[int, ...]) -> Rate:
    """Return the last weeks as one span beside the spans before it."""
    spans = [sum(weeks[n : n + SPAN]) for n in range(len(weeks) % SPAN, len(weeks), SPAN)]
    return Rate(spans[-1], tuple(spans[:-1]))


def heat_of(table: Counted, wide: bool) -> Heat:
    """Draw counties by weeks, the darker the more; the same stands in the table beneath."""
    weeks = list(table.weeks[-HEAT_WEEKS:])
    cells, names, rows = [], [], []
    for line, (name, numbers) in enumerate(table.rows.items()):
        y = TOP + line * CELL_HIGH
        names.append((y + CELL_HIGH // 2 + 4, name))
        lately = numbers[-HEAT_WEEKS:]
        rows.append((name, [said(n, wide) for n in lately]))
        cells += [
            Cell(
                LEFT + column * CELL_WIDE, y, _step(n, wide), f"{name}, {week:%b} {week.day}: {said(n, wide)}"
            )
            for column, (week, n) in enumerate(zip(weeks, lately, strict=True))
        ]
    ticks = [(LEFT + column * CELL_WIDE, week) for column, week in enumerate(weeks) if column % 5 == 0]
    high = TOP + len(rows) * CELL_HIGH + 8
    return Heat(
        cells, names, ticks, weeks, rows, LEFT + len(weeks) * CELL_WIDE + 8, high, _finding(table, wide)
    )


def _step(number: int, wide: bool) -> int:
    covered = 0 if wide and number < FEW else number
    return sum(covered >= least for least in STEPS)


def _finding(table: Counted, wide: bool) -> str:
    best = max(table.rows, key=lambda name: (sum(table.rows[name][-HEAT_WEEKS:]), name), default="")
    if not best:
        return "No tip you may see came in these weeks."
    number = said(sum(table.rows[best][-HEAT_WEEKS:]), wide)
    return f"Most tips of the last {HEAT_WEEKS} weeks came from {best}: {number}."
