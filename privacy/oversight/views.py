"""The privacy officer's and the auditor's pages."""

from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods

from privacy.access.duties import Duty
from privacy.audit.trail import record
from privacy.disclosures.sweeping import kinds
from privacy.doors import requires

from .forms import TrailForm
from .querying import PAGE, trail


@never_cache
@require_http_methods(["GET", "POST"])
@requires(Duty.OVERSEE, Duty.AUDIT)
def audit(request):
    """Search the trail; by POST, so that no name ever stands in an address."""
    form = TrailForm(request.POST if request.method == "POST" else None)
    entries, more = [], None
    if request.method == "POST" and form.is_valid():
        asked = form.cleaned_data
        fields = [name for name, value in asked.items() if value and name != "purpose"]
        record(request.standing, "search the trail", purpose=asked["purpose"], fields=fields)
        entries = list(trail(asked)[: PAGE + 1])
        more = entries[PAGE - 1].pk if len(entries) > PAGE else None
    context = {"form": form, "entries": entries[:PAGE], "more": more, "asked": request.method == "POST"}
    return render(request, "privacy/oversight/audit.html", context)


@require_GET
@requires(Duty.OVERSEE)
def disclosures(request):
    """Show what left: to whom, on whose authority, why, when, and whether it arrived."""
    by = request.standing
    rows = [
        {"kind": kind._meta.verbose_name, "row": row}
        for kind in kinds()
        for row in kind.objects.visible_to(by)
        .select_related("authorized_by")
        .order_by("-authorized_at")[:PAGE]
    ]
    rows.sort(key=lambda item: item["row"].authorized_at, reverse=True)
    record(by, "read disclosures", detail={"rows": len(rows[:PAGE])})
    return render(request, "privacy/oversight/disclosures.html", {"rows": rows[:PAGE]})
