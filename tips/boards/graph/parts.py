"""What a board is to its pictures: nodes, lines between them, and the two together."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property

from tips.boards.choices import Sureness

FAMILIES = {
    "tip": "Tips", "vehicle": "Vehicles", "contact": "Contacts", "place": "Places", "person": "People named",
    "org": "Organizations", "thing": "Things", "time": "Times", "note": "Notes and questions",
}  # fmt: skip
RANK = [Sureness.TENTATIVE, Sureness.UNCONFIRMED, Sureness.CONFIRMED]


@dataclass(slots=True)
class Node:
    """One item as one reader sees it.

    ``key`` names it in addresses and says nothing by itself; ``rows`` are its rows on the board.
    """

    key: str
    family: str
    words: str
    detail: str = ""
    title: str = ""
    href: str = ""
    when: datetime | None = None
    estimated: bool = False
    county: str = ""
    county_name: str = ""
    spot: tuple[float, float] | None = None
    place: str = ""
    x: int | None = None
    y: int | None = None
    pinned: bool = False
    laid_by: str = ""
    laid_at: datetime | None = None
    rows: list = field(default_factory=list)
    tip_id: int | None = None
    kind: str = ""
    value: str = ""
    count: int = 1

    @property
    def day(self) -> date | None:
        """The day it belongs to, in the center's zone."""
        return self.when.date() if self.when else None

    @property
    def is_tip(self) -> bool:
        """Whether it is a tip."""
        return self.family == "tip"


@dataclass(slots=True)
class Edge:
    """One line between two nodes, in words; it has an arrow only where the direction is known."""

    a: str
    b: str
    words: str
    sure: Sureness
    arrow: bool = False
    count: int = 1
    hidden: bool = False

    @property
    def label(self) -> str:
        """Its words, with how many lines it stands for where there are several."""
        return f"{self.words}, {self.count} times" if self.count > 1 else self.words

    @property
    def ends(self) -> frozenset[str]:
        """The two nodes it joins."""
        return frozenset((self.a, self.b))

    def other(self, key: str) -> str:
        """Return the node at the other end."""
        return self.b if key == self.a else self.a


@dataclass
class Graph:
    """Nodes by key and the lines between them."""

    nodes: dict[str, Node]
    edges: list[Edge]

    @cached_property
    def at(self) -> dict[str, list[Edge]]:
        """The lines that end at each node."""
        found: dict[str, list[Edge]] = defaultdict(list)
        for edge in self.edges:
            found[edge.a].append(edge)
            found[edge.b].append(edge)
        return found

    def degree(self, key: str) -> int:
        """Return how many lines end at a node."""
        return len(self.at.get(key, ()))

    def around(self, key: str) -> list[str]:
        """Return the neighbors of a node, each once, in a steady order."""
        return sorted({edge.other(key) for edge in self.at.get(key, ())})

    def only(self, kept: set[str]) -> "Graph":
        """Return the part of it between these nodes; whatever touches another is gone."""
        nodes = {key: node for key, node in self.nodes.items() if key in kept}
        return Graph(nodes, [edge for edge in self.edges if edge.a in kept and edge.b in kept])

    def components(self) -> list[list[str]]:
        """Return what hangs together, the largest first."""
        left, found = dict.fromkeys(self.nodes), []
        while left:
            start = next(iter(left))
            part, waiting = [], [start]
            del left[start]
            while waiting:
                here = waiting.pop()
                part.append(here)
                for key in self.around(here):
                    if key in left:
                        del left[key]
                        waiting.append(key)
            found.append(part)
        return sorted(found, key=lambda part: (-len(part), min(part)))
