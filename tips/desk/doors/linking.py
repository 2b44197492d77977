"""What people make of finds and of suggested links."""

from django.contrib import messages
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from privacy.access.duties import Duty
from privacy.doors import requires
from tips.intake.text import storable
from tips.linking.services import decide_link, decide_mention, suggested_reasons, undo_link

from .acts import tip_named

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
