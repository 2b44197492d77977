"""The queue's pages."""

from django.contrib import messages
from django.db import transaction
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from privacy.access.duties import Duty
from privacy.doors import requires
from tips.desk.queue.address import is_long, read
from tips.desk.queue.columns import ALL
from tips.desk.queue.page import queue
from tips.desk.readers import READERS
from tips.desk.saving import STARTERS, views_for
from tips.linking.searching.finding import not_understood
from tips.vetting.acts.taking import why_next
from tips.vetting.services import take_next

from .way import remember


@require_GET
@requires(*READERS)
def tips(request):
    """Show the queue that the address spells."""
    return _page(request, "tips/desk/queue.html")


@require_GET
@requires(*READERS)
def filters(request):
    """Show the filters on a page of their own, for narrow screens."""
    return _page(request, "tips/desk/filters.html")


@require_POST
@requires(Duty.TRIAGE)
def take(request):
    """Claim the next tip and open it."""
    tip = take_next(by=request.standing)
    if tip is None:
        messages.info(request, "Nothing for you right now.")
        return redirect("tips")
    messages.success(request, f"{tip.number} is yours. {why_next(tip)}")
    return redirect("tip", tip.number)


@transaction.atomic
def _page(request, template: str):
    ask = read(request.GET)
    if is_long(request.GET):
        return redirect(request.path + ask.address(after=ask.after, before=ask.before))
    shown = queue(ask, by=request.standing)
    views = views_for(request.standing)
    view = next((view for view in views if view.slug == ask.view), None)
    remember(request, ask.address(), view.name if view else "Filtered list" if ask.narrowed else "")
    answer = render(request, template, {
        "queue": shown, "ask": ask, "views": views, "starters": STARTERS, "columns": ALL,
        "view": view,
        "ignored": list(ask.ignored), "said": not_understood(ask.q, by=request.standing),
        "may_take": request.standing.may(Duty.TRIAGE), "query": ask.q,
    })  # fmt: skip
    if ask.q:
        # A search may hold a name, which no other site and no log of one should learn from the address.
        answer["Referrer-Policy"] = "no-referrer"
    return answer
