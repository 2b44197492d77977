"""The pages of boards that only show."""

from django.db.models import F
from django.shortcuts import render
from django.views.decorators.http import require_GET

from privacy.access.standing import Standing
from privacy.doors import requires
from privacy.reading import open_page, open_record
from tips.boards.acts.row import works_on_boards
from tips.boards.forms import WordsForm
from tips.boards.models import Board
from tips.boards.showing.address import read
from tips.boards.showing.history import history_of
from tips.boards.showing.listing import listed
from tips.boards.showing.page import board_page
from tips.boards.showing.sharing import shared_with
from tips.desk.readers import READERS
from tips.intake.models import Tip

MARKING = {
    "family": "les",
    "text": "LAW ENFORCEMENT SENSITIVE",
    "note": "Working paper. Do not copy or forward.",
}


def open_board_page(number: str, *, by: Standing, verb: str = "read") -> Board:
    """Hand over a board for a page, and note who read it."""
    return open_record(Board.objects.annotate(owner_name=F("owner__name")), by=by, verb=verb, number=number)


@require_GET
@requires(*READERS)
def boards(request):
    """List the boards one may open."""
    closed = request.GET.get("closed") == "1"
    page = {
        "rows": listed(by=request.standing, closed=closed),
        "closed": closed,
        "may_work": works_on_boards(request.standing),
        "marking": MARKING,
    }
    return render(request, "tips/boards/list.html", page)


@require_GET
@requires(*READERS)
def board(request, number):
    """Show a board in the view its address asks for."""
    return show(request, open_board_page(number, by=request.standing))


def show(request, found: Board, *, form=None, status: int = 200):
    """Draw the page of a board, with a form that came back to be corrected where there is one."""
    ask = read(request.GET)
    page = board_page(found, ask, by=request.standing)
    tips = [Tip(pk=node.tip_id) for node in page["graph"].nodes.values() if node.is_tip]
    open_page(tips, by=request.standing, kind="tip", detail={"board": found.number})
    page |= {
        "marking": MARKING, "ignored": ask.ignored, "words_form": form or WordsForm(auto_id="words-%s"),
        "failed": form, "people": shared_with(found, by=request.standing), "crumbs": crumbs(found),
    }  # fmt: skip
    answer = render(request, "tips/boards/board.html", page, status=status)
    if ask.find:
        # A search may hold a name, which no other site and no log of one should learn from the address.
        answer["Referrer-Policy"] = "no-referrer"
    return answer


@require_GET
@requires(*READERS)
def history(request, number):
    """Show what happened to a board, of what this reader may see."""
    found = open_board_page(number, by=request.standing, verb="read history")
    page = {
        "board": found, "lines": history_of(found, by=request.standing), "marking": MARKING,
        "crumbs": crumbs(found, "History"),
    }  # fmt: skip
    return render(request, "tips/boards/history.html", page)


def crumbs(found: Board, last: str = "") -> list[dict]:
    """Return the way to a board and to a page of it."""
    way = [{"label": "Boards", "href": "/boards/"}]
    if not last:
        return [*way, {"label": found.number}]
    return [*way, {"label": found.number, "href": f"/boards/{found.number}/"}, {"label": last}]
