"""The evidence pack: the sixteen reports, each of them, and copies to take away."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from privacy.access.duties import Duty
from privacy.audit.trail import record
from privacy.doors import requires

from .answering import Answer, answer
from .copies import as_csv, as_pack, as_pdf, name_of
from .forms import PeriodForm
from .pack import PACK, report_of
from .report import Asked

READERS = (Duty.OVERSEE, Duty.AUDIT)
MOST_SHOWN = 500
KINDS = {"csv": (as_csv, "text/csv; charset=utf-8"), "pdf": (as_pdf, "application/pdf")}
CRUMBS = [{"label": "Oversight", "href": "/oversight/"}]


@never_cache
@require_GET
@requires(*READERS)
def evidence(request):
    """List the sixteen reports with what each proves and what it found."""
    form = PeriodForm(request.GET)
    answers = _answers(form, request.standing) if form.is_valid() else []
    if answers:
        _noted(request, "read evidence", form, {"reports": len(answers)})
    context = {
        "form": form,
        "answers": answers,
        "reports": PACK,
        "period": _period(form),
        "crumbs": [*CRUMBS, {"label": _("Evidence pack")}],
    }
    return render(request, "privacy/evidence/pack.html", context, status=422 if form.errors else 200)


@never_cache
@require_GET
@requires(*READERS)
def evidence_report(request, slug):
    """Show one report."""
    report, form = _report(slug), PeriodForm(request.GET)
    found = answer(report, _asked(form, request.standing)) if form.is_valid() else None
    if found:
        _noted(request, "read evidence", form, {"report": report.number, "rows": len(found.rows)})
    here = {"label": _("Evidence pack"), "href": f"/oversight/evidence/{_period(form)}"}
    context = {
        "form": form,
        "report": report,
        "answer": found,
        "rows": found.rows[:MOST_SHOWN] if found else [],
        "period": _period(form),
        "crumbs": [*CRUMBS, here, {"label": report.title}],
    }
    return render(request, "privacy/evidence/report.html", context, status=422 if form.errors else 200)


@never_cache
@require_GET
@requires(*READERS)
def evidence_copy(request, slug, kind):
    """Hand over one report as signed CSV or PDF; the copy is itself in the trail."""
    report, form = _report(slug), PeriodForm(request.GET)
    if kind not in KINDS or not form.is_valid():
        raise Http404
    found = answer(report, _asked(form, request.standing))
    _noted(request, "export evidence", form, {"report": report.number, "as": kind, "rows": len(found.rows)})
    write, content_type = KINDS[kind]
    return _file(write(found), content_type, name_of(found, kind))


@never_cache
@require_GET
@requires(*READERS)
def evidence_pack(request):
    """Hand over all sixteen in one file."""
    form = PeriodForm(request.GET)
    if not form.is_valid():
        raise Http404
    answers = _answers(form, request.standing)
    _noted(request, "export evidence", form, {"reports": len(answers), "as": "zip"})
    days = "{since}-{until}".format(**form.cleaned_data)
    return _file(as_pack(answers), "application/zip", f"evidence-{days}.zip")


def _answers(form: PeriodForm, by) -> list[Answer]:
    asked = _asked(form, by)
    return [answer(report, asked) for report in PACK]


def _asked(form: PeriodForm, by) -> Asked:
    return Asked(**form.cleaned_data, by=by)


def _report(slug: str):
    report = report_of(slug)
    if report is None:
        raise Http404
    return report


def _period(form: PeriodForm) -> str:
    """Return the days as the end of an address."""
    days = getattr(form, "cleaned_data", {})
    return f"?since={days['since']}&until={days['until']}" if len(days) == 2 else ""


def _noted(request, verb: str, form: PeriodForm, detail: dict) -> None:
    days = {name: day.isoformat() for name, day in form.cleaned_data.items()}
    record(request.standing, verb, detail=detail | days)


def _file(content, content_type: str, name: str) -> HttpResponse:
    answer = HttpResponse(content, content_type=content_type)
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer
