"""The page of effective access."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from privacy.access.duties import Duty
from privacy.doors import requires

from .checks import all_checks
from .forms import ExplainForm
from .models import Finding, Sweep
from .sweeping import explain, sweep

LATELY = 50


@never_cache
@require_GET
@requires(Duty.OVERSEE, Duty.AUDIT)
def effective(request):
    """Show what differs now, what differed lately, and which questions are asked."""
    sentences = {check.identifier: check.sentence for check in all_checks()}
    rows = Finding.objects.select_related("explained_by")
    crumbs = [{"label": _("Oversight"), "href": "/oversight/"}, {"label": _("Effective access")}]
    context = {
        "open": [{"row": row, "asked": sentences.get(row.check_id, "")} for row in rows.filter(gone_at=None)],
        "gone": rows.exclude(gone_at=None).order_by("-gone_at")[:LATELY],
        "checks": all_checks(),
        "last": Sweep.objects.filter(quick=False).first(),
        "may": request.standing.may(Duty.OVERSEE),
        "crumbs": crumbs,
    }
    return render(request, "privacy/effective/effective.html", context)


@require_POST
@requires(Duty.OVERSEE)
def look_now(request):
    """Ask every check now."""
    done = sweep(by=request.standing)
    messages.success(request, _("Looked: %(count)s differences.") % {"count": done.found})
    return redirect("effective-access")


@require_http_methods(["GET", "POST"])
@requires(Duty.OVERSEE)
def explain_finding(request, pk):
    """Say why one difference is as it should be."""
    finding = get_object_or_404(Finding, pk=pk)
    form = ExplainForm(
        request.POST if request.method == "POST" else None, initial={"words": finding.explanation}
    )
    if request.method == "POST" and form.is_valid():
        explain(finding, by=request.standing, words=form.cleaned_data["words"])
        return redirect("effective-access")
    context = {
        "finding": finding,
        "form": form,
        "crumbs": [{"label": _("Effective access"), "href": "/oversight/access/"}],
    }
    return render(request, "privacy/effective/explain.html", context, status=422 if form.errors else 200)
