"""The shortest way between two items of a board."""

from collections import deque

from .parts import Edge, Graph


def shortest(graph: Graph, start: str, end: str) -> list[str]:
    """Return the nodes from one to the other, or nothing where no line leads there."""
    if start not in graph.nodes or end not in graph.nodes:
        return []
    came: dict[str, str] = {start: ""}
    waiting = deque([start])
    while waiting:
        here = waiting.popleft()
        if here == end:
            return _back(came, end)
        for key in graph.around(here):
            if key not in came:
                came[key] = here
                waiting.append(key)
    return []


def lines_along(graph: Graph, way: list[str]) -> list[Edge]:
    """Return the lines of a way in order."""
    steps = [frozenset(pair) for pair in zip(way, way[1:], strict=False)]
    by_ends = {edge.ends: edge for edge in graph.edges}
    return [by_ends[step] for step in steps]


def told(graph: Graph, way: list[str]) -> str:
    """Say a way in one sentence."""
    names = [graph.nodes[key].words for key in way]
    if len(names) < 2:
        return ""
    steps = "1 step" if len(names) == 2 else f"{len(names) - 1} steps"
    return f"{steps}: {', then '.join(names)}."


def _back(came: dict[str, str], end: str) -> list[str]:
    way = [end]
    while came[way[-1]]:
        way.append(came[way[-1]])
    return way[::-1]
