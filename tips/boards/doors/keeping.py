"""Opening a board, wording it, sharing it, closing it."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from privacy.access.duties import Duty
from privacy.doors import requires
from tips.boards import services
from tips.boards.acts.sharing import colleagues
from tips.boards.forms import BoardForm, PersonForm
from tips.boards.showing.sharing import shared_with

from .reading import MARKING, crumbs, open_board_page

WORKERS = (Duty.TRIAGE, Duty.VET)


@require_http_methods(["GET", "POST"])
@requires(*WORKERS)
def new(request):
    """Open a board of one's own."""
    form = BoardForm(request.POST or None, initial={"question": request.GET.get("question", "")[:200]})
    if request.method == "POST" and form.is_valid():
        try:
            made = services.open_board(by=request.standing, **form.cleaned_data)
            return redirect("board", made.number)
        except ValidationError as refused:
            form.add_error(None, refused)
    page = {"form": form, "marking": MARKING}
    return render(request, "tips/boards/new.html", page, status=422 if form.is_bound else 200)


@require_http_methods(["GET", "POST"])
@requires(*WORKERS)
def words(request, number):
    """Word a board's title and question anew."""
    found = open_board_page(number, by=request.standing)
    form = BoardForm(request.POST or None, initial={"title": found.title, "question": found.question})
    if request.method == "POST" and form.is_valid():
        version = request.POST.get("version", "")
        try:
            services.word_board(
                found,
                by=request.standing,
                version=int(version) if version.isdecimal() else 0,
                **form.cleaned_data,
            )
            return redirect("board", number)
        except ValidationError as refused:
            form.add_error(None, refused)
    page = {"form": form, "board": found, "marking": MARKING, "crumbs": crumbs(found, "Title and question")}
    return render(request, "tips/boards/words.html", page, status=422 if form.is_bound else 200)


@require_http_methods(["GET", "POST"])
@requires(*WORKERS)
def share(request, number):
    """Show whom a board is shared with, and name one more or take a name off."""
    found = open_board_page(number, by=request.standing)
    people = [(each.user_id, each.name) for each in colleagues()]
    form = PersonForm(request.POST if request.POST.get("act") == "share" else None, people=people)
    if request.method == "POST":
        try:
            if not form.is_bound or form.is_valid():
                told = _shared(request, found, form)
                messages.success(request, told)
                return redirect(
                    "boards" if told == LEFT else "board-share", *([] if told == LEFT else [number])
                )
        except ValidationError as refused:
            form = PersonForm(request.POST, people=people)
            form.add_error("person", refused.messages)
    on = shared_with(found, by=request.standing)
    page = {
        "form": form, "board": found, "members": on, "marking": MARKING, "crumbs": crumbs(found, "Sharing"),
        "may_reassign": request.standing.may(Duty.APPROVE), "people": people,
    }  # fmt: skip
    return render(request, "tips/boards/share.html", page, status=422 if request.method == "POST" else 200)


LEFT = "Your name is off the board."


def _shared(request, found, form) -> str:
    act, by = request.POST.get("act", ""), request.standing
    if act == "share":
        services.share_board(found, by=by, person=form.cleaned_data["person"])
        return "Shared. They see of it what they may read anyway."
    person = int(said) if (said := request.POST.get("person", "")).isdecimal() else 0
    if act == "unshare":
        services.unshare_board(found, by=by, person=person)
        return LEFT if person == by.user_id and not by.may(Duty.APPROVE) else "Taken off the board."
    if act == "reassign":
        services.reassign_board(found, by=by, to=person)
        return "The board has a new owner."
    raise ValidationError("Choose what to do: share, take off, or give to another owner.")


@require_POST
@requires(Duty.VET)
def close(request, number):
    """Close a board, or open a closed one again."""
    found = open_board_page(number, by=request.standing)
    act = services.reopen_board if request.POST.get("act") == "reopen" else services.close_board
    act(found, by=request.standing)
    return redirect("board", number)
