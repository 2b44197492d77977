"""Two people on one board in the same second lose nothing."""

import pytest

from privacy.access.acting import acting
from privacy.lifecycle import StepNotOpen
from tests.racing import at_once
from tips.boards.models import Board, BoardNote, BoardTip
from tips.boards.services import add_tips, move_item, open_board, share_board, word_board, write_on_board

pytestmark = pytest.mark.usefixtures("committed")


@pytest.fixture
def shared(committed, do, amir, ines):
    """A board of Amir's that Ines is on."""
    board = do(open_board, by=amir, title="Gates")
    return do(share_board, board, by=amir, person=ines.pk)


def seen(kind, person, as_):
    with acting(as_(person)):
        return list(kind.objects.visible_to(as_(person)))


def test_the_same_tip_laid_by_two_lies_there_once_and_both_notes_stand(shared, do, four, amir, ines, as_):
    results = at_once(
        lambda: do(add_tips, shared, by=amir, tips=four),
        lambda: do(add_tips, shared, by=ines, tips=four[:2]),
        lambda: do(write_on_board, shared, by=amir, text="One"),
        lambda: do(write_on_board, shared, by=ines, text="Two"),
    )
    assert not [fault for fault in results if isinstance(fault, Exception)]
    assert len(seen(BoardTip, amir, as_)) == 4
    assert {note.text for note in seen(BoardNote, ines, as_)} == {"One", "Two"}


def test_two_titles_at_once_are_one_and_a_told_refusal(shared, do, amir, ines, as_):
    said = {"question": "", "version": shared.version}
    results = at_once(
        lambda: do(word_board, shared, by=amir, title="Fences", **said),
        lambda: do(word_board, shared, by=ines, title="Pumps", **said),
    )
    assert [type(each) for each in results if isinstance(each, Exception)] == [StepNotOpen]
    assert seen(Board, amir, as_)[0].title in {"Fences", "Pumps"}


def test_a_board_opened_twice_at_once_is_one(committed, do, amir, as_):
    opened = at_once(*[lambda: do(open_board, by=amir, title="Twice")] * 2)
    assert opened[0].pk == opened[1].pk
    assert len(seen(Board, amir, as_)) == 1


def test_an_item_moved_while_a_note_is_written_keeps_both(shared, do, four, amir, ines, as_):
    do(add_tips, shared, by=amir, tips=four[:1])
    rows = seen(BoardTip, amir, as_)
    results = at_once(
        lambda: do(move_item, shared, by=amir, rows=rows, at=(400, 300)),
        lambda: do(write_on_board, shared, by=ines, text="Here", about=four[0]),
    )
    assert not [fault for fault in results if isinstance(fault, Exception)]
    assert [(row.x, row.y) for row in seen(BoardTip, amir, as_)] == [(400, 300)]
