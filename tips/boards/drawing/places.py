"""The map: counties shaded by tips, a point for each place, and rings around what is selected."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from partners.directory.facts import Outline
from partners.directory.meridian import counties, outlines
from tips.boards.graph.parts import Graph, Node

WIDE, HIGH = 1000, 760
SHADES = ((10, 3), (4, 2), (1, 1))
RINGS = (10, 25, 50)
MILES_A_DEGREE = 69.0
OFF_NAME = 34


@dataclass(frozen=True, slots=True)
class Point:
    """Tips at one spot; ``told`` is what stands beside it."""

    x: int
    y: int
    told: str
    keys: tuple[str, ...]
    selected: bool
    exact: bool


@dataclass(frozen=True, slots=True)
class MapPicture:
    """Everything the map draws, and what it can't place."""

    counties: list[dict]
    points: list[Point]
    rings: list[dict]
    rows: list[tuple[str, int]]
    unplaced: list[Node]
    wide: int = WIDE
    high: int = HIGH


def map_picture(graph: Graph, *, selected: str = "") -> MapPicture:
    """Draw a board's tips where they happened, in the counties of the center's own area."""
    drawn, tips = outlines(), [node for node in graph.nodes.values() if node.is_tip]
    held: dict[str, list[Node]] = defaultdict(list)
    for node in tips:
        held[node.county].append(node)
    spots: dict[tuple[int, int, bool], list[Node]] = defaultdict(list)
    for node in tips:
        if spot := _spot(node, drawn):
            spots[spot].append(node)
    points = [_point(spot, nodes, selected) for spot, nodes in sorted(spots.items())]
    center = next((point for point in points if point.selected), None)
    return MapPicture(
        [_county(fips, one, len(held[fips])) for fips, one in drawn.items()],
        points,
        _rings(center) if center else [],
        [(one.name, len(held[fips])) for fips, one in drawn.items() if held[fips]],
        [node for node in tips if not _spot(node, drawn)],
    )


def _spot(node: Node, drawn: dict[str, Outline]) -> tuple[int, int, bool] | None:
    if node.spot:
        across, down = _scale()
        x, y = round(across[0] + across[1] * node.spot[1]), round(down[0] + down[1] * node.spot[0])
        if 0 <= x <= WIDE and 0 <= y <= HIGH:
            return x, y, True
    if node.county in drawn:
        x, y = drawn[node.county].label_at
        return x, y + OFF_NAME, False
    return None


def _point(spot: tuple[int, int, bool], nodes: list[Node], selected: str) -> Point:
    x, y, exact = spot
    told = nodes[0].words if len(nodes) == 1 else f"{len(nodes)} tips"
    keys = tuple(node.key for node in nodes)
    return Point(x, y, told, keys, selected in keys, exact)


def _county(fips: str, one: Outline, number: int) -> dict:
    shade = next((shade for least, shade in SHADES if number >= least), 0)
    points = " ".join(f"{x},{y}" for x, y in one.points)
    return {"points": points, "name": one.name, "label": one.label_at, "shade": shade, "number": number}


def _rings(center: Point) -> list[dict]:
    found = []
    for miles in RINGS:
        r = round(miles * _mile())
        label = {"label_x": center.x - r * 7 // 10 - 6, "label_y": center.y + r * 7 // 10 + 10}
        found.append({"x": center.x, "y": center.y, "r": r, "miles": miles, **label})
    return found


def _mile() -> float:
    """Return how far a mile is on the drawing."""
    _, down = _scale()
    return abs(down[1]) / MILES_A_DEGREE


@cache
def _scale() -> tuple[tuple[float, float], tuple[float, float]]:
    """Return the lines by which longitude and latitude come to the drawing, fitted to its counties."""
    drawn = outlines()
    known = [(one.lon, one.lat, drawn[one.fips].label_at) for one in counties() if one.fips in drawn]
    across = _fitted([(lon, at[0]) for lon, _, at in known])
    return across, _fitted([(lat, at[1]) for _, lat, at in known])


def _fitted(pairs: list[tuple[float, float]]) -> tuple[float, float]:
    """Return start and slope of the line nearest to these pairs."""
    number = len(pairs)
    mean_a, mean_b = sum(a for a, _ in pairs) / number, sum(b for _, b in pairs) / number
    slope = sum((a - mean_a) * (b - mean_b) for a, b in pairs) / sum((a - mean_a) ** 2 for a, _ in pairs)
    return mean_b - slope * mean_a, slope
