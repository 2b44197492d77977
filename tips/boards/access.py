"""What a board's two keys look at: the center's own work, its owner, whoever the owner named, supervision."""

from collections.abc import Iterable

from privacy.access.interning import Need, label
from privacy.access.models import KeyKind
from privacy.access.placing import place
from privacy.classes.choices import Part, RecordClass
from tips.intake.access import MARKING

from .models import Board

RECORD_CLASS = RecordClass.T1
# Supervisors pass on the boards of people who left; the privacy officer looks after what is kept.
DESKS = ("supervision", "privacy")


def place_board(board: Board, members: Iterable[int]) -> Board:
    """Give a board its label and keys; ``members`` are the people named on it besides its owner."""
    facts = label(record_class=RECORD_CLASS, marking=MARKING, part=Part.DESK)
    return place(board, label=facts, needs=needs_of(board, members))


def needs_of(board: Board, members: Iterable[int]) -> list[Need]:
    """Return who has a need to know a board."""
    desks = [(KeyKind.DESK, desk) for desk in DESKS]
    people = [(KeyKind.MEMBER, str(person)) for person in sorted({board.owner_id, *members})]
    return [*desks, (KeyKind.SERVICE, "courier"), *people]
