"""What changed between two versions: handling, audiences and sources first, then word by word."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from .changes import Change, Kind, changes, placed
from .document import Block, Document

_TOKEN = re.compile(r"\s*\S+|\s+$")
_MOST_WORK = 4_000_000


@dataclass(frozen=True, slots=True)
class Op:
    """A run of words: ``kind`` is same, added or removed."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class PartDiff:
    """The words of one block, before and after, in reading order."""

    part: str
    key: str
    ops: tuple[Op, ...]

    @property
    def changed(self) -> bool:
        """Whether any word was added or taken away."""
        return any(op.kind != "same" for op in self.ops)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything that differs between two versions of a document."""

    changes: tuple[Change, ...]
    parts: tuple[PartDiff, ...]

    @property
    def counts(self) -> dict[str, int]:
        """Return how many changes of each kind, and how many blocks whose words changed (``text``)."""
        counted = {kind.value: sum(change.kind is kind for change in self.changes) for kind in Kind}
        return counted | {"text": sum(part.changed for part in self.parts)}


def compare(old: Document, new: Document) -> Comparison:
    """Compare two versions of a document."""
    before, after = placed(old), placed(new)
    parts = tuple(
        PartDiff(part, key, words(_said(before.get((part, key))), _said(after.get((part, key)))))
        for part, key in _in_reading_order(list(before), list(after))
    )
    return Comparison(changes(old, new), parts)


def words(old: str, new: str) -> tuple[Op, ...]:
    """Compare two texts word by word; in very long ones a changed stretch is replaced whole."""
    if old == new:
        return (Op("same", old),) if old else ()
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    start = _shared(before, after)
    end = _shared(before[start:][::-1], after[start:][::-1])
    middle = (before[start : len(before) - end], after[start : len(after) - end])
    ops = [("same", before[:start]), *_ops(*middle), ("same", before[len(before) - end :])]
    return tuple(Op(kind, "".join(tokens)) for kind, tokens in ops if tokens)


def _ops(before: list[str], after: list[str]) -> Iterator[tuple[str, list[str]]]:
    if len(before) * len(after) > _MOST_WORK:
        yield from (("removed", before), ("added", after))
        return
    for tag, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            yield "same", before[a:b]
        else:
            yield from (("removed", before[a:b]), ("added", after[c:d]))


def _shared(before: list[str], after: list[str]) -> int:
    """Count the words both begin with."""
    for count, (one, other) in enumerate(zip(before, after, strict=False)):
        if one != other:
            return count
    return min(len(before), len(after))


def _in_reading_order(before: list, after: list) -> list:
    """Keep the new order, with what was taken away standing where it stood."""
    order, last = list(after), -1
    for place in before:
        if place in order:
            last = order.index(place)
        else:
            last += 1
            order.insert(last, place)
    return order


def _said(block: Block | None) -> str:
    return " ".join(filter(None, [block.heading, block.text])) if block else ""
