"""Two versions side by side: what changed in handling, audiences and sources first, then the words."""

from dataclasses import dataclass

from products.documents.changes import Change, Kind
from products.documents.choices import Part
from products.documents.diff import Comparison, PartDiff, compare
from products.documents.document import Document

_NAMES = {"title": "Title", "bottom line": "Bottom line"}
_GRAVITY = {
    Kind.MARKING: "Markings",
    Kind.AUDIENCE: "Audiences",
    Kind.SOURCE: "Sources",
    Kind.DETAIL: "Other details",
}


@dataclass(frozen=True, slots=True)
class Passage:
    """The words of one paragraph before and after, as the difference component draws them."""

    where: str
    key: str
    parts: list[dict]


@dataclass(frozen=True, slots=True)
class Compared:
    """A comparison ready for a page."""

    groups: list[tuple[str, list[Change]]]
    passages: list[Passage]
    counts: dict[str, int]

    @property
    def nothing(self) -> bool:
        """Whether the two say the same in every respect."""
        return not any(self.counts.values())

    @property
    def looser(self) -> int:
        """How many changes let more people read more."""
        return sum(change.looser for _, changes in self.groups for change in changes)


def compared(old: Document, new: Document) -> Compared:
    """Compare two versions for a page."""
    found = compare(old, new.with_changes(version=old.version, dated=old.dated))
    groups = [(name, _joined(kind, found)) for kind, name in _GRAVITY.items()]
    groups = [(name, changes) for name, changes in groups if changes]
    passages = [_passage(part) for part in found.parts if part.changed]
    counts = {name.lower(): len(changes) for name, changes in groups} | {"paragraphs": len(passages)}
    return Compared(groups, passages, counts)


def _joined(kind: Kind, found: Comparison) -> list[Change]:
    """Say once what changed alike for several audiences."""
    joined: dict[tuple, list[str]] = {}
    for change in found.changes:
        if change.kind is kind:
            where, _, audience = change.where.partition(" as told to ")
            joined.setdefault((where, change.old, change.new, change.looser), []).append(audience)
    return [
        Change(kind, _named(where, audiences), old, new, looser)
        for (where, old, new, looser), audiences in joined.items()
    ]


def _named(where: str, audiences: list[str]) -> str:
    place = where_in_words(where)
    told = ", ".join(filter(None, audiences))
    return f"{place} as told to {told}" if told else place


def where_in_words(where: str) -> str:
    """Turn a part and key, such as ``judgments p3``, into the part's own heading."""
    part, _, rest = where.partition(" ")
    if part in Part.values:
        about = rest.partition(" ")[2]
        return f"{Part(part).label}{', ' + about if about else ''}"
    return _NAMES.get(where, where[:1].upper() + where[1:])


def _passage(part: PartDiff) -> Passage:
    name = part.part if part.part in _NAMES else str(Part(part.part).label)
    return Passage(_NAMES.get(name, name), part.key, [{"kind": op.kind, "text": op.text} for op in part.ops])
