"""Everything the page of a board shows one reader."""

from dataclasses import dataclass
from datetime import timedelta

from django.utils import timezone

from privacy.access.deciding import decide
from privacy.access.standing import Standing
from tips.boards.acts.row import owns, works_on_boards
from tips.boards.choices import Layout, Show, Status, Step, View
from tips.boards.drawing.days import time_picture
from tips.boards.drawing.links import links_picture
from tips.boards.drawing.places import map_picture
from tips.boards.graph.filtering import filtered
from tips.boards.graph.gathering import graph_of
from tips.boards.graph.parts import FAMILIES, Graph, Node
from tips.boards.graph.sizing import AT_ONCE, IN_GROUPS, chosen, grouped, statistics
from tips.boards.models import Board

from .address import Ask
from .describing import description, where_told
from .selected import selection

RANGES = (30, 60, 90)


@dataclass(frozen=True, slots=True)
class Group:
    """The items of one kind, as the list beside the picture has them."""

    family: str
    words: str
    nodes: list[Node]


def board_page(board: Board, ask: Ask, *, by: Standing) -> dict:
    """Return what the page draws: the same set in each view, whatever is selected in all of them."""
    whole = graph_of(board, by=by)
    graph = filtered(whole, show=ask.show, hide=ask.hide, since=ask.since, until=ask.until)
    picked = selection(graph, ask.select, ask.path)
    return {
        "board": board,
        "ask": ask,
        "whole": len(whole.nodes),
        "graph": graph,
        "groups": _groups(graph, ask.find),
        "picked": picked,
        "description": description(graph),
        "families": [(family, words, family in ask.hide) for family, words in FAMILIES.items()
                     if any(node.family == family for node in whole.nodes.values())],
        "tabs": _tabs(ask),
        "clear": ask.address(show=Show.ALL, hide=frozenset(), since=None, until=None),
        "layouts": Layout.choices,
        "shows": Show.choices,
        "may_work": works_on_boards(by) and board.status == Status.OPEN,
        "owns": owns(board, by),
        "decision": decide(by, board),
        "steps": Step.choices,
        "path_held": ask.held("path"),
    } | _picture(graph, ask, picked.way if picked else [])  # fmt: skip


def _picture(graph: Graph, ask: Ask, way: list[str]) -> dict:
    if ask.view == View.TABLE:
        return {"rows": _rows(graph), "edges": graph.edges}
    if ask.view == View.MAP:
        drawn = map_picture(graph, selected=ask.select)
        return {"map": drawn, "finding": where_told(drawn)}
    if ask.view == View.TIME:
        return {"time": time_picture(graph, selected=ask.select), "presets": _presets(ask)}
    part = chosen(graph, ask.draw)
    number = len(part.nodes)
    if number > IN_GROUPS and not ask.open:
        return {"statistics": statistics(graph), "number": number}
    in_groups = number > AT_ONCE
    drawn = grouped(part, ask.open) if in_groups else part
    layout = Layout.CIRCLES if in_groups and ask.layout == Layout.FREE else ask.layout
    picture = links_picture(drawn, layout, selected=ask.select, way=way)
    return {"links": picture, "in_groups": in_groups, "number": number, "drawn": drawn}


def _presets(ask: Ask) -> list[tuple[str, str]]:
    today = timezone.localdate()
    last = [
        (f"Last {days} days", ask.address(since=today - timedelta(days=days), until=None)) for days in RANGES
    ]
    return [*last, ("All days", ask.address(since=None, until=None))]


def _groups(graph: Graph, find: str) -> list[Group]:
    wanted = find.casefold()
    found = []
    for family, words in FAMILIES.items():
        nodes = [node for node in graph.nodes.values() if node.family == family]
        nodes = [node for node in nodes if wanted in f"{node.words} {node.title} {node.place}".casefold()]
        if nodes:
            found.append(Group(family, words, sorted(nodes, key=lambda node: (node.words, node.key))))
    return found


def _rows(graph: Graph) -> list[tuple[Node, int]]:
    order = list(FAMILIES)
    nodes = sorted(graph.nodes.values(), key=lambda node: (order.index(node.family), node.words, node.key))
    return [(node, graph.degree(node.key)) for node in nodes]


def _tabs(ask: Ask) -> list[dict]:
    return [
        {"label": view.label, "href": ask.address(view=view), "current": view == ask.view} for view in View
    ]
