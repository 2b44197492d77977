"""The pages of boards."""

import pytest

from tips.boards.services import share_board, write_on_board

VIEWS = ("links", "map", "time", "table")


@pytest.mark.parametrize("view", VIEWS)
def test_a_board_shows_its_four_views(browser, board, amir, view):
    answer = browser(amir).get(f"/boards/{board.number}/?view={view}")
    assert answer.status_code == 200
    assert b"What links the two gates?" in answer.content
    assert answer.content.count(b'data-select="t-') >= 4


@pytest.mark.parametrize("layout", ["tree", "down", "circles", "free"])
def test_a_board_is_laid_out_in_four_ways(browser, board, amir, layout):
    answer = browser(amir).get(f"/boards/{board.number}/?layout={layout}")
    assert answer.context["ask"].layout == layout
    assert len(answer.context["links"].boxes) == 4


def test_what_is_selected_in_one_view_is_selected_in_all(browser, board, four, amir):
    key = f"t-{four[0].number}"
    for view in VIEWS:
        answer = browser(amir).get(f"/boards/{board.number}/?view={view}&select={key}")
        assert answer.context["picked"].node.title.startswith("A gray pickup")
        assert f'aria-current="true" data-select="{key}"' in answer.content.decode()


def test_the_list_of_boards_opens_for_its_readers(browser, board, amir, ines):
    assert b"Water site entries" in browser(amir).get("/boards/").content
    assert b"Water site entries" not in browser(ines).get("/boards/").content


def test_a_board_that_is_not_shared_looks_absent(browser, board, ines, do, amir):
    assert browser(ines).get(f"/boards/{board.number}/").status_code == 404
    do(share_board, board, by=amir, person=ines.pk)
    assert browser(ines).get(f"/boards/{board.number}/").status_code == 200


def test_a_note_is_a_node_with_its_author_and_time(browser, board, do, amir):
    do(write_on_board, board, by=amir, text="Ask the water authority", saying="question")
    page = browser(amir).get(f"/boards/{board.number}/?view=table").content.decode()
    assert "Question, Amir" in page
    assert "Ask the water authority" in page
