"""A board in a sentence or two, for whoever does not see its pictures: made from its table."""

from collections import Counter

from tips.boards.choices import Sureness
from tips.boards.drawing.places import MapPicture
from tips.boards.graph.parts import FAMILIES, Graph

NUMBERS = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten")
MOST = 4


def counted(number: int, one: str, many: str = "") -> str:
    """Say a number of things, small numbers in words."""
    said = NUMBERS[number] if number < len(NUMBERS) else f"{number:,}"
    return f"{said} {one if number == 1 else many or one + 's'}"


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
    """Say how many tips share each thing, the most shared first."""
    shared: Counter[str] = Counter()
    for key, node in graph.nodes.items():
        if node.family not in {"tip", "note"}:
            tips = [near for near in graph.around(key) if graph.nodes[near].is_tip]
            if len(tips) > 1:
                shared[f"{counted(len(tips), 'tip').split()[0].lower()} share {_one(node.family)}"] += 1
    pairs = Counter(
        edge.words.split(",")[0].rstrip("?")
        for edge in graph.edges
        if graph.nodes[edge.a].is_tip and graph.nodes[edge.b].is_tip and not edge.hidden
    )
    told = [words for words, _ in shared.most_common()]
    for words, number in pairs.most_common():
        told.append(f"{counted(number + 1, 'tip').lower()}: {words}")
    return told


def _one(family: str) -> str:
    return {
        "vehicle": "a vehicle", "contact": "a contact", "place": "a place", "org": "an organization",
        "person": "a name", "thing": "a thing", "time": "a time",
    }[family]  # fmt: skip
