"""One run, from the empty database to the written results."""

import os
import time
from collections.abc import Iterator

from django.db import connection

from benchmarks import housing, writing
from benchmarks.building import rights, texts, whole
from benchmarks.cells import Cell
from benchmarks.designs import Ask
from benchmarks.measures import carrying, changing, lists, pages, plans, spreading, submitting
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
        size, effort, lambda words: print(f"[{time.monotonic() - started:5.0f}s] {words}", flush=True)
    ):
        cells.append(cell)
        spent = f"[{time.monotonic() - started:5.0f}s]"
        times = ", ".join(f"{name} {t.middle * 1000:.2f}" for name, t in cell.times.items())
        print(f"{spent} {cell.measure} {cell.reader} {cell.what}: {times} {cell.counted or ''}", flush=True)
    about = writing.surroundings(time.monotonic() - started, load)
    writing.record(chosen.size, cells, about)
    print("\n" + writing.table(cells))
    return 0


def _course(size: tuple[int, int, int], effort: Effort, say) -> Iterator[Cell]:
    first, final, agencies = size
    housing.raise_house(os.environ["OWNER_DATABASE_URL"])
    say("database made and migrated")
    with housing.without_the_wall():
        made = whole.found(agencies)
        whole.grow(1, first, final=final, made=made)
        whole.settle()
    say(f"{first:,} tips of {agencies:,} agencies")
    with connection.cursor() as cursor:
        cursor.execute(f"SET statement_timeout = '{int(effort.longest_s * 1000)}ms'")
    yield from _lists_alone(first, effort)
    with connection.cursor() as cursor:
        cursor.execute("SET statement_timeout = 0")
    with housing.without_the_wall():
        whole.grow(first + 1, final, final=final, made=made)
        whole.settle()
        words = texts.words(final)
    say(f"{final:,} tips; words {words}")
    with connection.cursor() as cursor:
        cursor.execute(f"SET statement_timeout = '{int(effort.longest_s * 1000)}ms'")
    yield from _lists_alone(final, effort)
    yield from _searches(final, effort, words)
    yield from _plans(final, words)
    yield from _changes(final)
    with connection.cursor() as cursor:
        cursor.execute("SET statement_timeout = 0")
    with housing.without_the_wall():
        rights.close_tables()
    yield from _acts(final)


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


def _acts(tips: int) -> Iterator[Cell]:
    everybody = readers()
    for reader in everybody:
        yield pages.detail(reader, tips, ACTS)
        if cell := pages.queue(reader, tips, ACTS):
            yield cell
    yield carrying.referral(tips, ACTS)
    yield submitting.submit(next(reader for reader in everybody if reader.key == "large"), tips, ACTS)
    yield spreading.recipients(tips, FEW)
