"""Laying things on a board, taking them off, moving them."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from privacy.access.deciding import fetch
from privacy.doors import requires
from tips.boards import services
from tips.boards.choices import Layout, Step
from tips.boards.drawing.layouts import places
from tips.boards.forms import WordsForm
from tips.boards.graph.gathering import graph_of
from tips.boards.graph.parts import Graph, Node
from tips.boards.models import Board
from tips.boards.showing.address import read
from tips.intake.models import Tip

from .keeping import WORKERS
from .reading import open_board_page, show


def _board(request, number: str) -> Board:
    """Return a board an act is about; the act writes its own line in the trail."""
    return fetch(Board.objects.visible_to(request.standing), number=number)


def _back(request, number: str):
    """Return to the page as its address was."""
    return redirect(f"/boards/{number}/{read(request.GET).address()}")


def _item(request, board: Board) -> tuple[Graph, Node | None]:
    """Return the board and the item a form is about, or no item where it was taken off meanwhile."""
    graph = graph_of(board, by=request.standing)
    node = graph.nodes.get(request.POST.get("item", ""))
    if node is None:
        messages.info(request, "That is no longer on the board.")
    return graph, node


@require_POST
@requires(*WORKERS)
def write(request, number):
    """Write a note or a question on a board, about the whole or about one of its tips."""
    form = WordsForm(request.POST, auto_id="words-%s")
    if not form.is_valid():
        return show(request, open_board_page(number, by=request.standing), form=form, status=422)
    found = _board(request, number)
    about = None
    if request.POST.get("about"):
        number_of_tip = request.POST["about"].replace("\x00", "")[:16]
        about = fetch(Tip.objects.visible_to(request.standing), number=number_of_tip)
    try:
        services.write_on_board(found, by=request.standing, about=about, **form.cleaned_data)
    except ValidationError as refused:
        form.add_error(None, refused)
        return show(request, open_board_page(number, by=request.standing), form=form, status=422)
    return _back(request, number)


@require_POST
@requires(*WORKERS)
def take_off(request, number):
    """Take one item off a board."""
    found = _board(request, number)
    _, node = _item(request, found)
    if node is None:
        return _back(request, number)
    services.take_off(found, by=request.standing, rows=node.rows)
    messages.success(request, f"{node.words} is off the board.")
    return redirect(f"/boards/{number}/{read(request.GET).address(select='', path='')}")


@require_POST
@requires(*WORKERS)
def move(request, number):
    """Move an item of the free layout one step, to a spot, or pin it where it stands."""
    found = _board(request, number)
    with transaction.atomic():
        graph, node = _item(request, found)
        if node is not None:
            _moved(request, found, node, places(graph, Layout.FREE)[node.key])
    return HttpResponse(status=204) if request.headers.get("X-Drag") else _back(request, number)


def _moved(request, found: Board, node: Node, now: tuple[int, int]) -> None:
    step, by = request.POST.get("step", ""), request.standing
    if step in Step.values:
        services.step_item(found, by=by, rows=node.rows, step=step, now=now)
    elif step in {"pin", "unpin"}:
        services.pin_item(found, by=by, rows=node.rows, pinned=step == "pin", now=now)
    elif (at := _spot(request)) and not node.pinned:
        services.move_item(found, by=by, rows=node.rows, at=at)
    else:
        messages.warning(request, "Choose a direction, Pin or Unpin.")


def _spot(request) -> tuple[int, int] | None:
    x, y = request.POST.get("x", ""), request.POST.get("y", "")
    fits = all(each.isdecimal() and len(each) < 6 for each in (x, y))
    return (int(x), int(y)) if fits else None
