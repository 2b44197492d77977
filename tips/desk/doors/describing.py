"""Calls, notes, grades, a better description, a higher priority."""

from django.views.decorators.http import require_POST

from privacy.access.duties import Duty
from privacy.doors import requires
from tips.desk.workspace.details import describe_form
from tips.referrals.services import log_call
from tips.vetting.forms import CallForm, GradeForm, NoteForm, UrgencyForm
from tips.vetting.services import add_note, describe, grade, raise_priority

from .acts import carry_out, tip_named, version_of

WORKERS = (Duty.TRIAGE, Duty.VET)


@require_POST
@requires(*WORKERS)
def call(request, number):
    """Log a phone call."""
    form = CallForm(request.POST, auto_id="call-%s")

    def act():
        log_call(tip_named(request, number), by=request.standing, **form.cleaned_data)
        return "The call is logged."

    return carry_out(request, number, "call", form, act, "calls")


@require_POST
@requires(*WORKERS)
def note(request, number):
    """Keep a note."""
    form = NoteForm(request.POST)

    def act():
        add_note(tip_named(request, number), by=request.standing, **form.cleaned_data)
        return "The note is kept."

    return carry_out(request, number, "note", form, act, "notes")


@require_POST
@requires(*WORKERS)
def grading(request, number):
    """Grade source and content."""
    form = GradeForm(request.POST, auto_id="grade-%s")

    def act():
        said = form.cleaned_data | {"version": version_of(request)}
        grade(tip_named(request, number), by=request.standing, **said)
        return "Source and content are graded."

    return carry_out(request, number, "grade", form, act, "details")


@require_POST
@requires(*WORKERS)
def urgency(request, number):
    """Raise the priority."""
    form = UrgencyForm(request.POST, auto_id="urgency-%s")

    def act():
        said = form.cleaned_data | {"version": version_of(request)}
        raise_priority(tip_named(request, number), by=request.standing, **said)
        return "The priority is raised."

    return carry_out(request, number, "urgency", form, act, "details")


@require_POST
@requires(*WORKERS)
def description(request, number):
    """Improve title, place, county and sector."""
    form = describe_form(request.POST, auto_id="describe-%s")

    def act():
        said = form.cleaned_data | {"version": version_of(request)}
        describe(tip_named(request, number), by=request.standing, **said)
        return "The description is saved. The submitter's own words stay as they were."

    return carry_out(request, number, "describe", form, act, "details")
