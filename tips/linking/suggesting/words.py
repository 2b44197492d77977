"""Texts that tell the same in the same words."""

from collections import defaultdict
from math import log2

from tips.linking.models import TraceKind
from tips.linking.sharing import TOO_COMMON

from .identifiers import Told
from .reasons import LIKELY, SURE, Reason
from .traces import Mark, Traces

ENOUGH_WORDS, TOLD_WORDS = 4, 4
SIMILAR = 0.35
ENOUGH_PIECES, NEARLY_ALL = 3, 0.5


def alike(filed: Traces) -> Told:
    """Give a reason for tips with the same words, nearly the same, or much that tells this one apart.

    What a word tells grows as fewer tips hold it, of those that the reader may see and up to a count at which
    it tells nothing; so the answer needs no count of tips, and hidden ones change nothing.
    """
    copies = set()
    for mark in filed[TraceKind.COPY]:
        for other in mark.tips:
            copies.add(other)
            yield other, Reason(SURE, "The same words")
    pieces = _counted(filed[TraceKind.PIECE])
    for other, marks in pieces.items():
        if other not in copies and len(marks) >= max(ENOUGH_PIECES, NEARLY_ALL * len(filed[TraceKind.PIECE])):
            copies.add(other)
            yield other, Reason(SURE, "Nearly the same words")
    telling = {mark.key: telling_weight(mark) for mark in filed[TraceKind.WORD]}
    whole = sum(telling.values())
    for other, marks in _counted(filed[TraceKind.WORD]).items():
        common = sum(telling[mark.key] for mark in marks)
        if other not in copies and len(marks) >= ENOUGH_WORDS and common >= SIMILAR * whole:
            said = sorted(marks, key=lambda mark: (-telling[mark.key], -len(mark.said), mark.said))
            yield other, Reason(LIKELY, f"Similar wording: {', '.join(m.said for m in said[:TOLD_WORDS])}")


def telling_weight(mark: Mark) -> float:
    """Return what a word tells: most where one tip holds it, nothing where too many do."""
    return max(log2((TOO_COMMON + 1) / (len(mark.tips) + 1)), 0)


def _counted(marks: list[Mark]) -> dict[int, list[Mark]]:
    found = defaultdict(list)
    for mark in marks:
        for other in () if mark.common else mark.tips:
            found[other].append(mark)
    return found
