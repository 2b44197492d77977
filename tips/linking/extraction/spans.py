"""Where in a text something is named."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, TypeVar

from tips.linking.extraction.kinds import Kind

_RANK: dict[str, int] = {kind: rank for rank, kind in enumerate(Kind)}


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a text that names something.

    ``text`` stands between ``start`` and ``end``; ``value`` is equal for every spelling of the same thing;
    ``loose`` is equal even where O and 0 or I and 1 were mixed up; ``state`` is a plate's state as said;
    ``alias_of`` is the value of the name for which the text itself says this one stands.
    """

    start: int
    end: int
    kind: Kind
    text: str
    value: str
    loose: str = ""
    state: str = ""
    alias_of: str = ""


# A find as the extraction gives it or as it is stored: whatever has a start, an end and a kind.
S = TypeVar("S", bound=Any)


def longest_first(spans: Iterable[S]) -> list[S]:
    """The spans in order of the text, with every one dropped that a longer one overlaps."""
    kept: list[S] = []
    starts: list[int] = []
    for span in sorted(spans, key=lambda one: (one.start - one.end, _RANK[one.kind], one.start)):
        at = bisect_left(starts, span.start)
        before_ends = kept[at - 1].end if at else 0
        after_starts = starts[at] if at < len(starts) else span.end
        if before_ends <= span.start and span.end <= after_starts:
            starts.insert(at, span.start)
            kept.insert(at, span)
    return kept
