"""Files of a referred tip: what is known of one, its small picture, and its bytes for a stated reason."""

from django.http import Http404
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_http_methods

from privacy.access.deciding import fetch
from privacy.access.duties import Duty
from privacy.audit.trail import record as audit
from privacy.doors import requires
from privacy.reading import open_record
from tips.intake import handing
from tips.intake.checking import shown_kind
from tips.intake.choices import FileState
from tips.intake.models import Attachment
from tips.intake.text import storable
from tips.referrals.showing.page import MARKING, ROWS, tip_of


@require_http_methods(["GET", "POST"])
@requires(Duty.RECEIVE_REFERRAL)
def file(request, number, reference):
    """Show what is known of a file; hand it over when a reason is given."""
    referral, found = _found(request, number, reference, verb="view file")
    reason = " ".join(storable(request.POST.get("reason", "")).split())[:200]
    if reason:
        audit(request.standing, "download", found, purpose=reason, detail={"referral": referral.pk})
        return handing.whole(found)
    page = {
        "referral": referral,
        "file": found,
        "kind": shown_kind(found),
        "clean": found.state == FileState.CLEAN,
        "missing": request.method == "POST",
        "marking": MARKING,
        "crumbs": [
            {"label": "Referrals", "href": "/referrals/"},
            {"label": number, "href": f"/referrals/{number}/"},
            {"label": found.name},
        ],
    }
    return render(request, "tips/referrals/file.html", page, status=422 if request.method == "POST" else 200)


@require_GET
@requires(Duty.RECEIVE_REFERRAL)
def preview(request, number, reference):
    """Answer with the small picture of a checked file."""
    return handing.small_picture(_found(request, number, reference, verb="view file")[1])


def _found(request, number, reference, *, verb: str):
    referral = open_record(ROWS, by=request.standing, number=number, verb=verb)
    tip = tip_of(referral, by=request.standing)
    if tip is None or not referral.detailed:
        raise Http404
    return referral, fetch(Attachment.objects.visible_to(request.standing), tip=tip, reference=reference)
