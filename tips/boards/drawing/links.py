"""The picture of links: boxes, and lines that are solid, dashed or dotted by how sure they are."""

from dataclasses import dataclass, field

from tips.boards.choices import Layout, Sureness
from tips.boards.graph.parts import Edge, Graph, Node

from .layouts import EDGE, HIGH, WIDE, Places, places

WORDED = 40
LOW_WIDE, LOW_HIGH = 760, 160
CLASSES = {Sureness.CONFIRMED: "", Sureness.UNCONFIRMED: "lnk--s", Sureness.TENTATIVE: "lnk--t"}


@dataclass(frozen=True, slots=True)
class Box:
    """One item and where it stands."""

    node: Node
    x: int
    y: int
    selected: bool
    along: bool

    @property
    def left(self) -> int:
        """Its left edge."""
        return self.x - WIDE // 2

    @property
    def top(self) -> int:
        """Its upper edge."""
        return self.y - HIGH // 2


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its path, its words and where they stand, and how it is drawn."""

    edge: Edge
    path: str
    x: int
    y: int
    worded: bool
    style: str
    lit: bool


@dataclass(frozen=True, slots=True)
class LinksPicture:
    """Everything the picture of links draws."""

    boxes: list[Box]
    lines: list[Line]
    wide: int
    high: int
    box_wide: int = WIDE
    box_high: int = HIGH
    legend: list[Sureness] = field(default_factory=list)
    arrows: bool = False


def links_picture(graph: Graph, layout: Layout, *, selected: str = "", way: list[str] = ()) -> LinksPicture:
    """Draw a board's links; the words of many lines would cover them, so then only those of what is
    selected are written."""
    at = places(graph, layout)
    steps = {frozenset(pair) for pair in zip(way, way[1:], strict=False)}
    few = len(graph.edges) <= WORDED
    lines = []
    for edge in graph.edges:
        lit = edge.ends in steps
        lines.append(_line(edge, at, layout, few or lit or selected in edge.ends, lit))
    boxes = [Box(node, *at[key], key == selected, key in way) for key, node in graph.nodes.items()]
    return LinksPicture(
        boxes,
        lines,
        max([x for x, _ in at.values()], default=0) + WIDE // 2 + EDGE if at else LOW_WIDE,
        max([y for _, y in at.values()], default=0) + HIGH // 2 + EDGE if at else LOW_HIGH,
        legend=[sure for sure in Sureness if any(edge.sure == sure for edge in graph.edges)],
        arrows=any(edge.arrow for edge in graph.edges),
    )


def _line(edge: Edge, at: Places, layout: Layout, worded: bool, lit: bool) -> Line:
    (ax, ay), (bx, by) = at[edge.a], at[edge.b]
    x, y = (ax + bx) // 2, (ay + by) // 2 - 4
    if layout in {Layout.CIRCLES, Layout.FREE}:
        path = _straight(ax, ay, bx, by)
        worded = worded and (abs(ax - bx) > WIDE + 50 or abs(ay - by) > HIGH + 40)
    elif layout == Layout.DOWN:
        path = _falling(ax, ay, bx, by)
    else:
        path = _lying(ax, ay, bx, by)
        x, y = _along(ax, ay, bx, by)
    styles = [CLASSES[edge.sure], "lnk--lit" if lit else "", "lnk--via" if edge.hidden else ""]
    return Line(edge, path, x, y, worded, " ".join(filter(None, styles)), lit)


def _lying(ax: int, ay: int, bx: int, by: int) -> str:
    """Lead from the side of one box to the side of the other, or round from side to side in one column."""
    half = WIDE // 2
    if ax == bx:
        out = ax + half + 36
        return f"M{ax + half} {ay} C{out} {ay} {out} {by} {bx + half} {by}"
    way = 1 if bx > ax else -1
    start, end = ax + way * half, bx - way * half
    bend = (start + end) // 2
    return f"M{start} {ay} C{bend} {ay} {bend} {by} {end} {by}"


def _along(ax: int, ay: int, bx: int, by: int) -> tuple[int, int]:
    """Return where the words of a lying line stand: nearer its end, where lines from one box lie apart."""
    half = WIDE // 2
    if ax == bx:
        return ax + half + 30, (ay + by) // 2 + 4
    way = 1 if bx > ax else -1
    start, end = ax + way * half, bx - way * half
    return round(start + (end - start) * 0.62), round(ay + (by - ay) * 0.76) - 4


def _falling(ax: int, ay: int, bx: int, by: int) -> str:
    half = HIGH // 2
    if ay == by:
        low = ay + half + 30
        return f"M{ax} {ay + half} C{ax} {low} {bx} {low} {bx} {by + half}"
    way = 1 if by > ay else -1
    start, end = ay + way * half, by - way * half
    bend = (start + end) // 2
    return f"M{ax} {start} C{ax} {bend} {bx} {bend} {bx} {end}"


def _straight(ax: int, ay: int, bx: int, by: int) -> str:
    (x, y), (u, v) = _at_border(ax, ay, bx, by), _at_border(bx, by, ax, ay)
    return f"M{x} {y} L{u} {v}"


def _at_border(x: int, y: int, to_x: int, to_y: int) -> tuple[int, int]:
    """Return where a line from the middle of a box towards a point leaves the box."""
    across, down = to_x - x, to_y - y
    if not across and not down:
        return x, y
    part = min((WIDE / 2) / abs(across) if across else 9, (HIGH / 2) / abs(down) if down else 9, 1)
    return round(x + across * part), round(y + down * part)
