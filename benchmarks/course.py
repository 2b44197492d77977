"""One run from the empty database to the written results."""

import time

from django.db import connection

from benchmarks import housing, readers
from benchmarks.building import texts, whole
from benchmarks.designs import Ask
from benchmarks.measures import lists
from benchmarks.timing import Effort

PARTS = ("lists",)


def run(chosen, size: tuple[int, int, int]) -> int:
    """Build, measure, judge, write."""
    first, final, agencies = size
    started = time.monotonic()
    housing.serve_always()
    housing.raise_house(__import__("os").environ["OWNER_DATABASE_URL"])
    print("migrated", time.monotonic() - started, flush=True)
    with housing.without_the_wall():
        made = whole.found(agencies)
        whole.grow(1, first, final=final, made=made)
        print("grown", time.monotonic() - started, flush=True)
        whole.grow(first + 1, final, final=final, made=made)
        whole.settle()
        print("grown", time.monotonic() - started, flush=True)
        words = texts.words(final)
    print(words)
    effort = Effort()
    for reader in readers.readers():
        print(reader.key)
        for cell in [lists.queue(reader, final, effort), lists.exact(reader, final, effort)] + [
            lists.search(reader, final, effort, kind, Ask(word, "99001", ("partner", "public"))) for kind, word in words.items()]:
            print(cell.what, cell.counted, {k: v.as_data()["median_ms"] for k, v in cell.times.items()}, flush=True)
    print(time.monotonic() - started)
    return 0
