"""How the items of a board connect, in words; a line is only ever drawn from what its reader may see."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from django.db.models import Count

from privacy.access.standing import Standing
from tips.boards.choices import Sureness
from tips.desk.workspace.families import RELATION
from tips.linking.entities.groups import excluded
from tips.linking.entities.thresholds import limit_of, limits
from tips.linking.extraction.kinds import Kind
from tips.linking.models import LinkState, Mention, MentionState

from .naming import entity_family
from .parts import Edge, Node

Pair = tuple[str, str]
STAR = 6
SAME = {
    Kind.PLATE: "same plate", Kind.PARTIAL_PLATE: "same part of a plate", Kind.PHONE: "same phone",
    Kind.EMAIL: "same e-mail", Kind.HANDLE: "same account", Kind.PLACE: "same place",
    Kind.ADDRESS: "same address", Kind.COORDINATES: "same spot", Kind.VIN: "same vehicle number",
    Kind.TAIL: "same aircraft", Kind.HULL: "same vessel", Kind.URL: "same web address",
    Kind.IP: "same network address",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Finds:
    """What was found in the tips of a board, what people said of its tips two by two, and for whom."""

    rows: list[dict]
    links: list[dict]
    by: Standing


def joined(
    tips: dict[int, Node], entities: dict[Pair, Node], notes: Iterable[Node], finds: Finds
) -> list[Edge]:
    """Return every line of a board, the surest first between any two items."""
    edges = [*_named(tips, entities, finds.rows), *_said(tips, finds.links)]
    edges += _shared(tips, entities, finds)
    edges += [
        Edge(tips[tip.tip_id].key, tip.key, "about", Sureness.CONFIRMED)
        for tip in notes
        if tip.tip_id in tips
    ]
    edges += _originals(tips)
    return _once(edges)


def _named(tips: dict[int, Node], entities: dict[Pair, Node], rows: list[dict]) -> Iterator[Edge]:
    """Return the lines from tips to the identifiers they name."""
    states: dict[tuple[int, Pair], set[str]] = defaultdict(set)
    for row in rows:
        states[row["tip_id"], (row["kind"], row["value"])].add(row["state"])
    for (tip, pair), found in states.items():
        if tip in tips and pair in entities:
            words = RELATION.get(entity_family(pair[0]), "names")
            sure = Sureness.CONFIRMED if MentionState.CONFIRMED in found else _guess(pair[0])
            yield Edge(tips[tip].key, entities[pair].key, words, sure)


def _said(tips: dict[int, Node], links: list[dict]) -> Iterator[Edge]:
    """Return the lines that people drew themselves."""
    for row in links:
        if row["state"] == LinkState.LINKED:
            words = row["reasons"][0].split(",")[0].lower() if row["reasons"] else "linked"
            yield Edge(tips[row["tip_id"]].key, tips[row["other_id"]].key, words, Sureness.CONFIRMED)


def _shared(tips: dict[int, Node], entities: dict[Pair, Node], finds: Finds) -> Iterator[Edge]:
    """Suggest a line between tips that name the same, where it is neither on the board nor too common."""
    holders: dict[Pair, set[int]] = defaultdict(set)
    for row in finds.rows:
        if row["tip_id"] in tips:
            holders[row["kind"], row["value"]].add(row["tip_id"])
    held = {pair: sorted(each) for pair, each in holders.items() if len(each) > 1 and pair not in entities}
    apart = {
        frozenset((row["tip_id"], row["other_id"]))
        for row in finds.links
        if row["state"] == LinkState.UNRELATED
    }
    common = too_common(held, by=finds.by)
    for pair, numbers in held.items():
        if pair in common:
            continue
        for one, other in _pairs(numbers):
            if {one, other} not in apart:
                words = SAME.get(Kind(pair[0]), "same detail")
                yield Edge(tips[one].key, tips[other].key, f"{words}?", _guess(pair[0]))


def _pairs(numbers: list[int]) -> Iterator[tuple[int, int]]:
    """Join few with each other and many with the first, for twenty of them would make two hundred lines."""
    if len(numbers) <= STAR:
        yield from combinations(numbers, 2)
    else:
        yield from ((numbers[0], other) for other in numbers[1:])


def _originals(tips: dict[int, Node]) -> Iterator[Edge]:
    for node in tips.values():
        original = tips.get(int(node.value)) if node.value else None
        if original:
            yield Edge(node.key, original.key, "copy of", Sureness.CONFIRMED, arrow=True)


def too_common(pairs: Iterable[Pair], *, by: Standing) -> set[Pair]:
    """Return which of these so many tips hold, among those the reader may see, that they say nothing."""
    pairs = set(pairs)
    if not pairs:
        return set()
    rows = Mention.objects.visible_to(by).filter(links=True).exclude(state=MentionState.WRONG)
    rows = rows.filter(kind__in={kind for kind, _ in pairs}, value__in={value for _, value in pairs})
    counted = rows.order_by().values("kind", "value").annotate(n=Count("tip_id", distinct=True))
    figures = limits()
    common = {(row["kind"], row["value"]) for row in counted if row["n"] > limit_of(row["kind"], figures) + 1}
    return (common | excluded(pairs, by=by)) & pairs


def _guess(kind: str) -> Sureness:
    known = Kind(kind) if kind in set(Kind) else None
    weak = known is None or known.weak or not known.links
    return Sureness.TENTATIVE if weak else Sureness.UNCONFIRMED


def _once(edges: Iterable[Edge]) -> list[Edge]:
    """Draw one line between two items: the surest, which says how many it stands for."""
    found: dict[frozenset[str], list[Edge]] = defaultdict(list)
    for edge in edges:
        found[edge.ends].append(edge)
    order = list(Sureness)
    kept = []
    for each in found.values():
        first, *others = sorted(each, key=lambda edge: (order.index(edge.sure), edge.words))
        more = sorted({edge.words for edge in others} - {first.words, "linked"})
        first.words = ", ".join([first.words, *(words for words in more if words.rstrip("?") != first.words)])
        kept.append(first)
    return sorted(kept, key=lambda edge: (edge.a, edge.b))
