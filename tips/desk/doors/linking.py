"""What people make of finds and of suggested links."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from privacy.access.duties import Duty
from privacy.doors import requires
from tips.desk.forms import MarkForm
from tips.desk.readers import READERS
from tips.desk.workspace.entities import PAGE, page_of_finds
from tips.desk.workspace.page import workspace
from tips.desk.workspace.record import marking, open_tip, works_on_tips
from tips.intake.text import storable
from tips.linking.models import Extraction
from tips.linking.services import decide_link, decide_mention, mark_find, suggested_reasons, undo_link

from .acts import carry_out, tip_named
from .way import crumbs

WORKERS = (Duty.TRIAGE, Duty.VET)
FOUND = {
    "confirmed": "Confirmed.",
    "wrong": "Called wrong. It connects nothing now.",
    "suggested": "Put back.",
}

DECIDED = {"linked": "Linked with", "unrelated": "Not related to", "undo": "Taken back about"}


@require_POST
@requires(*WORKERS)
def find(request, number):
    """Confirm a find, call it wrong, or take that back."""
    said = {name: request.POST.get(name, "").replace("\x00", "") for name in ("kind", "value", "state")}
    tip = tip_named(request, number)
    if said["state"] in FOUND:
        decide_mention(tip, by=request.standing, **said)
        messages.success(request, FOUND[said["state"]])
    else:
        messages.warning(request, "Choose Confirm, Wrong or Undo.")
    return redirect(f"/tips/{number}/#entities")


@require_POST
@requires(*WORKERS)
def mark(request, number):
    """Mark words of the report as a find that was missed."""
    form = MarkForm(request.POST, auto_id="mark-%s")

    def act():
        mark_find(tip_named(request, number), by=request.standing, **form.cleaned_data)
        return "Added. The report itself stays as it is."

    return carry_out(request, number, "mark", form, act, "entities")


@require_GET
@requires(*READERS)
def fresh(request, number):
    """Give the cards of the report and its finds once they were read; nothing before that."""
    by = request.standing
    reading = Extraction.objects.visible_to(by).filter(tip=tip_named(request, number)).first()
    if reading is None or not (reading.done_at or reading.fault):
        return HttpResponse(status=204)
    page = workspace(open_tip(number, by=by), by=by)
    return render(request, "tips/linking/_fresh.html", page)


@require_GET
@requires(*READERS)
def finds(request, number):
    """List everything found in a tip, a hundred at a time."""
    found = open_tip(number, by=request.standing, verb="read finds")
    typed = request.GET.get("page", "1")
    place = max(int(typed), 1) if typed.isdecimal() and len(typed) < 6 else 1
    rows, page = page_of_finds(found, by=request.standing, place=place)
    said = {
        "tip": found, "marking": marking(found), "rows": rows, "page": page, "size": PAGE,
        "works": works_on_tips(request.standing),
    }  # fmt: skip
    return render(request, "tips/linking/finds.html", said | crumbs(request, found, "Finds"))


@require_POST
@requires(*WORKERS)
def link(request, number):
    """Link two tips, call them not related, or take that back."""
    tip, other = tip_named(request, number), tip_named(request, storable(request.POST.get("other", ""))[:16])
    state, by = request.POST.get("state", ""), request.standing
    if state == "undo":
        undo_link(tip, other, by=by)
    elif state in DECIDED and tip.pk != other.pk:
        decide_link(tip, other, by=by, state=state, reasons=suggested_reasons(tip, other, by=by))
    else:
        messages.warning(request, "Choose Link or Not related, for two different tips.")
        return redirect(f"/tips/{number}/#suggested")
    messages.success(request, f"{DECIDED[state]} {other.number}.")
    return redirect(f"/tips/{number}/#suggested")
