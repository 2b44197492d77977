"""Purges: the list, the dry run, two signatures, progress and the certificate."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from privacy.access.deciding import fetch
from privacy.access.duties import CUSTODY, Duty
from privacy.audit.trail import record as audit
from privacy.doors import requires
from privacy.retention.acts.approving import MOVED, approve_purge, refuse_purge
from privacy.retention.acts.proposing import propose_purge
from privacy.retention.choices import BatchStatus
from privacy.retention.forms import WhyForm
from privacy.retention.paper import certificate_of, printed
from privacy.retention.progress import job_of, offered, told
from privacy.retention.tables.purges import Purge

EVERY, AT_MOST = 5, 100
CRUMB = {"label": "Purges", "href": "/oversight/purges/"}


@never_cache
@require_GET
@requires(*CUSTODY)
def purges(request):
    """List purges, the open ones first."""
    rows = Purge.objects.visible_to(request.standing).select_related("proposed_by", "approved_by")
    shown = sorted(rows.order_by("-pk")[:AT_MOST], key=lambda purge: not purge.open)
    context = {"purges": [(row, told(row)) for row in shown], "may": request.standing.may(Duty.PURGE)}
    context["crumbs"] = [{"label": _("Oversight"), "href": "/oversight/"}, {"label": _("Purges")}]
    return render(request, "privacy/retention/purges.html", context)


@require_POST
@requires(Duty.PURGE)
def propose(request):
    """Propose a purge of everything that is due, or one that was prepared."""
    by, named = request.standing, request.POST.get("purge", "")
    chosen = _purge(request, named) if named else None
    purge = propose_purge(by=by, purge=chosen)
    messages.success(request, _("Proposed. Somebody else has to approve it before anything is destroyed."))
    return redirect("purge", reference=purge.reference)


@never_cache
@require_GET
@requires(*CUSTODY)
def purge(request, reference):
    """Show one purge: what would go and why, who signed, and what became of each record."""
    by, row = request.standing, _purge(request, reference)
    context = {
        "purge": row,
        "told": told(row),
        "job": job_of(row),
        "items": row.items.visible_to(by),
        "may": offered(row, by),
        "form": WhyForm(),
        "crumbs": [CRUMB, {"label": row.certificate or _("Dry run")}],
    }
    audit(by, "read purge", row)
    answer = render(request, "privacy/retention/purge.html", context)
    if row.status == BatchStatus.RUNNING and "still" not in request.GET:
        answer["Refresh"] = str(EVERY)
    return answer


@require_POST
@requires(Duty.APPROVE_PURGE)
def approve(request, reference):
    """Sign as the second person."""
    row = _purge(request, reference)
    if approve_purge(row, by=request.standing, digest=request.POST.get("digest", "")):
        messages.success(request, _("Approved. You can leave this page: it goes on by itself."))
    else:
        messages.warning(request, MOVED)
    return redirect("purge", reference=row.reference)


@never_cache
@require_http_methods(["GET", "POST"])
@requires(Duty.APPROVE_PURGE, Duty.PURGE)
def refuse(request, reference):
    """Refuse a purge, saying why."""
    row = _purge(request, reference)
    form = WhyForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            refuse_purge(row, by=request.standing, why=form.cleaned_data["why"])
            messages.success(
                request, _("Refused. Its records stay shut and come up again in the next purge.")
            )
            return redirect("purge", reference=row.reference)
        except ValidationError as refused:
            form.tell(refused)
    context = {"purge": row, "form": form, "crumbs": [CRUMB, {"label": _("Refuse")}]}
    return render(request, "privacy/retention/refuse.html", context, status=422 if form.is_bound else 200)


@never_cache
@require_GET
@requires(*CUSTODY)
def certificate(request, reference):
    """Show the certificate of a finished purge."""
    row = _certified(request, reference)
    context = {"purge": row, "paper": certificate_of(row), "crumbs": [CRUMB, {"label": row.certificate}]}
    return render(request, "privacy/retention/certificate.html", context)


@never_cache
@require_GET
@requires(*CUSTODY)
def certificate_pdf(request, reference):
    """Print the certificate as a tagged PDF."""
    row = _certified(request, reference)
    answer = HttpResponse(printed(certificate_of(row)), content_type="application/pdf")
    answer["Content-Disposition"] = f'attachment; filename="certificate-{row.certificate}.pdf"'
    return answer


def _certified(request, reference) -> Purge:
    row = _purge(request, reference)
    if not row.certificate:
        raise Http404
    audit(request.standing, "read certificate", row)
    return row


def _purge(request, reference) -> Purge:
    rows = Purge.objects.visible_to(request.standing)
    try:
        return fetch(rows.select_related("proposed_by", "approved_by", "refused_by"), reference=reference)
    except ValidationError as unreadable:
        raise Http404 from unreadable
