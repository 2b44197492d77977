"""The pages on which the trail is exported, signed off week by week, and sampled."""

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from privacy.access.duties import Duty
from privacy.audit.models import AuditEntry
from privacy.audit.trail import record
from privacy.doors import requires

from .exporting import as_csv, as_pdf
from .forms import TrailForm
from .models import TrailReview, TrailSample
from .querying import trail
from .reviewing import LARGEST, draw_sample, open_weeks, sign_week

MOST_ROWS = {"csv": 10_000, "pdf": 1000}


class WeekForm(forms.Form):
    """A week, and what was found in it."""

    week = forms.ChoiceField(label=_("Week that began on"))
    note = forms.CharField(
        label=_("What did you look at, and what did you find?"), max_length=1000, required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )  # fmt: skip

    def __init__(self, *args, weeks, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["week"].choices = [
            (week.isoformat(), f"{week:%b} {week.day}, {week.year}") for week in weeks
        ]


class SampleForm(forms.Form):
    """How many entries, from when to when, and why."""

    purpose = forms.CharField(label=_("Why do you draw a sample?"), max_length=200)
    since = forms.DateField(label=_("From"), widget=forms.DateInput(attrs={"type": "date"}))
    until = forms.DateField(label=_("To"), widget=forms.DateInput(attrs={"type": "date"}))
    size = forms.IntegerField(label=_("How many entries"), min_value=1, max_value=LARGEST, initial=25)
    seed = forms.IntegerField(
        label=_("Seed"), required=False, min_value=0, max_value=2**62,
        help_text=_("Leave it empty for a new draw. An earlier seed draws the same entries again."),
    )  # fmt: skip

    def clean(self):
        """Refuse a range that ends before it starts."""
        values = super().clean()
        if values.get("since") and values.get("until") and values["until"] < values["since"]:
            self.add_error("until", _("This day is before the first one. Swap them."))
        return values


@require_POST
@requires(Duty.OVERSEE, Duty.AUDIT)
def audit_export(request):
    """Hand over what a search found as signed CSV or PDF; the export is itself in the trail."""
    form, kind = TrailForm(request.POST), request.POST.get("as", "csv")
    if kind not in MOST_ROWS or not form.is_valid():
        context = {"form": form, "entries": [], "more": None, "asked": True}
        return render(request, "privacy/oversight/audit.html", context, status=422)
    asked = {name: value for name, value in form.cleaned_data.items() if name != "before"}
    entries = list(trail(asked)[: MOST_ROWS[kind]])
    detail = {"as": kind, "rows": len(entries), "first": entries[-1].pk if entries else None}
    record(request.standing, "export the trail", purpose=asked["purpose"], detail=detail)
    if kind == "pdf":
        content = as_pdf(entries, purpose=asked["purpose"], reader=request.standing.name)
        answer = HttpResponse(content, content_type="application/pdf")
    else:
        answer = HttpResponse(as_csv(entries), content_type="text/csv; charset=utf-8")
    stamp = f"{timezone.now():%Y%m%d-%H%M%S}"
    answer["Content-Disposition"] = f'attachment; filename="audit-trail-{stamp}.{kind}"'
    answer["Cache-Control"] = "no-store"
    return answer


@never_cache
@require_http_methods(["GET", "POST"])
@requires(Duty.OVERSEE, Duty.AUDIT)
def audit_reviews(request):
    """Show which weeks were signed off and which were not, and take a signature."""
    weeks = open_weeks()
    form = WeekForm(request.POST if request.method == "POST" else None, weeks=weeks)
    if request.method == "POST" and form.is_valid():
        week = next(each for each in weeks if each.isoformat() == form.cleaned_data["week"])
        try:
            sign_week(week, by=request.standing, note=form.cleaned_data["note"])
        except ValidationError as wrong:
            form.add_error("note", wrong.message_dict["note"])
        else:
            return redirect("audit_reviews")
    context = {"form": form, "weeks": weeks, "reviews": TrailReview.objects.select_related("by")[:52]}
    status = 422 if form.errors else 200
    return render(request, "privacy/oversight/reviews.html", context, status=status)


@never_cache
@require_http_methods(["GET", "POST"])
@requires(Duty.OVERSEE, Duty.AUDIT)
def samples(request):
    """Show the samples drawn so far, and draw a new one."""
    form = SampleForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            sample = draw_sample(by=request.standing, **form.cleaned_data)
        except ValidationError as wrong:
            form.add_error("since", wrong.message_dict["since"])
        else:
            return redirect("audit_sample", pk=sample.pk)
    context = {"form": form, "samples": TrailSample.objects.select_related("by")[:50]}
    status = 422 if form.errors else 200
    return render(request, "privacy/oversight/samples.html", context, status=status)


@never_cache
@require_GET
@requires(Duty.OVERSEE, Duty.AUDIT)
def audit_sample(request, pk):
    """Show the entries of one sample."""
    sample = get_object_or_404(TrailSample, pk=pk)
    record(request.standing, "read a sample", sample)
    entries = AuditEntry.objects.filter(pk__in=sample.drawn).select_related("actor").order_by("-pk")
    return render(request, "privacy/oversight/sample.html", {"sample": sample, "entries": entries})
