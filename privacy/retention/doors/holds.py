"""Legal holds: those that bind, a new one, and letting go."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods

from privacy.access.deciding import fetch
from privacy.access.duties import Duty
from privacy.doors import requires
from privacy.retention.acts.holding import place_hold, release_hold
from privacy.retention.forms import HoldForm, WhyForm
from privacy.retention.tables.holds import Hold

from .due import CRUMB

AT_MOST = 200


@never_cache
@require_GET
@requires(Duty.OVERSEE, Duty.AUDIT)
def holds(request):
    """List the holds that bind, then those that ended."""
    rows = Hold.objects.visible_to(request.standing).select_related("owner", "follows", "released_by")
    binding = list(rows.binding())
    ended = rows.exclude(pk__in=[hold.pk for hold in binding]).order_by("-until")[:AT_MOST]
    context = {
        "binding": binding,
        "ended": ended,
        "may": request.standing.may(Duty.OVERSEE),
        "crumbs": [CRUMB, {"label": _("Holds")}],
    }
    return render(request, "privacy/retention/holds.html", context)


@never_cache
@require_http_methods(["GET", "POST"])
@requires(Duty.OVERSEE)
def hold(request):
    """Keep one record from destruction."""
    by = request.standing
    asked = {"initial": {"number": request.GET.get("number", "")}, "by": by}
    form = HoldForm(request.POST if request.method == "POST" else None, **asked)
    if request.method == "POST" and form.is_valid():
        try:
            placed = place_hold(by=by, **form.cleaned_data)
            messages.success(request, _("%(number)s is held.") % {"number": placed.number})
            return redirect("holds")
        except ValidationError as refused:
            form.tell(refused)
    context = {
        "form": form,
        "crumbs": [CRUMB, {"label": _("Holds"), "href": "/oversight/holds/"}, {"label": _("New")}],
    }
    return render(request, "privacy/retention/hold.html", context, status=422 if form.is_bound else 200)


@never_cache
@require_http_methods(["GET", "POST"])
@requires(Duty.OVERSEE)
def let_go(request, reference):
    """Release a hold and every one that lasts as long as it."""
    by = request.standing
    row = fetch(Hold.objects.visible_to(by).select_related("owner", "follows"), reference=reference)
    form = WhyForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            released = release_hold(row, by=by, why=form.cleaned_data["why"])
            messages.success(
                request, _("Released: %(what)s.") % {"what": ", ".join(each.number for each in released)}
            )
            return redirect("holds")
        except ValidationError as refused:
            form.tell(refused)
    trail = [CRUMB, {"label": _("Holds"), "href": "/oversight/holds/"}, {"label": row.number}]
    context = {
        "hold": row,
        "form": form,
        "followers": row.followers.filter(released_at=None),
        "crumbs": trail,
    }
    return render(
        request, "privacy/retention/release_hold.html", context, status=422 if form.is_bound else 200
    )
