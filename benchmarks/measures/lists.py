"""The queue page and filtered search, by five designs, after every design has given the same answer."""

from functools import partial

from django.contrib.auth import get_user_model

from benchmarks.cells import Cell
from benchmarks.designs import (
    CAP,
    FIRST_WALL,
    GUARDIAN,
    HAND,
    NONE,
    OURS,
    PAGE,
    Ask,
    ask_database,
    newest,
    statements,
    visible,
)
from benchmarks.housing import without_the_wall
from benchmarks.readers import Reader
from benchmarks.timing import Effort, Way, interleaved
from privacy.access.acting import acting

SAME_ANSWER = (OURS, FIRST_WALL, HAND, GUARDIAN)
DJANGO, DJANGO_GUARDIAN, DJANGO_NONE = "portal, ORM", "guardian, ORM", "no permission, ORM"


class AnswersDiffer(AssertionError):
    """Two designs did not show one reader the same rows, so timing them would mean nothing."""


def queue(reader: Reader, tips: int, effort: Effort) -> Cell:
    """Newest 50 with labels, keys, agency and county, and the count up to 10,000."""
    ask = Ask()
    ways = _ways(reader, ask, lambda s: (s.newest, s.capped))
    ways |= {
        DJANGO: Way(partial(_page, OURS, reader), _around(OURS, reader)),
        DJANGO_NONE: Way(partial(_page, NONE, reader), without_the_wall),
        DJANGO_GUARDIAN: Way(partial(_page, GUARDIAN, reader), without_the_wall),
    }
    seen = same_answer(reader, ask)
    cell = Cell("queue", f"newest {PAGE} and count to {CAP:,}", reader.key, tips, counted=seen)
    cell.times = interleaved(ways, effort)
    return cell


def newest_alone(reader: Reader, tips: int, effort: Effort) -> Cell:
    """Newest 50 alone, for the second wall and for growth."""
    ways = _ways(reader, Ask(), lambda s: (s.newest,), (OURS, FIRST_WALL, NONE))
    return Cell("list", f"newest {PAGE}", reader.key, tips, interleaved(ways, effort))


def exact(reader: Reader, tips: int, effort: Effort) -> Cell:
    """Everything a reader may see, counted exactly."""
    ways = _ways(reader, Ask(), lambda s: (s.exact,), (OURS, FIRST_WALL, NONE, HAND, GUARDIAN))
    return Cell("exact count", "all that may be seen", reader.key, tips, interleaved(ways, effort))


def search(reader: Reader, tips: int, effort: Effort, kind: str, ask: Ask) -> Cell:
    """A word with two facets: the newest 50, the capped count, and the counts of both facets."""
    ways = _ways(reader, ask, lambda s: (s.newest, s.capped, *s.facets))
    seen = same_answer(reader, ask)
    return Cell("search", f"{kind} word, two facets", reader.key, tips, interleaved(ways, effort), seen)


def same_answer(reader: Reader, ask: Ask) -> dict:
    """Return how many rows there are, or raise ``AnswersDiffer`` if the designs do not agree on them."""
    answers = {}
    for design in SAME_ANSWER:
        asked = statements(design, reader, ask)
        parts = (asked.newest, asked.exact, *(asked.facets if ask.word else ()))
        with _around(design, reader)():
            page, count, *facets = ask_database(*parts)()
        # Facets stop at the cap, where which rows they saw is nobody's promise.
        told = facets if count[0][0] <= CAP and _uncapped(facets) else []
        answers[design] = ([row[0] for row in page], count, told)
    differing = [design for design in SAME_ANSWER if answers[design] != answers[OURS]]
    if differing:
        raise AnswersDiffer(f"{reader.key}, {ask}: {differing} differ from the portal's answer")
    return {"visible": answers[OURS][1][0][0]}


def _uncapped(facets) -> bool:
    return all(sum(number for _, number in facet) <= CAP for facet in facets)


def _ways(
    reader: Reader, ask: Ask, parts, designs=(OURS, FIRST_WALL, NONE, HAND, GUARDIAN)
) -> dict[str, Way]:
    asked = {design: parts(statements(design, reader, ask)) for design in designs}
    return {design: Way(ask_database(*asked[design]), _around(design, reader)) for design in designs}


def _around(design: str, reader: Reader):
    return partial(acting, reader.standing) if design == OURS else without_the_wall


def _page(design: str, reader: Reader) -> list:
    if design == GUARDIAN:
        # A request has its own user object; one kept from before would remember its groups.
        user = get_user_model().objects.get(pk=reader.user.pk)
        reader = Reader(reader.key, user, reader.standing)
    rows = visible(design, reader)
    count = rows.order_by()[: CAP + 1].count()
    return [count, list(newest(rows))]
