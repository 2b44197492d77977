"""Snapshots of a board: taking one, looking at it, and going on to a product."""

from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from privacy.access.duties import Duty
from privacy.doors import requires
from privacy.reading import open_page
from tips.boards.acts.snapshot import open_snapshot, snapshots_of, take_snapshot
from tips.boards.choices import Layout
from tips.boards.forms import SnapshotForm
from tips.boards.graph.filtering import filtered
from tips.boards.graph.gathering import graph_of
from tips.boards.showing.address import read
from tips.boards.showing.describing import description
from tips.desk.readers import READERS

from .keeping import WORKERS
from .reading import MARKING, crumbs, open_board_page


@require_http_methods(["GET", "POST"])
@requires(*WORKERS)
def take(request, number):
    """Ask for a caption, show the words made from the table, and fix the picture as it is shown."""
    found, ask, by = open_board_page(number, by=request.standing), read(request.GET), request.standing
    graph = graph_of(found, by=by)
    graph = filtered(graph, show=ask.show, hide=ask.hide, since=ask.since, until=ask.until)
    alt = description(graph)
    form = SnapshotForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        said = {"graph": graph, "layout": Layout(ask.layout), "alt": alt, **form.cleaned_data}
        try:
            made = take_snapshot(found, by=by, **said)
            return redirect("board-snapshot", number, made.reference)
        except ValidationError as refused:
            form.add_error(None, refused)
    page = {
        "board": found, "form": form, "alt": alt, "ask": ask, "marking": MARKING,
        "held": snapshots_of(found, by=by), "crumbs": crumbs(found, "Snapshots"),
    }  # fmt: skip
    return render(request, "tips/boards/snapshots.html", page, status=422 if form.is_bound else 200)


@require_GET
@requires(*READERS)
def snapshot(request, number, reference):
    """Show a snapshot as it was fixed: picture, description, table, date."""
    found, by = open_board_page(number, by=request.standing), request.standing
    taken, tips = open_snapshot(reference, by=by, board=found)
    open_page(tips, by=by, kind="tip", detail={"board": found.number})
    page = {
        "board": found, "taken": taken, "tips": tips, "marking": MARKING, "crumbs": crumbs(found, "Snapshot"),
        "may_write": by.may(Duty.AUTHOR), "numbers": ",".join(tip.number for tip in tips),
    }  # fmt: skip
    return render(request, "tips/boards/snapshot.html", page)
