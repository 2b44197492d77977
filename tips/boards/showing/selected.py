"""What the page says of the one item that is selected, and what may be done with it."""

from dataclasses import dataclass, field

from tips.boards.graph.parts import FAMILIES, Edge, Graph, Node
from tips.boards.graph.paths import shortest, told


@dataclass(frozen=True, slots=True)
class Selected:
    """One item with its lines, the notes about it, and the way to another."""

    node: Node
    lines: list[tuple[Edge, Node]]
    notes: list[Node]
    others: list[Node]
    way: list[str] = field(default_factory=list)
    told: str = ""
    asked: str = ""

    @property
    def number(self) -> str:
        """The tip's number, where it is a tip."""
        return self.node.key.removeprefix("t-") if self.node.is_tip else ""


def selection(graph: Graph, key: str, end: str) -> Selected | None:
    """Return what is known of a selected item; nothing where it is not on the board for this reader."""
    node = graph.nodes.get(key)
    if node is None:
        return None
    lines = [(edge, graph.nodes[edge.other(key)]) for edge in graph.at.get(key, ())]
    notes = [other for edge, other in lines if other.family == "note"]
    others = sorted(
        (each for each in graph.nodes.values() if each.key != key and each.count == 1),
        key=lambda each: (list(FAMILIES).index(each.family), each.words),
    )
    way = shortest(graph, key, end) if end else []
    asked = graph.nodes[end].words if end in graph.nodes else ""
    rest = sorted((pair for pair in lines if pair[1].family != "note"), key=lambda pair: pair[1].words)
    return Selected(node, rest, notes, others, way, told(graph, way), asked)
