"""The promotion form and the page on which a second person answers."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from intelligence.promotion.forms import AnswerForm, Identifiers, ProposalForm
from intelligence.promotion.models import Proposal
from intelligence.promotion.services import approve as approve_proposal
from intelligence.promotion.services import propose, propose_again, send_back, why_not
from intelligence.promotion.services import withdraw as take_back
from intelligence.showing.proposal import proposal_page, typed_from
from privacy.access.duties import Duty
from privacy.doors import requires
from privacy.reading import open_record

from .blaming import blame
from .records import CENTER

ANSWERS = {"return": _("It went back to its author."), "decline": _("It was declined.")}


@require_http_methods(["GET", "POST"])
@requires(Duty.WORK_INTELLIGENCE)
def new(request):
    """Write a reasonable suspicion down."""
    return _write(request, None, propose, initial={"tips": request.GET.get("tips", "")[:400]})


@require_http_methods(["GET", "POST"])
@requires(Duty.WORK_INTELLIGENCE)
def edit(request, number):
    """Write a returned proposal anew."""
    found = _open(request, number, verb="open to write")
    if why := why_not(found, request.standing):
        raise why
    return _write(request, found, propose_again, initial=typed_from(found))


@require_GET
@requires(*CENTER)
def proposal(request, number):
    """Show one proposal."""
    found = _open(request, number)
    return render(request, "intelligence/proposal.html", proposal_page(found, by=request.standing))


@require_POST
@requires(Duty.APPROVE_INTELLIGENCE)
def approve(request, number):
    """Make criminal intelligence of a proposal somebody else wrote."""
    found = _open(request, number, verb="open to approve")
    try:
        record = approve_proposal(found, by=request.standing)
    except ValidationError as refused:
        form = AnswerForm(request.POST)
        form.errors.clear()
        blame(form, refused)
        return _again(request, found, form)
    messages.success(request, _("It is criminal intelligence now, for at most five years."))
    return redirect("intelligence-record", record.number)


@require_POST
@requires(Duty.APPROVE_INTELLIGENCE)
def answer(request, number):
    """Return a proposal to its author, or decline it."""
    found, form = _open(request, number, verb="open to answer"), AnswerForm(request.POST)
    verb = "decline" if "decline" in request.POST else "return"
    try:
        if form.is_valid():
            send_back(found, by=request.standing, verb=verb, words=form.cleaned_data["words"])
            messages.success(request, ANSWERS[verb])
            return redirect("intelligence-proposal", number)
    except ValidationError as refused:
        blame(form, refused)
    return _again(request, found, form)


@require_POST
@requires(Duty.WORK_INTELLIGENCE)
def withdraw(request, number):
    """Take one's own proposal back."""
    take_back(_open(request, number, verb="open to withdraw"), by=request.standing)
    messages.success(request, _("You took it back."))
    return redirect("intelligence-proposal", number)


def _write(request, found, act, initial):
    lines = initial.pop("identifying", None)
    form = ProposalForm(request.POST if request.method == "POST" else None, initial=initial)
    named = Identifiers(request.POST if request.method == "POST" else None, initial=lines, prefix="named")
    if request.method == "POST" and form.is_valid() and named.is_valid():
        of = [found] if found else []
        try:
            kept = act(
                *of, by=request.standing, tips=form.numbers(), said=form.told(),
                identifying=[line for line in named.cleaned_data if line.get("words")],
            )  # fmt: skip
        except ValidationError as refused:
            blame(form, refused)
        else:
            messages.success(request, _("It waits for a second person to approve it."))
            return redirect("intelligence-proposal", kept.number)
    page = {"form": form, "named": named, "found": found, "crumbs": _crumbs(found)}
    return render(request, "intelligence/write.html", page, status=422 if form.is_bound else 200)


def _again(request, found, form):
    page = proposal_page(found, by=request.standing) | {"form": form}
    return render(request, "intelligence/proposal.html", page, status=422)


def _open(request, number, verb="read"):
    rows = Proposal.objects.select_related("author", "answered_by", "activity")
    return open_record(rows, by=request.standing, verb=verb, number=number)


def _crumbs(found) -> list[dict]:
    last = {"label": found.number if found else "New"}
    return [{"label": "Criminal intelligence", "href": "/intelligence/?show=proposals"}, last]
