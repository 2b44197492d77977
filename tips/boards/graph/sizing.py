"""How much of a board is drawn at once: all, one group at a time, or numbers first."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date

from tips.boards.choices import Sureness

from .parts import FAMILIES, RANK, Edge, Graph, Node

AT_ONCE, IN_GROUPS = 150, 400
SHOWN = 10


@dataclass(frozen=True, slots=True)
class Statistics:
    """A board in numbers, for one too large to be drawn before somebody says what to draw."""

    connected: list[tuple[Node, int]]
    parts: list[tuple[int, int, str]]
    kinds: list[tuple[str, int]]
    months: list[tuple[date, int]]


def grouped(graph: Graph, opened: str) -> Graph:
    """Put the items of each kind into one, but for the kind that is open, its best connected first."""
    inside = {key for key, node in graph.nodes.items() if node.family == opened}
    if len(inside) > AT_ONCE:
        inside = set(sorted(inside, key=lambda key: (-graph.degree(key), key))[:AT_ONCE])
    where = {key: key if key in inside else f"g-{node.family}" for key, node in graph.nodes.items()}
    nodes = {key: graph.nodes[key] for key in graph.nodes if key in inside}
    for family, number in Counter(graph.nodes[key].family for key in where if key not in inside).items():
        words = f"{number} {FAMILIES[family].lower()}"
        nodes[f"g-{family}"] = Node(f"g-{family}", family, words, "open this group", count=number)
    return Graph(nodes, _gathered(graph, where))


def _gathered(graph: Graph, where: dict[str, str]) -> list[Edge]:
    together: dict[tuple[str, str], list[Edge]] = defaultdict(list)
    for edge in graph.edges:
        a, b = sorted((where[edge.a], where[edge.b]))
        if a != b:
            together[a, b].append(edge)
    return [
        Edge(
            a, b, _said(edges), max((edge.sure for edge in edges), key=RANK.index, default=Sureness.TENTATIVE)
        )
        for (a, b), edges in sorted(together.items())
    ]


def _said(edges: list[Edge]) -> str:
    return edges[0].words if len(edges) == 1 else f"{len(edges)} lines"


def statistics(graph: Graph) -> Statistics:
    """Return what is best connected, what hangs together, and how it spreads over kinds and months."""
    best = sorted(graph.nodes, key=lambda key: (-graph.degree(key), key))[:SHOWN]
    parts = [part for part in graph.components() if len(part) > 1][:SHOWN]
    months = Counter(node.day.replace(day=1) for node in graph.nodes.values() if node.is_tip and node.day)
    kinds = Counter(node.family for node in graph.nodes.values())
    return Statistics(
        [(graph.nodes[key], graph.degree(key)) for key in best if graph.degree(key)],
        [(n, len(part), _hub(graph, part)) for n, part in enumerate(parts, 1)],
        [(FAMILIES[family], kinds[family]) for family in FAMILIES if kinds[family]],
        sorted(months.items()),
    )


def _hub(graph: Graph, part: list[str]) -> str:
    return graph.nodes[min(part, key=lambda key: (-graph.degree(key), key))].words


def chosen(graph: Graph, draw: str) -> Graph:
    """Return what somebody chose to draw: the best connected, or one part that hangs together."""
    if draw == "top":
        return graph.only(set(sorted(graph.nodes, key=lambda key: (-graph.degree(key), key))[:AT_ONCE]))
    if draw.startswith("part-") and draw[5:].isdecimal():
        parts = [part for part in graph.components() if len(part) > 1]
        number = int(draw[5:])
        return graph.only(set(parts[number - 1])) if 1 <= number <= len(parts) else graph
    return graph
