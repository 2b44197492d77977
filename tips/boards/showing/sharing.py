"""Who is on a board."""

from django.db.models import F

from privacy.access.standing import Standing
from tips.boards.models import Board


def shared_with(board: Board, *, by: Standing) -> list[tuple[int, str]]:
    """Return the people a board's owner named on it, in the order in which they were named."""
    rows = board.members.visible_to(by).annotate(name=F("person__name"))
    return list(rows.values_list("person_id", "name"))
