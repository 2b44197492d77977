"""Adding to a board from elsewhere: a tip's page, the ticked rows of the queue, an entity."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from privacy.access.deciding import fetch
from privacy.doors import requires
from privacy.reading import open_page
from tips.boards import services
from tips.boards.forms import BoardForm
from tips.boards.models import Board
from tips.boards.showing.listing import listed
from tips.intake.models import Tip

from .keeping import WORKERS
from .reading import MARKING

AT_MOST = 50


@require_POST
@requires(*WORKERS)
def add(request):
    """Ask which board, or a new one, and lay there the tips or the entity that were chosen."""
    said = request.POST
    ticked = list(dict.fromkeys(said.getlist("tick")))
    kind, value = (said.get(name, "").replace("\x00", "")[:200] for name in ("kind", "value"))
    if not (ticked or (kind and value)) or len(ticked) > AT_MOST:
        told = (
            f"Tick at most {AT_MOST} tips at a time." if ticked else "Nothing selected. Tick the tips first."
        )
        messages.warning(request, told)
        return redirect("tips")
    named = [each[:16].replace("\x00", "") for each in ticked]
    rows = Tip.objects.visible_to(request.standing).filter(number__in=named)
    tips = open_page(list(rows.order_by("number")), by=request.standing, kind="tip")
    form = BoardForm(request.POST if said.get("board") == "new" else None)
    answer = _added(request, form, tips, kind, value) if said.get("board") else None
    if answer:
        return answer
    page = {
        "tips": tips, "kind": kind, "value": value, "form": form, "marking": MARKING,
        "rows": listed(by=request.standing), "gone": len(ticked) - len(tips),
    }  # fmt: skip
    return render(request, "tips/boards/add.html", page, status=422 if form.errors else 200)


def _added(request, form: BoardForm, tips: list[Tip], kind: str, value: str):
    by, chosen = request.standing, request.POST["board"].replace("\x00", "")[:16]
    try:
        if chosen == "new":
            if not form.is_valid():
                return None
            board = services.open_board(by=by, **form.cleaned_data)
        else:
            board = fetch(Board.objects.visible_to(by), number=chosen)
        new = services.add_tips(board, by=by, tips=tips) if tips else []
        if kind and value:
            services.add_entity(board, by=by, kind=kind, value=value)
    except ValidationError as refused:
        messages.warning(request, " ".join(refused.messages))
        return None
    messages.success(request, told_of(len(new), len(tips), bool(kind and value)))
    warn_of_unseen(request, board, new)
    return redirect("board", board.number)


def told_of(new: int, asked: int, entity: bool) -> str:
    """Say what is on the board now."""
    said = f"{new} {'tip' if new == 1 else 'tips'} added." if new else ""
    if asked > new:
        said += f" {asked - new} {'was' if asked - new == 1 else 'were'} on the board already."
    return (said + (" The entity is on the board." if entity else "")).strip() or "Nothing was added."


def warn_of_unseen(request, board: Board, tips: list[Tip]) -> None:
    """Say how many of a board's members may not read what was just added."""
    number = services.unseen_by(board, tips, by=request.standing) if tips else 0
    if number:
        whom, what = ("1 member", "They") if number == 1 else (f"{number} members", "They")
        tip = "this tip" if len(tips) == 1 else "all of these tips"
        messages.info(request, f"{whom} won't see {tip}. {what}'ll see the board without it.")
