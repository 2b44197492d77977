"""Each wall alone: the record that the table withholds stays withheld with the other wall down.

The first wall is ``visible_to`` in the code, the second is the database's row security. Only answers of
404 to a record that exists are asked for: what the gate refuses (403, sign-in) is no wall's.
"""

import pytest

from tests.doors import table
from tests.doors.canaries import leaked
from tests.doors.records import ABSENT
from tests.doors.trying import cells, in_a_word, knock
from tests.proof.walls import WALLS, only_the_first, only_the_second

# As many as the table withholds; fewer would mean that this asks less than it seems to.
AT_LEAST = 350


def withheld(house) -> list[tuple]:
    """Return every cell and person whom the table gives nothing of a record that exists."""
    answers = table.read()
    return [
        (cell, name)
        for cell in cells(house)
        if cell.method == "GET" and cell.record not in {"", ABSENT}
        for name, word in answers[cell.key].items()
        if word == "404"
    ]


@pytest.mark.parametrize("wall", ["only the first wall", "only the second wall"])
def test_each_wall_alone_withholds_what_the_table_withholds(wall, house, clients):
    asked, found = withheld(house), []
    with WALLS[wall]():
        for cell, name in asked:
            answer = knock(clients[name], cell)
            word, met = in_a_word(answer, "GET"), leaked(name, answer)
            if met or word != "404":
                found.append(f"{' '.join(cell.key)} as {name}: {word} {met}")
    assert len(asked) >= AT_LEAST
    assert not found, "\n".join(found)


def test_the_walls_are_down_when_they_are_said_to_be(house, clients):
    """Else the other tests here would prove nothing: with both down, the untrained see the queue."""
    number = house.tips["partner"].number
    assert number not in clients["untrained"].get("/tips/").content.decode()
    with only_the_first(), only_the_second():
        shown = clients["untrained"].get("/tips/").content.decode()
    assert number in shown
