"""Working out what a reader was shown, taking a copy, and opening a case about it."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from fusionportal.oversight.evidence.report import minute
from privacy.access.duties import Duty
from privacy.audit.trail import record
from privacy.breach.models import BreachCase
from privacy.breach.services import open_breach
from privacy.doors import requires
from privacy.redress.timing import clock_of

from .copies import copy_of
from .forms import ReachForm
from .reach import reached
from .summing import named, summed

AT_MOST, MOST_SHOWN = 100, 500
OVERSIGHT = {"label": "Oversight", "href": "/oversight/"}


@never_cache
@require_http_methods(["GET", "POST"])
@requires(Duty.OVERSEE, Duty.AUDIT)
def breaches(request):
    """List the cases; by POST work out what a reader was shown, and do what was asked with it."""
    form, reach = ReachForm(request.POST or None), None
    wanted = request.POST.get("as", "")
    if request.method == "POST" and form.is_valid():
        reach = _worked_out(request, form, wanted)
        if wanted in ("csv", "pdf"):
            return _copy(request, form, reach, wanted)
        if wanted == "case" and (case := _opened(request, form, reach)):
            return redirect("breach", number=case.number)
    rows = BreachCase.objects.visible_to(request.standing).select_related("opened_by")[:AT_MOST]
    context = {
        "form": form,
        "reach": reach,
        "lines": named(reach.lines[:MOST_SHOWN]) if reach else [],
        "asked": form.data.get("reader") and dict(form.fields["reader"].choices).get(form.data["reader"]),
        "cases": [(case, clock_of(case.owners_due_at, stopped=case.told_at is not None)) for case in rows],
        "may": request.standing.may(Duty.OVERSEE),
        "crumbs": [OVERSIGHT, {"label": _("Breaches")}],
    }
    status = 422 if form.errors else 200
    return render(request, "privacy/breach/breaches.html", context, status=status)


def _worked_out(request, form: ReachForm, wanted: str):
    by, asked = request.standing, form.asked()
    reach = summed(reached(by=by, **asked))
    detail = {
        "reader": asked["reader_id"],
        "through": asked["through"],
        "since": asked["since"].isoformat(),
        "until": asked["until"].isoformat(),
        "records": len(reach.lines),
        "as": wanted or "page",
    }
    record(by, "work out a breach", purpose=form.cleaned_data["reason"], detail=detail)
    return reach


def _copy(request, form: ReachForm, reach, kind: str):
    asked, now = form.asked(), timezone.now()
    whom = dict(form.fields["reader"].choices)[form.cleaned_data["reader"]]
    said = [f"Reader: {whom}", f"From {minute(asked['since'])} to {minute(asked['until'])}"]
    title = "What one reader was shown"
    return copy_of(reach, kind, name=f"breach-{now:%Y%m%d-%H%M%S}", title=title, said=said, at=now)


def _opened(request, form: ReachForm, reach) -> BreachCase | None:
    facts = {**form.asked(), "reason": form.cleaned_data["reason"]}
    try:
        case = open_breach(reach.lines, by=request.standing, **facts)
    except ValidationError as refused:
        form.tell(refused)
        return None
    messages.success(request, _("%(number)s is open. Its clocks run.") % {"number": case.number})
    return case
