"""Doors that are only here: a bare view for comparison, and a report sent through the service."""

from django import forms
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.csrf import csrf_exempt

from privacy.access.duties import Duty
from privacy.doors import anyone, requires
from privacy.reading import open_record
from tips.intake.choices import Source
from tips.intake.services import Report, submit_tip
from tips.models import Tip

from .peers import BareReport


class ReportForm(forms.Form):
    """As much checking as both views do."""

    title = forms.CharField(max_length=160)
    narrative = forms.CharField(max_length=20_000)


@csrf_exempt
@anyone("A view that does nothing else, for comparison")
def bare_insert(request):
    """Write one row of one table, checked by a form."""
    form = ReportForm(request.POST)
    if not form.is_valid():
        return HttpResponse(status=422)
    row = BareReport.objects.create(**form.cleaned_data)
    return HttpResponse(f"{row.pk}", status=201)


@csrf_exempt
@requires(Duty.REPORT)
def submit(request):
    """Send a report through the portal's own service."""
    form = ReportForm(request.POST)
    if not form.is_valid():
        return HttpResponse(status=422)
    report = Report(form.cleaned_data["narrative"], Source.PARTNER, {"title": form.cleaned_data["title"]})
    tip = submit_tip(report, by=request.standing)
    return HttpResponse(tip.number, status=201)


@requires(*Duty)
def tip(request, number):
    """Open one tip on the plainest page there is, where the desk has no page for this reader."""
    found = open_record(Tip.objects.select_related("county", "agency"), by=request.standing, number=number)
    return render(request, "bench/tip.html", {"tip": found})
