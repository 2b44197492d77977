"""Notices to whoever received a record that was since destroyed or corrected."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from privacy.access.deciding import fetch
from privacy.doors import signed_in
from privacy.retention.acts.telling import acknowledge, sentence_of
from privacy.retention.tables.notices import Notice

AT_MOST = 200


@never_cache
@require_GET
@signed_in
def notices(request):
    """List what one was told, the unanswered first."""
    mine = Notice.objects.visible_to(request.standing).filter(recipient=request.user)
    rows = [(notice, sentence_of(notice)) for notice in mine.order_by("acknowledged_at", "-pk")[:AT_MOST]]
    rows.sort(key=lambda row: row[0].acknowledged_at is not None)
    return render(request, "privacy/retention/notices.html", {"notices": rows})


@require_POST
@signed_in
def answer(request, reference):
    """Say that one did what a notice asks."""
    mine = Notice.objects.visible_to(request.standing).filter(recipient=request.user)
    acknowledge(fetch(mine, reference=reference), by=request.standing)
    messages.success(request, _("Thank you. The center knows that you did."))
    return redirect("notices")
