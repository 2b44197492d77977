"""The steps of a request: each door takes one answer and goes back to the case."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from privacy.access.duties import Duty
from privacy.doors import requires
from privacy.redress.acts import challenging, deciding
from privacy.redress.forms import ChallengeForm, EndForm, IdentityForm, OutcomeForm, SearchForm

from .cases import found, page


def _take(request, name, row, form, act, said):
    """Call one act with a valid form; what is refused comes back on the case's page as it was typed."""
    if form.is_valid():
        try:
            act(row, by=request.standing, **form.cleaned_data)
        except ValidationError as refused:
            form.tell(refused)
        else:
            messages.success(request, said)
            return redirect("redress_case", number=row.number)
    return page(request, row, status=422, **{name: form})


@require_POST
@requires(Duty.OVERSEE)
def identity(request, number):
    """Note how identity was proven."""
    row, form = found(request, number), IdentityForm(request.POST)
    return _take(request, "identity_form", row, form, deciding.prove_identity, _("Noted."))


@require_POST
@requires(Duty.OVERSEE)
def search(request, number):
    """Attest a search."""
    row, form = found(request, number), SearchForm(request.POST)
    return _take(request, "search_form", row, form, deciding.attest_search, _("Your search is attested."))


@require_POST
@requires(Duty.OVERSEE)
def decision(request, number):
    """Decide a request or a complaint."""
    row = found(request, number)
    form = OutcomeForm(request.POST, outcomes=deciding.outcomes_for(row))
    return _take(request, "outcome_form", row, form, deciding.decide, _("Decided. The letter is ready."))


@require_POST
@requires(Duty.OVERSEE)
def appeal(request, number):
    """Note that somebody appeals."""
    row = deciding.note_appeal(found(request, number), by=request.standing)
    messages.success(request, _("Another officer or a supervisor has to answer the appeal."))
    return redirect("redress_case", number=row.number)


@require_POST
@requires(Duty.APPROVE_PURGE)
def appeal_decision(request, number):
    """Decide an appeal as another officer."""
    row = found(request, number)
    form = OutcomeForm(request.POST, outcomes=deciding.outcomes_for(row), appeal=True, prefix="appeal")
    return _take(request, "appeal_form", row, form, deciding.decide_appeal, _("The appeal is answered."))


@require_POST
@requires(Duty.OVERSEE)
def challenge(request, number):
    """Mark a record as challenged."""

    def act(row, *, by, record):
        return challenging.challenge(row, by=by, number=record)

    row, form = found(request, number), ChallengeForm(request.POST)
    return _take(request, "challenge_form", row, form, act, _("Its readers see now that it is challenged."))


@require_POST
@requires(Duty.OVERSEE)
def end_challenge(request, number, pk):
    """Correct a challenged record, or leave it as it is."""

    def act(row, *, by, ended, correction):
        return challenging.end_challenge(one, by=by, ended=ended, correction=correction)

    row, form = found(request, number), EndForm(request.POST)
    one = row.challenges.filter(pk=pk).first()
    if one is None:
        raise Http404
    return _take(request, "end_form", row, form, act, _("Done. Whoever received the record is told."))
