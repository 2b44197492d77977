"""The targets of the project, each held against what was measured; the worst cell decides."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from benchmarks.cells import Cell
from benchmarks.designs import FIRST_WALL, GUARDIAN, HAND, NONE, OURS
from benchmarks.measures import carrying, pages, spreading, submitting

Found = tuple[str, float]


@dataclass(frozen=True, slots=True)
class Target:
    """One promise: what, beside what, and the bound that every cell must keep."""

    what: str
    beside: str
    bound: float
    at_least: bool
    ratios: Callable[[list[Cell]], Iterable[Found]]
    unit: str = "x"

    @property
    def words(self) -> str:
        """The bound in words."""
        return f"{'at least' if self.at_least else 'at most'} {self.bound:g}{self.unit}"


@dataclass(frozen=True, slots=True)
class Verdict:
    """A target and how it came out; ``met`` is None where nothing was measured."""

    target: Target
    cells: list[Found]

    @property
    def worst(self) -> Found | None:
        """The cell that decides."""
        pick = min if self.target.at_least else max
        return pick(self.cells, key=lambda cell: cell[1]) if self.cells else None

    @property
    def met(self) -> bool | None:
        """Whether every cell keeps the bound."""
        if self.worst is None:
            return None
        value = self.worst[1]
        return value >= self.target.bound if self.target.at_least else value <= self.target.bound


def between(measure: str, one: str, other: str) -> Callable[[list[Cell]], list[Found]]:
    """Return the ratio of two ways in every cell of one measure, at the largest size."""

    def ratios(cells):
        biggest = max((cell.tips for cell in cells), default=0)
        mine = [cell for cell in cells if cell.measure == measure and cell.tips == biggest]
        found = [(" ".join(filter(None, (cell.reader, cell.what))), cell.ratio(one, other)) for cell in mine]
        return [(name, ratio) for name, ratio in found if ratio is not None]

    return ratios


def grown(cells: list[Cell]) -> list[Found]:
    """Return how many times as long each reader's list takes as it did at the first size."""
    sizes = sorted({cell.tips for cell in cells if cell.measure in ("queue", "list")})
    if len(sizes) < 2:
        return []
    first = {(c.measure, c.reader): c for c in cells if c.tips == sizes[0]}
    return [
        (f"{cell.reader} {cell.what}", cell.times[OURS].middle / first[key].times[OURS].middle)
        for cell in cells
        if cell.tips == sizes[-1]
        and cell.measure in ("queue", "list")
        and (key := (cell.measure, cell.reader)) in first
        and OURS in cell.times
    ]


def counted(measure: str, name: str) -> Callable[[list[Cell]], list[Found]]:
    """Return one count of every cell of a measure."""
    return lambda cells: [
        (f"{c.reader} {c.what}".strip(), c.counted[name])
        for c in cells
        if c.measure == measure and name in c.counted
    ]


TARGETS = (
    Target("Queue page: newest 50, labels, keys, count", "hand-written SQL", 2, False, between("queue", OURS, HAND)),
    Target("Queue page", "get_objects_for_user", 20, True, between("queue", GUARDIAN, OURS)),
    Target("Search, two facets and counts", "without permission", 2, False, between("search", OURS, NONE)),
    Target("Detail page", "without policy and audit", 1.5, False, between("detail", pages.WHOLE, pages.NEITHER)),
    Target("List pages", "at a tenth of the tips", 2, False, grown),
    Target("Queries of a page", "whatever the rows", 15, False,
           lambda cells: counted("detail", "queries")(cells) + counted("queue page", "queries")(cells), ""),
    Target("Second wall, list", "first wall alone", 1.5, False, between("list", OURS, FIRST_WALL)),
    Target("Second wall, search", "first wall alone", 1.5, False, between("search", OURS, FIRST_WALL)),
    Target("Second wall, exact count", "first wall alone", 2.5, False, between("exact count", OURS, FIRST_WALL)),
    Target("Submit a tip", "bare Django view, one row", 3, False, between("submit", pages.WHOLE, submitting.BARE)),
    Target("Audit of reads", "page without it", 1.2, False, between("detail", pages.WHOLE, pages.NO_AUDIT)),
    Target("Nexus finding to delivery", "bare Celery delay", 2, False, between("referral", carrying.FOUND, carrying.BARE)),
    Target("Nexus finding to delivery, p95", "the clock", 1000, False, counted("referral", "p95_ms"), " ms"),
    Target("Release to everybody", "hand-written SQL", 2, False, between("release", spreading.OURS, spreading.HAND)),
    Target("Release to everybody", "a loop of create()", 20, True, between("release", spreading.LOOP, spreading.OURS)),
    Target("Policy change", "rows written", 0, False, counted("policy change", "rows_written"), ""),
    Target("Policy change", "still seen at the next request", 0, False,
           counted("policy change", "seen_at_next_request"), ""),
    Target("Plans of list and search", "scans of all tips, large sub-plans", 0, False, counted("plan", "faults"), ""),
)  # fmt: skip


def verdicts(cells: list[Cell]) -> list[Verdict]:
    """Hold every target against the cells."""
    return [Verdict(target, list(target.ratios(cells))) for target in TARGETS]
