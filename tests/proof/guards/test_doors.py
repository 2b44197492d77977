"""Open each door to anybody signed in, in turn: the table of answers has to notice."""

import pytest

from privacy.doors import Door
from tests.doors import table
from tests.doors.records import ABSENT
from tests.doors.trying import cells, in_a_word, knock, people_remembered
from tests.proof.walls import deep


def _guarded(house) -> dict:
    """Return one cell for each view that asks for a duty, with somebody whom the table refuses there."""
    answers, found = table.read(), {}
    for cell in cells(house):
        door = cell.address.door
        refused = [name for name, word in answers[cell.key].items() if word == "403"]
        if door and door.duties and refused and cell.address.view not in found and cell.record != ABSENT:
            found[cell.address.view] = (cell, refused[0])
    return found


def _holder(view):
    """Return what carries the declaration: a function, or the class behind it."""
    return next(
        each
        for each in (view, getattr(view, "cls", None), getattr(view, "view_class", None))
        if each and hasattr(each, "door")
    )


@deep
def test_every_declaration_is_missed_when_it_is_gone(house, clients, reported):
    unnoticed, tried = [], _guarded(house)
    with people_remembered(), pytest.MonkeyPatch.context() as patch:
        for view, (cell, name) in tried.items():
            with patch.context() as opened:
                door = _holder(view).door
                opened.setattr(_holder(view), "door", Door(signed_in=True, api=door.api))
                if in_a_word(knock(clients[name], cell), cell.method) == "403":
                    unnoticed.append(f"{cell.address.name} as {name}")
    reported("declarations of doors taken away", len(tried))
    assert len(tried) >= AT_LEAST
    assert not unnoticed, "\n".join(unnoticed)


AT_LEAST = 140
