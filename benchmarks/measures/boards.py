"""A board of 150 items: gathered and joined, drawn, and as a whole page, beside hand-written SQL for its rows."""

from collections.abc import Callable

from django.db import connection

from benchmarks.cells import Cell
from benchmarks.measures.pages import WHOLE, signed_in
from benchmarks.readers import Reader
from benchmarks.timing import Effort, Way, interleaved
from privacy.access.acting import acting
from privacy.access.standing import courier
from tips.boards.choices import Layout
from tips.boards.drawing.links import links_picture
from tips.boards.graph.gathering import graph_of
from tips.boards.models import Board
from tips.boards.services import add_entity, add_tips, open_board
from tips.models import Mention, Tip

TIPS, ENTITIES, EACH = 120, 30, 6
HAND, GATHERED, DRAWN = "hand-written SQL", "gathered and joined", "gathered, joined and drawn"
BY_HAND = """
SELECT t.number, t.title, t.place, t.county_id, t.happened_at, t.created_at FROM tips_boardtip b
  JOIN tips_tip t ON t.id = b.tip_id WHERE b.board_id = %(board)s;
SELECT e.kind, e.value, e.tip_id FROM tips_boardentity e WHERE e.board_id = %(board)s;
SELECT m.tip_id, m.kind, m.value, m.text, m.state FROM tips_mention m JOIN tips_boardtip b ON b.tip_id = m.tip_id
 WHERE b.board_id = %(board)s AND m.links AND m.state <> 'wrong';
SELECT l.tip_id, l.other_id, l.state FROM tips_tiplink l JOIN tips_boardtip a ON a.tip_id = l.tip_id
  JOIN tips_boardtip b ON b.tip_id = l.other_id WHERE a.board_id = %(board)s AND b.board_id = %(board)s
"""


def board(reader: Reader, tips: int, effort: Effort) -> Cell:
    """A board of the analyst's with 120 tips and 30 identifiers that they share."""
    made, client = _laid_out(reader), signed_in(reader)
    address = f"/boards/{made.number}/"
    assert client.get(address).status_code == 200
    ways = {
        HAND: Way(_by_hand(made, reader)),
        GATHERED: Way(_asked(made, reader, lambda graph: graph)),
        DRAWN: Way(_asked(made, reader, lambda graph: links_picture(graph, Layout.TREE))),
        WHOLE: Way(lambda: client.get(address)),
    }
    times = interleaved(ways, effort)
    with acting(reader.standing):
        graph = graph_of(made, by=reader.standing)
    counted = {"nodes": len(graph.nodes), "lines": len(graph.edges)}
    return Cell("board", f"board of {len(graph.nodes)} items", reader.key, tips, times, counted)


def _laid_out(reader: Reader) -> Board:
    by = reader.standing
    with acting(by):
        rows = list(Tip.objects.visible_to(by).order_by("-created_at", "-id")[:TIPS])
        made = open_board(by=by, title="A board to measure")
        add_tips(made, by=by, tips=rows)
    with acting(courier()):
        Mention.objects.bulk_create(
            Mention(
                tip=rows[(n * 4 + place) % TIPS], kind="plate", start=900 + n, end=907 + n, text=f"BENCH {n:02}",
                value=f"BENCH{n:02}", links=True,
            )
            for n in range(ENTITIES)
            for place in range(EACH)
        )  # fmt: skip
    with acting(by):
        for n in range(ENTITIES):
            add_entity(made, by=by, kind="plate", value=f"BENCH{n:02}")
    return made


def _by_hand(made: Board, reader: Reader) -> Callable[[], object]:
    def run():
        with acting(reader.standing), connection.cursor() as cursor:
            for statement in BY_HAND.split(";"):
                cursor.execute(statement, {"board": made.pk})
                cursor.fetchall()

    return run


def _asked(made: Board, reader: Reader, then: Callable) -> Callable[[], object]:
    def run():
        with acting(reader.standing):
            then(graph_of(made, by=reader.standing))

    return run
