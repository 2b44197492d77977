"""The first page of oversight, and who opened how much at which hour."""

from datetime import timedelta

from django import forms
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods

from privacy.access.duties import Duty
from privacy.audit.chain.models import ChainCheck
from privacy.audit.models import AuditEntry
from privacy.audit.trail import record
from privacy.doors import requires
from privacy.oversight.querying import LOOKING
from privacy.retention.clocks import in_force

from . import hours, sankey
from .ageing import SPANS, ages
from .cards import cards
from .flow import STAGES, flow
from .integrity import checks

YEAR, WEEK = timedelta(days=365), timedelta(days=7)


class NamesForm(forms.Form):
    """Why somebody asks for names."""

    purpose = forms.CharField(label=gettext_lazy("Why do you need the names?"), max_length=200)


@never_cache
@require_GET
@requires(Duty.OVERSEE, Duty.AUDIT)
def dashboard(request):
    """Show what is due, what waits, whether the checks ran, and what became of the tips."""
    by, now = request.standing, timezone.now()
    kept, gone, made = ages(), flow(now - YEAR, now), checks()
    decisions = AuditEntry.objects.exclude(LOOKING).exclude(verb="list").select_related("actor")[:12]
    context = {
        "cards": cards(by, kept),
        "checks": made,
        "missed": [check for check in made if check.missed or check.wrong],
        "chain": ChainCheck.objects.first(),
        "ages": kept,
        "spans": SPANS,
        "flow": gone,
        "stages": STAGES,
        "picture": sankey.drawn(gone),
        "decisions": decisions,
        "policy": in_force(),
    }
    return render(request, "privacy/dashboard/dashboard.html", context)


@never_cache
@require_http_methods(["GET", "POST"])
@requires(Duty.OVERSEE, Duty.AUDIT)
def reading_hours(request):
    """Show a week of openings by hour; names only for a stated purpose, which is in the trail."""
    form = NamesForm(request.POST or None)
    named = request.method == "POST" and form.is_valid()
    now = timezone.now()
    people = hours.readers(now - WEEK, now, names=named)
    purpose = form.cleaned_data["purpose"] if named else ""
    record(request.standing, "read hours", purpose=purpose, detail={"people": len(people), "names": named})
    context = {
        "form": form,
        "named": named,
        "people": people,
        "hours": hours.HOURS,
        "picture": hours.drawn(people),
        "crumbs": [{"label": _("Oversight"), "href": "/oversight/"}, {"label": _("Openings by hour")}],
    }
    return render(request, "privacy/dashboard/hours.html", context, status=422 if form.errors else 200)
