"""One run, from the empty database to the written results."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection

from benchmarks import housing, writing
from benchmarks.building import rights, texts, whole
from benchmarks.cells import Cell
from benchmarks.designs import Ask
from benchmarks.measures import boards, carrying, changing, lists, pages, plans, spreading, submitting
from benchmarks.readers import readers
from benchmarks.timing import Effort

EFFORTS = {
    "smoke": Effort(rounds=5, budget_s=1, longest_s=5),
    "100k": Effort(rounds=9, budget_s=2),
    "1m": Effort(rounds=9, budget_s=4, longest_s=10),
}
ACTS = Effort(rounds=11, budget_s=10)
FEW = Effort(rounds=5, budget_s=20)
COUNTY, SOURCES = "99001", ("partner", "public")


def run(chosen, size: tuple[int, int, int]) -> int:
    """Build, measure, judge, write."""
    started, load = time.monotonic(), os.getloadavg()[0]
    effort = EFFORTS[chosen.size]
    housing.serve_always()
    cells: list[Cell] = []
    for cell in _course(
        size,
        effort,
        set(chosen.only),
        lambda words: print(f"[{time.monotonic() - started:5.0f}s] {words}", flush=True),
    ):
        cells.append(cell)
        spent = f"[{time.monotonic() - started:5.0f}s]"
        times = ", ".join(f"{name} {t.middle * 1000:.2f}" for name, t in cell.times.items())
        print(f"{spent} {cell.measure} {cell.reader} {cell.what}: {times} {cell.counted or ''}", flush=True)
    about = writing.surroundings(time.monotonic() - started, load)
    if chosen.whole:
        writing.record(chosen.size, cells, about)
    print("\n" + writing.table(cells))
    return 0


def _course(size: tuple[int, int, int], effort: Effort, only: set[str], say) -> Iterator[Cell]:
    first, final, agencies = size
    housing.raise_house(os.environ["OWNER_DATABASE_URL"])
    say("database made and migrated")
    with housing.without_the_wall():
        made = whole.found(agencies)
    if "reading" in only:
        yield from _reading(first, final, made, effort, say)
    else:
        _grow(1, final, final, made)
        say(f"{final:,} tips of {agencies:,} agencies")
    with housing.without_the_wall():
        rights.close_tables()
    yield from _acts(final, only)


def _reading(first: int, final: int, made, effort: Effort, say) -> Iterator[Cell]:
    _grow(1, first, final, made)
    say(f"{first:,} tips")
    with _stopped_at(effort.longest_s):
        yield from _lists_alone(first, effort)
    _grow(first + 1, final, final, made)
    with housing.without_the_wall():
        words = texts.words(final)
    say(f"{final:,} tips; words {words}")
    with _stopped_at(effort.longest_s):
        yield from _lists_alone(final, effort)
        yield from _searches(final, effort, words)
        yield from _plans(final, words)
        yield from _changes(final)


def _grow(start: int, end: int, final: int, made) -> None:
    with housing.without_the_wall():
        whole.grow(start, end, final=final, made=made)
        whole.settle()


@contextmanager
def _stopped_at(seconds: float) -> Iterator[None]:
    """Have the database stop every statement that takes longer, until the block ends."""
    with connection.cursor() as cursor:
        cursor.execute(f"SET statement_timeout = '{int(seconds * 1000)}ms'")
    yield
    with connection.cursor() as cursor:
        cursor.execute("SET statement_timeout = 0")


def _lists_alone(tips: int, effort: Effort) -> Iterator[Cell]:
    for reader in readers():
        yield lists.queue(reader, tips, effort)
        yield lists.newest_alone(reader, tips, effort)
        yield lists.exact(reader, tips, effort)


def _searches(tips: int, effort: Effort, words: dict[str, str]) -> Iterator[Cell]:
    for reader in readers():
        for kind, word in words.items():
            yield lists.search(reader, tips, effort, kind, Ask(word, COUNTY, SOURCES))


def _plans(tips: int, words: dict[str, str]) -> Iterator[Cell]:
    for reader in readers():
        asks = [Ask(), *(Ask(word, COUNTY, SOURCES) for word in words.values())]
        found = [fault for ask in asks for fault in plans.faults(reader, ask)]
        yield Cell(
            "plan",
            ", ".join(sorted(set(found))) or "list and search",
            reader.key,
            tips,
            counted={"faults": len(found)},
        )


def _changes(tips: int) -> Iterator[Cell]:
    analyst = next(reader for reader in readers() if reader.key == "analyst")
    yield changing.policy(analyst, tips)


def _acts(tips: int, only: set[str]) -> Iterator[Cell]:
    everybody = readers()
    for reader in everybody if "pages" in only else []:
        yield pages.detail(reader, tips, ACTS)
        if cell := pages.queue(reader, tips, ACTS):
            yield cell
    if "boards" in only:
        yield boards.board(next(reader for reader in everybody if reader.key == "analyst"), tips, ACTS)
    if "referral" in only:
        yield carrying.referral(tips, ACTS)
    if "submit" in only:
        yield submitting.submit(next(reader for reader in everybody if reader.key == "large"), tips, ACTS)
    if "release" in only:
        yield spreading.recipients(tips, FEW)
