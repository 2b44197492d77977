"""What is due, and keeping one record for another term."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods

from privacy.access.duties import Duty
from privacy.audit.trail import record as audit
from privacy.doors import requires
from privacy.reading import open_record
from privacy.retention.acts.validating import earlier, validate, why_not, writers
from privacy.retention.clocks import table
from privacy.retention.due import SPANS, leaving, past, reviews
from privacy.retention.forms import RenewForm
from privacy.retention.kept import class_of, find

CRUMB = {"label": "Retention", "href": "/oversight/retention/"}


@never_cache
@require_GET
@requires(Duty.OVERSEE)
def retention(request):
    """Show what is past its day, what leaves and what is to be reviewed within 30, 60 or 90 days."""
    by, days = request.standing, _days(request)
    context = {
        "past": past(),
        "leaving": leaving(by, days),
        "reviews": reviews(by, days),
        "days": days,
        "spans": [
            {"label": _("%(n)s days") % {"n": n}, "href": f"?days={n}", "current": n == days} for n in SPANS
        ],
        "rows": table(),
        "crumbs": [{"label": _("Oversight"), "href": "/oversight/"}, {"label": _("Retention")}],
    }
    audit(by, "read retention", detail={"days": days, "past": len(context["past"])})
    return render(request, "privacy/retention/due.html", context)


@never_cache
@require_http_methods(["GET", "POST"])
@requires(Duty.OVERSEE, Duty.APPROVE)
def renew(request, number):
    """Keep one record for another term of its class, with fresh reasons."""
    by, row = request.standing, _record(request, number)
    form = RenewForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            kept = validate(row, by=by, reasons=form.cleaned_data["reasons"])
            messages.success(
                request, _("Renewed. It is kept until %(day)s.") % {"day": f"{kept.until:%b %-d, %Y}"}
            )
            return redirect("renew", number=number)
        except ValidationError as refused:
            form.tell(refused)
    context = {
        "record": row,
        "record_class": class_of(row),
        "form": form,
        "barred": why_not(row, by, writers(row)),
        "earlier": earlier(row).select_related("by"),
        "crumbs": [CRUMB, {"label": number}],
    }
    return render(request, "privacy/retention/renew.html", context, status=422 if form.is_bound else 200)


def _record(request, number):
    by = request.standing
    found = find(number, by)
    if found is None:
        raise Http404
    return open_record(type(found).objects.all(), by=by, number=number)


def _days(request) -> int:
    asked = request.GET.get("days", "")
    return int(asked) if asked in {str(n) for n in SPANS} else SPANS[0]
