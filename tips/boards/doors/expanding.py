"""Widening a board by one step from one of its items."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from privacy.doors import requires
from privacy.reading import open_page
from tips.boards import services
from tips.boards.graph.expanding import step_from
from tips.boards.graph.gathering import graph_of
from tips.boards.models import Board
from tips.boards.showing.address import read
from tips.intake.models import Tip

from .adding import told_of, warn_of_unseen
from .keeping import WORKERS
from .reading import MARKING, crumbs, open_board_page


@require_http_methods(["GET", "POST"])
@requires(*WORKERS)
def expand(request, number):
    """Show what lies one step beyond an item, and lay on the board what is ticked of it."""
    found = open_board_page(number, by=request.standing)
    ask = read(request.GET)
    graph = graph_of(found, by=request.standing)
    node = graph.nodes.get(ask.select)
    if node is None:
        messages.info(request, "Select what to start from: a tip or an entity that is on the board.")
        return redirect("board", number)
    there = {each.tip_id for each in graph.nodes.values() if each.is_tip}
    held = {(each.kind, each.value) for each in graph.nodes.values() if each.value and not each.is_tip}
    step = step_from(node, there, held, by=request.standing)
    if request.method == "POST":
        return _widened(request, found, step, ask)
    open_page([tip for tip, _ in step.tips], by=request.standing, kind="tip", detail={"board": found.number})
    page = {
        "board": found, "node": node, "step": step, "ask": ask, "marking": MARKING,
        "crumbs": crumbs(found, "One step further"),
    }  # fmt: skip
    return render(request, "tips/boards/expand.html", page)


def _widened(request, found: Board, step, ask):
    ticked, by = set(request.POST.getlist("tick")), request.standing
    tips: list[Tip] = [tip for tip, _ in step.tips if tip.number in ticked]
    named = [each for n, each in enumerate(step.identifiers, 1) if f"entity-{n}" in ticked]
    if not tips and not named:
        messages.warning(request, "Nothing selected. Tick what to add.")
        return redirect(f"/boards/{found.number}/expand/{ask.address()}")
    try:
        new = services.add_tips(found, by=by, tips=tips) if tips else []
        for each in named:
            services.add_entity(found, by=by, kind=each["kind"], value=each["value"])
    except ValidationError as refused:
        messages.warning(request, " ".join(refused.messages))
    else:
        messages.success(request, told_of(len(new), len(tips), bool(named)))
        warn_of_unseen(request, found, new)
    return redirect(f"/boards/{found.number}/{ask.address()}")
