"""A board in a sentence or two, for whoever does not see its pictures: made from its table."""

from collections import Counter

from tips.boards.choices import Sureness
from tips.boards.drawing.places import MapPicture
from tips.boards.graph.parts import FAMILIES, Graph
from tips.linking.extraction.kinds import Kind

ONE = {
    "vehicle": "a vehicle", "contact": "a contact", "place": "a place", "org": "an organization",
    "person": "a name", "thing": "a thing", "time": "a time",
}  # fmt: skip
SHARED = {
    Kind.PLATE: "a plate", Kind.PARTIAL_PLATE: "part of a plate", Kind.PHONE: "a phone number",
    Kind.EMAIL: "an e-mail address", Kind.HANDLE: "an account", Kind.ADDRESS: "an address",
}  # fmt: skip
NUMBERS = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten")
MOST = 4


def counted(number: int, one: str, many: str = "") -> str:
    """Say a number of things, small numbers in words."""
    said = NUMBERS[number] if number < len(NUMBERS) else f"{number:,}"
    return f"{said} {one if number == 1 or not one else many or one + 's'}"


def description(graph: Graph) -> str:
    """Say what is on a board and what its tips share: "Four tips; two share a plate"."""
    tips = sum(node.is_tip for node in graph.nodes.values())
    others = Counter(node.family for node in graph.nodes.values() if not node.is_tip)
    parts = [counted(tips, "tip")]
    parts += [f"{counted(n, FAMILIES[family].lower()[:-1]).lower()}" for family, n in _named(others)]
    said = [", ".join(parts), *_sharing(graph)[:MOST]]
    unsure = sum(edge.sure != Sureness.CONFIRMED for edge in graph.edges)
    end = f" {counted(unsure, 'line')} not confirmed." if unsure else ""
    return f"{'; '.join(said)}.{end}"


def where_told(drawn: MapPicture) -> str:
    """Say in which counties a board's tips lie, the most first, and how many have no place."""
    counties = sorted(drawn.rows, key=lambda row: (-row[1], row[0]))
    told = ", ".join(f"{name} {number}" for name, number in counties[:MOST])
    more = len(counties) - MOST
    said = f"Tips by county: {told}{f' and {more} more counties' if more > 0 else ''}." if told else ""
    unplaced = len(drawn.unplaced)
    end = f"{counted(unplaced, 'tip')} without a known place." if unplaced else ""
    return " ".join(filter(None, [said, end])) or "No tip of this board is shown."


def _named(others: Counter) -> list[tuple[str, int]]:
    plural = {"vehicle", "contact", "place", "org", "thing", "time"}
    return [(family, others[family]) for family in FAMILIES if family in plural and others[family]]


def _sharing(graph: Graph) -> list[str]:
    """Say how many tips share each kind of thing, or are linked, the most first."""
    groups: list[tuple[str, set[str]]] = []
    for key, node in graph.nodes.items():
        tips = {near for near in graph.around(key) if graph.nodes[near].is_tip}
        if node.family not in {"tip", "note"} and len(tips) > 1:
            groups.append((f"share {SHARED.get(node.kind, ONE[node.family])}", tips))
    groups += [(words, tips) for words, tips in _pairs(graph).items()]
    groups.sort(key=lambda group: (-len(group[1]), group[0].startswith("may"), group[0]))
    return [f"{counted(len(tips), '').strip().lower()} {words}" for words, tips in groups]


def _pairs(graph: Graph) -> dict[str, set[str]]:
    """Return the tips that lines between tips join, by what the line says."""
    found: dict[str, set[str]] = {}
    for edge in graph.edges:
        between = graph.nodes[edge.a].is_tip and graph.nodes[edge.b].is_tip
        if between and not edge.hidden:
            said = edge.words.split(",")[0]
            words = f"may share the {said[5:-1]}" if said.startswith("same ") and said.endswith("?") else ""
            words = words or ("are linked" if said == "linked" else f"are linked: {said}")
            found.setdefault(words, set()).update(edge.ends)
    return found
