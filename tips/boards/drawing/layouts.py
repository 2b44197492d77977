"""Where the items of a board stand, by layout: worked out from the board alone, so that it never differs."""

from collections import deque
from collections.abc import Iterable
from math import ceil, cos, pi, sin

from tips.boards.choices import Layout
from tips.boards.graph.parts import FAMILIES, Graph

WIDE, HIGH = 176, 44
ACROSS, DOWN = 296, 66
SIDE, LEVEL = 200, 124
EDGE = 24
COLUMN, LINE = 14, 7
RING, FIRST_RING = 108, 130
STRETCH = 1.75

Places = dict[str, tuple[int, int]]


def places(graph: Graph, layout: Layout) -> Places:
    """Return the middle of each item's box; the free layout takes what was stored, else the tree's place."""
    if layout == Layout.DOWN:
        return _framed(_tree_down(graph))
    if layout == Layout.CIRCLES:
        return _framed(_circles(graph))
    across = _framed(_tree_across(graph))
    if layout == Layout.FREE:
        moved = {key: (node.x, node.y) for key, node in graph.nodes.items() if node.x is not None}
        return across | moved
    return across


def _layers(graph: Graph, part: list[str]) -> list[list[str]]:
    """Put what hangs together in layers from its best connected item, neighbors beside neighbors."""
    root = min(part, key=lambda key: (-graph.degree(key), key))
    layers, met, waiting = [[root]], {root}, deque([(root, 0)])
    while waiting:
        here, depth = waiting.popleft()
        for key in graph.around(here):
            if key not in met:
                met.add(key)
                waiting.append((key, depth + 1))
                if depth + 1 == len(layers):
                    layers.append([])
                layers[depth + 1].append(key)
    for before, layer in zip(layers, layers[1:], strict=False):
        order = {key: n for n, key in enumerate(before)}
        layer.sort(key=lambda key: (_middle(graph, key, order), key))
    return layers


def _middle(graph: Graph, key: str, order: dict[str, int]) -> float:
    near = [order[each] for each in graph.around(key) if each in order]
    return sum(near) / len(near) if near else 0.0


def _split(layers: Iterable[list[str]], most: int) -> list[list[str]]:
    """Break layers that would be too long into several."""
    found = []
    for layer in layers:
        pieces = ceil(len(layer) / most)
        size = ceil(len(layer) / pieces)
        found += [layer[n : n + size] for n in range(0, len(layer), size)]
    return found


def _parts(graph: Graph) -> tuple[list[list[str]], list[str]]:
    """Return what hangs together, and apart from it what hangs on nothing."""
    parts = graph.components()
    return [part for part in parts if len(part) > 1], sorted(part[0] for part in parts if len(part) == 1)


def _tree_across(graph: Graph) -> Places:
    joined, alone = _parts(graph)
    found: Places = {}
    top = 0
    for part in joined:
        columns = _split(_layers(graph, part), COLUMN)
        high = max(map(len, columns)) * DOWN
        for n, column in enumerate(columns):
            start = top + (high - len(column) * DOWN) // 2
            found |= {key: (n * ACROSS, start + row * DOWN) for row, key in enumerate(column)}
        top += high + DOWN // 2
    return found | _shelf(alone, top, WIDE + 32, DOWN, 5)


def _tree_down(graph: Graph) -> Places:
    joined, alone = _parts(graph)
    found: Places = {}
    top = 0
    for part in joined:
        rows = _split(_layers(graph, part), LINE)
        wide = max(map(len, rows)) * SIDE
        for n, row in enumerate(rows):
            start = (wide - len(row) * SIDE) // 2
            found |= {key: (start + column * SIDE, top + n * LEVEL) for column, key in enumerate(row)}
        top += len(rows) * LEVEL
    return found | _shelf(alone, top, SIDE, DOWN, 5)


def _shelf(alone: list[str], top: int, wide: int, high: int, many: int) -> Places:
    return {key: (n % many * wide, top + n // many * high) for n, key in enumerate(alone)}


def _circles(graph: Graph) -> Places:
    """Put each kind on a ring of its own, wide enough for its boxes not to touch."""
    found: Places = {}
    radius = 0.0
    for family in FAMILIES:
        ring = sorted(key for key, node in graph.nodes.items() if node.family == family)
        if not ring:
            continue
        if len(ring) == 1 and not found:
            found[ring[0]] = (0, 0)
            radius = FIRST_RING - RING
            continue
        # Boxes are wide and low: what counts is how many stand above each other at the sides.
        least = max(len(ring) * (WIDE + 24) / (2 * pi * STRETCH), len(ring) * (HIGH + 16) / 4)
        radius = max(radius + RING, least, FIRST_RING)
        turn = pi / len(ring) if len(found) % 2 else 0.0
        for n, key in enumerate(ring):
            angle = 2 * pi * n / len(ring) - pi / 2 + turn
            found[key] = (round(radius * STRETCH * cos(angle)), round(radius * sin(angle)))
    return found


def _framed(found: Places) -> Places:
    """Move everything so that the picture begins at its edge."""
    if not found:
        return {}
    left = min(x for x, _ in found.values()) - WIDE // 2 - EDGE
    top = min(y for _, y in found.values()) - HIGH // 2 - EDGE
    return {key: (x - left, y - top) for key, (x, y) in found.items()}
