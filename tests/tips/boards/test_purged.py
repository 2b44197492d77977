"""A board whose tips were destroyed or whose day has come: it works, and keeps nothing of them."""

import pytest
from django.db import connection

from privacy.access.acting import acting
from privacy.access.standing import courier, disposal
from privacy.models import Purge
from privacy.retention.acts.approving import approve_purge
from privacy.retention.acts.destroying import destroy
from privacy.retention.acts.proposing import propose_purge
from tips.boards.choices import Layout
from tips.boards.graph.gathering import graph_of
from tips.boards.models import BoardEntity, BoardSnapshot, BoardTip, BoardTipNote
from tips.boards.services import add_entity, take_snapshot, write_on_board

PAST = "UPDATE {} SET validated_at = now() - interval '1826 days', purge_at = now() - interval '1 day' WHERE {} = %s"
VIEWS = ("links", "map", "time", "table")


def expire(tip):
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL ROLE NONE")
        cursor.execute(PAST.format("tips_tip", "id"), [tip.pk])
        cursor.execute(PAST.format("tips_mailbox", "tip_id"), [tip.pk])
        cursor.execute("SET LOCAL ROLE portal_app")


@pytest.fixture
def held(board, do, four, amir):
    """The board with an entity, a note on its first tip, and a snapshot."""

    def fix(board, *, by):
        said = {"layout": Layout.TREE, "caption": "Four", "alt": "Four tips."}
        return take_snapshot(board, by=by, graph=graph_of(board, by=by), **said)

    do(add_entity, board, by=amir, kind="plate", value="7KX114")
    do(write_on_board, board, by=amir, text="Seen twice", about=four[0])
    do(fix, board, by=amir)
    return board


def left(kind):
    with acting(courier()):
        return kind.objects.unguarded().count()


def test_a_board_with_a_tip_past_its_day_works_without_it(browser, held, four, amir):
    expire(four[0])
    for view in VIEWS:
        page = browser(amir).get(f"/boards/{held.number}/?view={view}&select=t-{four[0].number}")
        assert page.status_code == 200
        assert page.context["picked"] is None
        assert len(page.context["graph"].nodes) == 4
    assert browser(amir).get(f"/boards/{held.number}/snapshots/").context["held"] == []


def test_destruction_leaves_nothing_of_a_tip_on_a_board(browser, held, do, four, amir, priya, omar):
    for tip in four[:2]:
        expire(tip)
    purge = do(propose_purge, by=priya)
    assert do(approve_purge, purge, by=omar, digest=purge.digest)
    with acting(disposal()):
        destroy(Purge.objects.get(pk=purge.pk), by=disposal())
    assert (left(BoardTip), left(BoardEntity), left(BoardTipNote), left(BoardSnapshot)) == (2, 0, 0, 0)
    assert len(browser(amir).get(f"/boards/{held.number}/").context["graph"].nodes) == 2


def test_a_board_all_of_whose_tips_are_gone_says_how_to_start(browser, board, four, amir):
    for tip in four:
        expire(tip)
    assert b"Nothing is on this board yet" in browser(amir).get(f"/boards/{board.number}/").content
