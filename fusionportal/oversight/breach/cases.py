"""The page of one breach case, and its steps."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from fusionportal.oversight.evidence.report import minute
from privacy.access.deciding import fetch
from privacy.access.duties import Duty
from privacy.audit.models import AuditEntry
from privacy.audit.trail import record as audit
from privacy.breach.choices import BreachStatus
from privacy.breach.models import BreachCase
from privacy.breach.services import close_breach, note_people_told, tell_owners
from privacy.doors import requires
from privacy.redress.timing import clock_of
from privacy.retention.tables.notices import Notice

from .copies import copy_of
from .forms import CloseForm, ToldForm
from .summing import named, summed
from .views import MOST_SHOWN, OVERSIGHT

KEEPERS = (Duty.OVERSEE, Duty.AUDIT, Duty.APPROVE_PURGE)


@never_cache
@require_GET
@requires(*KEEPERS)
def breach(request, number):
    """Show one case with what was exposed, who was told and what may be done now."""
    case = _case(request, number)
    audit(request.standing, "read breach", case)
    return _page(request, case)


@never_cache
@require_GET
@requires(*KEEPERS)
def breach_copy(request, number, kind):
    """Hand over what a case is about as signed CSV or PDF."""
    case = _case(request, number)
    if kind not in ("csv", "pdf"):
        raise Http404
    reach = summed(case.lines.all())
    audit(request.standing, "export breach", case, detail={"as": kind, "records": len(reach.lines)})
    said = [f"From {minute(case.since)} to {minute(case.until)}", f"Opened {minute(case.opened_at)}"]
    return copy_of(reach, kind, name=number, title=f"Breach {number}", said=said, at=case.opened_at)


@require_POST
@requires(Duty.OVERSEE)
def breach_tell(request, number):
    """Tell those who answer for the agencies whose records were exposed."""
    case = _case(request, number)
    people = summed(case.lines.all()).people
    tell_owners(case, by=request.standing, people=people)
    messages.success(request, _("Told: %(count)s people.") % {"count": len(people)})
    return redirect("breach", number=number)


@require_POST
@requires(Duty.OVERSEE)
def breach_people(request, number):
    """Note how the people whose identity was exposed were told."""
    return _take(request, number, "told_form", ToldForm(request.POST), note_people_told, _("Noted."))


@require_POST
@requires(Duty.APPROVE_PURGE)
def breach_close(request, number):
    """Close a case as another person than who opened it."""
    return _take(request, number, "close_form", CloseForm(request.POST), close_breach, _("Closed."))


def _take(request, number, name, form, act, said):
    """Call one act with a valid form; what is refused comes back on the page as it was typed."""
    case = _case(request, number)
    if form.is_valid():
        try:
            act(case, by=request.standing, **form.cleaned_data)
        except ValidationError as refused:
            form.tell(refused)
        else:
            messages.success(request, said)
            return redirect("breach", number=number)
    return _page(request, case, status=422, **{name: form})


def _page(request, case: BreachCase, status=200, **forms):
    by, reach = request.standing, summed(case.lines.all())
    notices = Notice.objects.visible_to(by).filter(number=case.number)
    steps = AuditEntry.objects.filter(kind="breachcase", object_id=case.pk).select_related("actor")
    context = {
        "case": case,
        "reach": reach,
        "lines": named(reach.lines[:MOST_SHOWN]),
        "owners_clock": clock_of(case.owners_due_at, stopped=case.told_at is not None),
        "people_clock": clock_of(case.people_due_at, stopped=case.people_told_at is not None),
        "told": notices.count(),
        "answered": notices.exclude(acknowledged_at=None).count(),
        "steps": list(steps.exclude(verb="read breach").order_by("pk")[:100]),
        "crumbs": [
            OVERSIGHT,
            {"label": _("Breaches"), "href": "/oversight/breaches/"},
            {"label": case.number},
        ],
        **_offered(case, reach, by),
        **forms,
    }
    return render(request, "privacy/breach/case.html", context, status=status)


def _offered(case: BreachCase, reach, by) -> dict:
    """Return what this person may do now."""
    if case.status == BreachStatus.CLOSED:
        return {}
    forms = {"may_tell": by.may(Duty.OVERSEE) and case.status == BreachStatus.OPENED}
    if by.may(Duty.OVERSEE) and reach.persons:
        forms["told_form"] = ToldForm()
    if by.may(Duty.APPROVE_PURGE) and case.opened_by_id != by.user_id:
        forms["close_form"] = CloseForm()
    return forms


def _case(request, number) -> BreachCase:
    rows = BreachCase.objects.visible_to(request.standing)
    return fetch(rows.select_related("reader", "opened_by", "told_by", "closed_by"), number=number)
