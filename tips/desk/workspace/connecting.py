"""How a tip connects, as a picture of three columns: this tip, what it names, the tips that name it too."""

from dataclasses import dataclass, field

from tips.linking.models import LinkState, MentionState
from tips.linking.services import Related
from tips.linking.sharing import Shared

from .entities import Entity
from .families import RELATION

ROW, TOP, GAP = 54, 38, 112
MOST_NAMES, MOST_TIPS = 5, 2
NODE = {"vehicle": "nd--veh", "place": "nd--place", "person": "nd--person"}


@dataclass(slots=True)
class Box:
    """One node of the picture and where it stands."""

    words: str
    x: int
    y: int
    wide: int
    style: str = ""
    href: str = ""

    @property
    def middle(self) -> int:
        """Where its words are centered."""
        return self.x + self.wide // 2

    @property
    def base(self) -> int:
        """Where its words stand."""
        return self.y + 21


@dataclass(slots=True)
class Line:
    """One link: from where to where, its words, and whether somebody confirmed it."""

    path: str
    words: str
    x: int
    y: int
    sure: bool


@dataclass(slots=True)
class Picture:
    """Boxes and lines, and the same as sentences."""

    boxes: list[Box] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    sentences: list[str] = field(default_factory=list)
    high: int = 120


def picture(rows: list[Entity], identifiers: list[Shared], related: list[Related], links: dict) -> Picture:
    """Draw what a tip shares with others; ``related`` are the only tips that may be named."""
    named = {one.tip.pk: one.tip for one in related}
    by_value = {(one.kind, one.value): one for one in identifiers}
    drawn = Picture()
    y = TOP
    for row in _worth_drawing(rows, by_value, named):
        one = by_value.get((row.kind, row.value))
        others = [named[pk] for pk in (one.others if one and not one.common else ()) if pk in named][
            :MOST_TIPS
        ]
        _draw_row(drawn, row, others, links, y)
        y += ROW
    drawn.high = max(y - ROW + 34, 72)
    middle = (TOP + max(y - ROW, TOP)) // 2
    drawn.boxes.insert(0, Box("This tip", 10, middle - 16, 116, "nd--me"))
    for line in drawn.lines:
        line.path = line.path.replace("START", f"M126 {middle}")
    return drawn


def _worth_drawing(rows: list[Entity], by_value: dict, named: dict) -> list[Entity]:
    def connects(row):
        one = by_value.get((row.kind, row.value))
        return bool(one and not one.common and any(pk in named for pk in one.others))

    kept = [row for row in rows if row.state != MentionState.WRONG and row.family in RELATION]
    kept = [row for row in kept if connects(row) or row.state == MentionState.CONFIRMED]
    return sorted(kept, key=lambda row: not connects(row))[:MOST_NAMES]


def _draw_row(drawn: Picture, row: Entity, others: list, links: dict, y: int) -> None:
    sure = row.state == MentionState.CONFIRMED
    relation = RELATION[row.family]
    wide = min(max(len(row.name) * 8 + 24, 110), 190)
    left = 220
    drawn.boxes.append(Box(_short(row.name), left, y - 16, wide, NODE.get(row.family, ""), f"#{row.anchor}"))
    drawn.lines.append(Line(f"START C170 {y} 170 {y} {left} {y}", relation, 178, y - 8, sure))
    drawn.sentences.append(f"This tip {relation} {row.name}{'' if sure else ' (suggested)'}.")
    x, before = left + wide, row.name
    for other in others:
        decided = links.get(other.pk)
        known = bool(decided and decided.state == LinkState.LINKED)
        words = f"same {row.family}" + ("" if known else "?")
        box = Box(f"Tip {other.number[-5:]}", x + GAP, y - 16, 92, "", f"/tips/{other.number}/")
        drawn.lines.append(Line(f"M{x} {y} H{box.x}", words, x + GAP // 2, y - 8, known))
        drawn.boxes.append(box)
        drawn.sentences.append(f"{before} also stands in {other.number}{'' if known else ' (suggested)'}.")
        x = box.x + box.wide


def _short(words: str) -> str:
    return words if len(words) <= 22 else words[:21] + "…"
