"""The pages of one tip: workspace, history, print, who can see it, who is here."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.template.defaultfilters import date
from django.views.decorators.http import require_GET

from privacy.access.deciding import fetch
from privacy.access.duties import Duty
from privacy.audit.models import AuditEntry
from privacy.doors import requires
from privacy.retention.clocks import rows_for
from tips.desk import presence
from tips.desk.reach import readers_of, within_reach
from tips.desk.readers import READERS
from tips.desk.workspace import history as trail
from tips.desk.workspace.access import access_card
from tips.desk.workspace.page import workspace
from tips.desk.workspace.record import marking, open_tip
from tips.intake.models import Tip
from tips.vetting.acts.merging import survivor_of

from .way import crumbs

MERGED = "{} was merged into this tip on {}. The original stays as it was sent."


@require_GET
@requires(*READERS)
def tip(request, number):
    """Show the workspace of a tip, or of the one that it was merged into."""
    found = open_tip(number, by=request.standing)
    gone = survivor_of(found, by=request.standing) if found.duplicate_of_id else None
    if gone and "original" not in request.GET:
        merge, survivor = gone
        messages.info(request, MERGED.format(found, date(merge.at)))
        return redirect(f"/tips/{survivor.number}/?merged={found.number}")
    return show(request, found)


def show(request, found, *, bound=None, status: int = 200):
    """Draw the workspace, with forms that came back to be corrected where there are any."""
    page = workspace(found, by=request.standing, bound=bound, plain=request.GET.get("plain") == "1")
    page["gone"] = survivor_of(found, by=request.standing) if found.duplicate_of_id else None
    return render(request, "tips/desk/tip.html", page | crumbs(request, found), status=status)


@require_GET
@requires(*READERS)
def history(request, number):
    """Show everything that happened to a tip."""
    found = open_tip(number, by=request.standing, verb="read history")
    views = request.GET.get("views") == "1"
    lines = trail.history(found, by=request.standing, views=views)
    page = {"tip": found, "marking": marking(found), "lines": lines, "views": views}
    return render(request, "tips/desk/history.html", page | crumbs(request, found, "History"))


@require_GET
@requires(*READERS)
def print_view(request, number):
    """Show a tip for paper."""
    found = open_tip(number, by=request.standing, verb="read print")
    page = workspace(found, by=request.standing, plain=True)
    return render(request, "tips/desk/print.html", page)


@require_GET
@requires(Duty.SEE_REACH)
def access(request, number):
    """Name who can see a tip, under which rule, and who has opened it."""
    found = open_tip(number, by=request.standing, verb="read access")
    people = within_reach(found)
    kept = rows_for(found.record_class, found.disposition).first()
    opened = AuditEntry.objects.filter(kind="tip", object_id=found.pk, verb__in=trail.READS, allowed=True)
    page = {
        "tip": found, "marking": marking(found), "readers": readers_of(found, people),
        "access": access_card(found, people, kept, by=request.standing),
        "opened": opened.select_related("actor").order_by("-id")[:200],
    }  # fmt: skip
    return render(request, "tips/desk/access.html", page | crumbs(request, found, "Who can see this"))


@require_GET
@requires(*READERS)
def here(request, number):
    """Note that somebody still has a tip open, and say who else has, as plain words."""
    found = fetch(Tip.objects.visible_to(request.standing), number=number)
    presence.here(found, by=request.standing)
    names = presence.others_at([found], by=request.standing).get(found.pk, [])
    return HttpResponse(viewing(names), content_type="text/plain; charset=utf-8")


def viewing(names: list[str]) -> str:
    """Say who else has a tip open."""
    if not names:
        return ""
    return f"{', '.join(names)} {'is' if len(names) == 1 else 'are'} viewing"
