"""The list of criminal intelligence, one record, and the acts on it."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from intelligence.danger.forms import WarnForm
from intelligence.danger.services import ask_warning
from intelligence.dissemination.forms import DisseminateForm, EndForm
from intelligence.dissemination.services import disseminate, end_access
from intelligence.records.models import IntelligenceRecord
from intelligence.showing.listing import listing
from intelligence.showing.record import MARKING, record_page
from privacy.access.duties import Duty
from privacy.doors import requires
from privacy.reading import open_record

from .blaming import blame

CENTER = (Duty.WORK_INTELLIGENCE, Duty.APPROVE_INTELLIGENCE, Duty.REVIEW_PRIVACY)
READERS = (*CENTER, Duty.READ_INTELLIGENCE)


@require_GET
@requires(*READERS)
@transaction.atomic
def records(request):
    """List what this reader may see: records, and at the center what waits for somebody."""
    return render(request, "intelligence/list.html", listing(request.GET, by=request.standing))


@require_GET
@requires(*READERS)
def record(request, number):
    """Show one record."""
    found = _open(request, number)
    return render(request, "intelligence/record.html", record_page(found, by=request.standing))


@require_http_methods(["GET", "POST"])
@requires(Duty.APPROVE_INTELLIGENCE)
def send(request, number):
    """Disseminate a record to one agency."""
    return _ask(request, number, DisseminateForm, disseminate, "intelligence/send.html", _("It was sent."))


@require_POST
@requires(Duty.APPROVE_INTELLIGENCE)
def end(request, number):
    """Take a record back from one agency."""
    found, form = _open(request, number, verb="open to take back"), EndForm(request.POST)
    try:
        if form.is_valid():
            end_access(found, by=request.standing, **form.cleaned_data)
            messages.success(request, _("They can no longer open it. What they were told stays on record."))
            return redirect("intelligence-record", number)
    except ValidationError as refused:
        blame(form, refused)
    page = record_page(found, by=request.standing) | {"form": form}
    return render(request, "intelligence/record.html", page, status=422)


@require_http_methods(["GET", "POST"])
@requires(Duty.WORK_INTELLIGENCE, Duty.APPROVE_INTELLIGENCE)
def warn(request, number):
    """Ask for a warning past the rule, to avoid imminent danger."""
    done = _("A second person has to agree within 24 hours. Call them, and call whoever is in danger.")
    return _ask(request, number, WarnForm, ask_warning, "intelligence/warn.html", done)


def _ask(request, number, kind, act, template, done):
    found = _open(request, number, verb=f"open to {act.__name__.replace('_', ' ')}")
    form = kind(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            act(found, by=request.standing, **form.cleaned_data)
        except ValidationError as refused:
            blame(form, refused)
        else:
            messages.success(request, done)
            return redirect("intelligence-record", number)
    page = {"record": found, "form": form, "marking": MARKING, "crumbs": _crumbs(found)}
    return render(request, template, page, status=422 if form.is_bound else 200)


def _open(request, number, verb="read"):
    rows = IntelligenceRecord.objects.select_related("author", "approved_by", "control_official")
    return open_record(rows, by=request.standing, verb=verb, number=number)


def _crumbs(found) -> list[dict]:
    here = {"label": found.number, "href": f"/intelligence/{found.number}/"}
    return [{"label": "Criminal intelligence", "href": "/intelligence/"}, here]
