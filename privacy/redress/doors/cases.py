"""The list of requests, the list of complaints, one of them, and its letter."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from privacy.access.deciding import fetch
from privacy.access.duties import Duty
from privacy.audit.models import AuditEntry
from privacy.audit.trail import listed
from privacy.audit.trail import record as audit
from privacy.doors import requires
from privacy.redress.acts.deciding import outcomes_for
from privacy.redress.choices import ABOUT_ONESELF, CaseStatus, Kind
from privacy.redress.forms import ChallengeForm, EndForm, IdentityForm, OutcomeForm, SearchForm
from privacy.redress.letters import letter_of, printed
from privacy.redress.models import RedressCase
from privacy.redress.timing import clock_of

READERS = (Duty.OVERSEE, Duty.AUDIT, Duty.APPROVE_PURGE)
AT_MOST = 200
CRUMB = {"label": "Oversight", "href": "/oversight/"}


@never_cache
@require_GET
@requires(*READERS)
def requests(request):
    """List requests about oneself, those that wait first."""
    return _list(request, ABOUT_ONESELF, "privacy/redress/requests.html", _("Redress"))


@never_cache
@require_GET
@requires(*READERS)
def complaints(request):
    """List complaints, those that wait first."""
    return _list(request, [Kind.COMPLAINT], "privacy/redress/complaints.html", _("Complaints"))


def _list(request, kinds, template, title):
    by = request.standing
    rows = list(RedressCase.objects.visible_to(by).filter(kind__in=kinds).order_by("due_at", "pk")[:AT_MOST])
    rows.sort(key=lambda case: case.answered)
    if rows:
        listed(by, rows, kind="redresscase")
    cases = [(case, clock_of(case.due_at, stopped=case.answered)) for case in rows]
    return render(request, template, {"cases": cases, "crumbs": [CRUMB, {"label": title}]})


@never_cache
@require_GET
@requires(*READERS)
def case(request, number):
    """Show one request or complaint with its clock, its steps and what may be done now."""
    row = found(request, number)
    audit(request.standing, "read redress", row)
    return page(request, row)


def page(request, row: RedressCase, status=200, **forms):
    """Draw a case; a form that was refused comes back as it was typed."""
    by = request.standing
    steps = AuditEntry.objects.filter(kind="redresscase", object_id=row.pk).select_related("actor")
    context = {
        "case": row,
        "clock": clock_of(row.due_at, stopped=row.answered),
        # An auditor follows the steps and the clock, and needs no word of who asked.
        "reads": by.may(Duty.OVERSEE) or by.may(Duty.APPROVE_PURGE),
        "searches": row.searches.select_related("by"),
        "challenges": row.challenges.all(),
        "steps": list(steps.exclude(verb="read redress").order_by("pk")[:AT_MOST]),
        "crumbs": [CRUMB, _list_crumb(row), {"label": row.number}],
        **offered(row, by),
        **forms,
    }
    return render(request, "privacy/redress/case.html", context, status=status)


def offered(row: RedressCase, by) -> dict:
    """Return the forms this person may send now."""
    forms, about = {}, row.kind in ABOUT_ONESELF
    if by.may(Duty.APPROVE_PURGE) and row.status == CaseStatus.APPEALED and row.decided_by_id != by.user_id:
        forms["appeal_form"] = OutcomeForm(outcomes=outcomes_for(row), appeal=True, prefix="appeal")
    if not by.may(Duty.OVERSEE):
        return forms
    if row.status == CaseStatus.RECEIVED:
        forms["identity_form"] = IdentityForm()
    if row.status in (CaseStatus.IDENTIFIED, CaseStatus.SEARCHED):
        forms["search_form"] = SearchForm()
    if row.status in (CaseStatus.SEARCHED, CaseStatus.OPEN):
        forms["outcome_form"] = OutcomeForm(outcomes=outcomes_for(row))
    if about and not row.answered:
        forms["challenge_form"] = ChallengeForm()
    return forms | {"end_form": EndForm(), "may_appeal": row.status == CaseStatus.DECIDED}


@never_cache
@require_GET
@requires(Duty.OVERSEE, Duty.APPROVE_PURGE)
def letter(request, number):
    """Show the letter that answers a case."""
    row = _answered(request, number)
    context = {"case": row, "letter": letter_of(row)}
    context["crumbs"] = [CRUMB, _list_crumb(row), _crumb(row), {"label": _("Letter")}]
    return render(request, "privacy/redress/letter.html", context)


@never_cache
@require_GET
@requires(Duty.OVERSEE, Duty.APPROVE_PURGE)
def letter_pdf(request, number):
    """Print the letter as a tagged PDF."""
    row = _answered(request, number)
    answer = HttpResponse(printed(row), content_type="application/pdf")
    answer["Content-Disposition"] = f'attachment; filename="answer-{row.number}.pdf"'
    return answer


def found(request, number) -> RedressCase:
    """Return one case that this reader may see."""
    return fetch(RedressCase.objects.visible_to(request.standing), number=number)


def _answered(request, number) -> RedressCase:
    row = found(request, number)
    if not row.outcome:
        raise Http404
    audit(request.standing, "read letter", row)
    return row


def _list_crumb(row: RedressCase) -> dict:
    if row.kind == Kind.COMPLAINT:
        return {"label": _("Complaints"), "href": "/oversight/complaints/"}
    return {"label": _("Redress"), "href": "/oversight/redress/"}


def _crumb(row: RedressCase) -> dict:
    return {"label": row.number, "href": f"/oversight/redress/{row.number}/"}
