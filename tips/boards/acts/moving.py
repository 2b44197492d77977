"""Where items stand in the free layout."""

from collections.abc import Iterable

from django.db import transaction

from privacy.access.standing import Standing
from tips.boards.choices import Step
from tips.boards.models import Board

from .row import keep, locked

FARTHEST = 4000


@transaction.atomic
def move_item(board: Board, *, by: Standing, rows: Iterable, at: tuple[int, int]) -> Board:
    """Put an item where it is to stand, by its rows."""
    row = locked(board, by=by)
    x, y = (min(max(round(each), 0), FARTHEST) for each in at)
    for item in rows:
        type(item).objects.visible_to(by).filter(board=row, pk=item.pk).update(x=x, y=y)
    return keep(row, "move on board", by=by)


@transaction.atomic
def step_item(board: Board, *, by: Standing, rows: Iterable, step: str, now: tuple[int, int]) -> Board:
    """Move an item one step from where it stands, in place of dragging it."""
    across, down = Step(step).by
    return move_item(board, by=by, rows=rows, at=(now[0] + across, now[1] + down))


@transaction.atomic
def pin_item(board: Board, *, by: Standing, rows: Iterable, pinned: bool, now: tuple[int, int]) -> Board:
    """Hold an item where it stands, or let it go to where the layout would put it."""
    row = locked(board, by=by)
    place = {"x": now[0], "y": now[1]} if pinned else {"x": None, "y": None}
    for item in rows:
        type(item).objects.visible_to(by).filter(board=row, pk=item.pk).update(pinned=pinned, **place)
    return keep(row, "pin on board" if pinned else "unpin on board", by=by)
