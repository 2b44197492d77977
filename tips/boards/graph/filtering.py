"""What a filter leaves of a board: whatever it hides is gone with its lines, and may be bridged in dots.

A bridge says "via 1 hidden item" of what the reader's own filter hid, never of what the policy keeps
from them: that is not in the graph to begin with.
"""

from collections import defaultdict
from datetime import date
from itertools import combinations

from tips.boards.choices import Show, Sureness

from .parts import Edge, Graph

MOST_BRIDGES = 60
WIDEST = 8


def filtered(
    graph: Graph,
    *,
    show: Show = Show.ALL,
    hide: frozenset[str] = frozenset(),
    since: date | None = None,
    until: date | None = None,
) -> Graph:
    """Return what is left after lines, kinds and days were hidden, with bridges over what they hid."""
    lined = Graph(graph.nodes, [edge for edge in graph.edges if edge.sure in show.kept])
    kept = {key for key, node in graph.nodes.items() if node.family not in hide}
    kept -= {key for key in kept if not _in_range(graph, key, since, until)}
    if since or until:
        kept -= _orphans(graph, kept)
    left = lined.only(kept)
    left.edges += _bridges(lined, kept)
    return left


def _in_range(graph: Graph, key: str, since: date | None, until: date | None) -> bool:
    node = graph.nodes[key]
    if not node.is_tip or node.day is None:
        return True
    return (since is None or node.day >= since) and (until is None or node.day <= until)


def _orphans(graph: Graph, kept: set[str]) -> set[str]:
    """Return what hung on tips that are out of the range and on nothing else."""
    return {
        key
        for key in kept
        if not graph.nodes[key].is_tip
        and (tips := [near for near in graph.around(key) if graph.nodes[near].is_tip])
        and not kept.intersection(tips)
    }


def _bridges(graph: Graph, kept: set[str]) -> list[Edge]:
    joined = {edge.ends for edge in graph.edges}
    over: dict[tuple[str, str], int] = defaultdict(int)
    for key in sorted(graph.nodes.keys() - kept):
        ends = [near for near in graph.around(key) if near in kept]
        pairs = combinations(ends, 2) if len(ends) <= WIDEST else ((ends[0], end) for end in ends[1:])
        for pair in pairs:
            if frozenset(pair) not in joined:
                over[pair] += 1
    return [_bridge(a, b, n) for (a, b), n in list(over.items())[:MOST_BRIDGES]]


def _bridge(a: str, b: str, number: int) -> Edge:
    words = f"via {number} hidden {'item' if number == 1 else 'items'}"
    return Edge(a, b, words, Sureness.TENTATIVE, hidden=True)
