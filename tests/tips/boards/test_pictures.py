"""The pictures of boards: the same board is drawn the same, and a large one in parts or numbers first."""

import pytest

from tips.boards.choices import Layout, Show, Sureness
from tips.boards.drawing.layouts import HIGH, WIDE, places
from tips.boards.drawing.links import links_picture
from tips.boards.graph.filtering import filtered
from tips.boards.graph.parts import Edge, Graph, Node
from tips.boards.graph.paths import shortest, told
from tips.boards.graph.sizing import chosen, grouped, statistics
from tips.boards.services import move_item, pin_item, step_item
from tips.boards.showing.describing import description


def made(tips, *lines, family="tip"):
    nodes = {f"t-{n:03}": Node(f"t-{n:03}", family, f"Tip {n:03}") for n in range(tips)}
    edges = [Edge(a, b, "same plate?", sure) for a, b, sure in lines]
    return Graph(nodes, edges)


def chain(number):
    return made(number, *((f"t-{n:03}", f"t-{n + 1:03}", Sureness.CONFIRMED) for n in range(number - 1)))


@pytest.mark.parametrize("layout", Layout)
def test_the_same_board_always_looks_the_same(layout):
    turned = Graph(dict(reversed(chain(40).nodes.items())), chain(40).edges[::-1])
    assert places(chain(40), layout) == places(turned, layout)


@pytest.mark.parametrize("layout", Layout)
def test_no_two_boxes_lie_on_each_other(layout):
    at = sorted(places(chain(60), layout).values())
    touching = [
        (one, other)
        for n, one in enumerate(at)
        for other in at[n + 1 :]
        if abs(one[0] - other[0]) < WIDE and abs(one[1] - other[1]) < HIGH
    ]
    assert touching == []


def test_lines_are_solid_dashed_or_dotted_by_how_sure_they_are():
    graph = made(4, *((f"t-00{n}", f"t-00{n + 1}", sure) for n, sure in enumerate(Sureness)))
    styles = [line.style for line in links_picture(graph, Layout.TREE).lines]
    assert styles == ["", "lnk--s", "lnk--t"]


def test_a_filter_takes_items_with_their_lines_and_bridges_only_what_it_took():
    graph = made(2)
    graph.nodes["e-1"] = Node("e-1", "vehicle", "Plate 7KX")
    graph.edges = [
        Edge("t-000", "e-1", "names", Sureness.CONFIRMED),
        Edge("t-001", "e-1", "names", Sureness.CONFIRMED),
    ]
    left = filtered(graph, hide=frozenset({"vehicle"}))
    assert set(left.nodes) == {"t-000", "t-001"}
    assert [(edge.words, edge.sure) for edge in left.edges] == [("via 1 hidden item", Sureness.TENTATIVE)]


def test_lines_left_out_leave_the_items():
    graph = made(3, ("t-000", "t-001", Sureness.CONFIRMED), ("t-001", "t-002", Sureness.TENTATIVE))
    left = filtered(graph, show=Show.CONFIRMED)
    assert (len(left.nodes), len(left.edges)) == (3, 1)


def test_the_shortest_way_is_found_and_told():
    graph = chain(5)
    graph.edges.append(Edge("t-000", "t-003", "same phone?", Sureness.UNCONFIRMED))
    way = shortest(graph, "t-000", "t-004")
    assert way == ["t-000", "t-003", "t-004"]
    assert told(graph, way) == "2 steps: Tip 000, then Tip 003, then Tip 004."
    assert shortest(made(2), "t-000", "t-001") == []


def test_many_are_put_together_by_kind_and_one_kind_opened():
    graph = chain(200)
    graph.nodes |= {f"e-{n}": Node(f"e-{n}", "vehicle", f"Plate {n}") for n in range(5)}
    assert set(grouped(graph, "").nodes) == {"g-tip", "g-vehicle"}
    opened = grouped(graph, "vehicle")
    assert set(opened.nodes) == {"g-tip", *(f"e-{n}" for n in range(5))}
    assert len(grouped(graph, "tip").nodes) == 152


def test_numbers_come_first_where_there_are_too_many_to_draw():
    graph = chain(450)
    found = statistics(graph)
    assert found.parts == [(1, 450, "Tip 001")]
    assert len(chosen(graph, "top").nodes) == 150
    assert len(chosen(graph, "part-1").nodes) == 450
    assert chosen(graph, "part-9") is graph


def test_a_board_is_described_from_its_table():
    graph = made(4, ("t-002", "t-003", Sureness.CONFIRMED))
    graph.nodes["e-1"] = Node("e-1", "vehicle", "Plate 7KX 114", kind="plate")
    graph.edges += [Edge(f"t-00{n}", "e-1", "names", Sureness.UNCONFIRMED) for n in (0, 1)]
    assert description(graph).startswith(
        "Four tips, one vehicle; two share a plate; two may share the plate."
    )


def test_an_item_is_moved_by_buttons_as_by_dragging(board, do, amir, browser):
    def node():
        graph = browser(amir).get(f"/boards/{board.number}/?layout=free").context["graph"]
        return next(iter(graph.nodes.values()))

    do(move_item, board, by=amir, rows=node().rows, at=(300, 200))
    do(step_item, board, by=amir, rows=node().rows, step="left", now=(300, 200))
    assert (node().x, node().y) == (260, 200)
    do(pin_item, board, by=amir, rows=node().rows, pinned=True, now=(260, 200))
    assert node().pinned


@pytest.mark.parametrize(("said", "word"), [("step=left", "x"), ("step=pin", "pinned"), ("x=500&y=90", "x")])
def test_the_move_form_takes_a_step_a_pin_or_a_spot(browser, board, four, amir, said, word):
    sent = {"item": f"t-{four[0].number}"} | dict(pair.split("=") for pair in said.split("&"))
    assert browser(amir).post(f"/boards/{board.number}/move/?layout=free", sent).status_code == 302
    node = browser(amir).get(f"/boards/{board.number}/?layout=free").context["graph"].nodes[sent["item"]]
    assert getattr(node, word)
