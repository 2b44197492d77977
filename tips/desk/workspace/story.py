"""What was written, with what was found in it laid over; the words themselves are never altered."""

from dataclasses import dataclass
from datetime import datetime

from tips.intake.choices import Side
from tips.intake.models import Addition, Tip
from tips.linking.extraction.spans import longest_first
from tips.linking.models import Mention, MentionState

from .families import anchor, family

MOST_LINKS = 60


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text; ``family`` colors a find, ``href`` leads to its row."""

    text: str
    family: str = ""
    href: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """One dated text: the report itself or a later addition."""

    words: str
    at: datetime
    pieces: list[Piece]


def blocks(tip: Tip, mentions: list[Mention], additions: list[Addition], *, plain: bool) -> list[Block]:
    """Return the report and its additions as blocks of pieces; an addition holds its ``by_name``."""
    shown = [] if plain else [each for each in mentions if each.state != MentionState.WRONG]
    linked: set[tuple[str, str]] = set()
    first = Block("First report", tip.created_at, pieces(tip.narrative, _of(shown, "narrative", 0), linked))
    return [
        first,
        *(
            Block(_said(each), each.at, pieces(each.text, _of(shown, "addition", each.pk), linked))
            for each in additions
        ),
    ]


def pieces(text: str, mentions: list[Mention], linked: set[tuple[str, str]]) -> list[Piece]:
    """Cut a text at its finds: the longest wins where two overlap, and each is linked once."""
    cut, at = [], 0
    for one in longest_first(each for each in mentions if each.end <= len(text)):
        cut.append(Piece(text[at : one.start]))
        known = (one.kind, one.value)
        href = "" if known in linked or len(linked) >= MOST_LINKS else f"#{anchor(*known)}"
        linked.add(known)
        cut.append(Piece(text[one.start : one.end], family(one.kind), href))
        at = one.end
    return [piece for piece in [*cut, Piece(text[at:])] if piece.text]


def _of(mentions: list[Mention], field: str, field_id: int) -> list[Mention]:
    return [each for each in mentions if (each.field, each.field_id) == (field, field_id)]


def _said(addition: Addition) -> str:
    return "Added through the mailbox" if addition.side == Side.SUBMITTER else f"Added by {addition.by_name}"
