"""The boards one person may open, their own first."""

from dataclasses import dataclass

from django.db.models import F

from privacy.access.gathering import gather
from privacy.access.standing import Standing
from privacy.reading import open_page
from tips.boards.choices import Status
from tips.boards.models import Board, BoardMember

AT_MOST = 200


@dataclass(frozen=True, slots=True)
class Listed:
    """One board of the list."""

    board: Board
    owner: str
    mine: bool
    shared: int


def listed(*, by: Standing, closed: bool = False) -> list[Listed]:
    """Return the boards a person may open, those of their own first, the newest first."""
    status = Status.CLOSED if closed else Status.OPEN
    rows = Board.objects.visible_to(by).filter(status=status).annotate(owner_name=F("owner__name"))
    found = gather(
        boards=rows[:AT_MOST],
        members=BoardMember.objects.visible_to(by).filter(board__status=status).values("board_id"),
    )
    boards = open_page(found["boards"], by=by, kind="board")
    numbers: dict[int, int] = {}
    for row in found["members"]:
        numbers[row["board_id"]] = numbers.get(row["board_id"], 0) + 1
    lines = [
        Listed(board, board.owner_name, board.owner_id == by.user_id, numbers.get(board.pk, 0))
        for board in boards
    ]
    return sorted(lines, key=lambda line: not line.mine)
