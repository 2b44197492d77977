"""The rules that run, trying them, and the policy's versions and proposals."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from partners.people.models import User
from partners.people.standings import standing_for
from privacy.access.duties import Duty
from privacy.access.models import AccessLabel
from privacy.audit.trail import record
from privacy.doors import requires, signed_in
from privacy.policy.choosing import WITHHELD
from privacy.policy.effect import effect_of
from privacy.policy.models import PolicyProposal
from privacy.policy.services import approve, decline, propose, why_not
from privacy.retention.clocks import in_force
from privacy.retention.models import PolicyVersion

from .book import groups
from .choices import everybody, sentences, sentences_of
from .forms import DecisionForm, ProposalForm, TryForm
from .trying import record_for, try_kind, try_record


@require_GET
@signed_in
def rules(request):
    """Show every rule that runs, from the code that runs it, and what the center chose."""
    version = in_force()
    context = {"groups": groups(version), "policy": version, "chosen": sentences(version)}
    return render(request, "privacy/oversight/rules.html", context)


@never_cache
@require_http_methods(["GET", "POST"])
@requires(Duty.OVERSEE, Duty.AUDIT)
def try_rules(request):
    """Ask every rule about a person and a record or kind; by POST, and written in the trail."""
    form = TryForm(request.POST if request.method == "POST" else None, people=_people())
    tried = person = None
    if request.method == "POST" and form.is_valid():
        person = standing_for(int(form.cleaned_data["person"]))
        if person is None:
            form.add_error("person", _("This person has no active account any more."))
        else:
            tried = _try(request.standing, person, form)
    context = {"form": form, "tried": tried, "person": person and person.name, "policy": in_force()}
    return render(request, "privacy/oversight/try.html", context)


def _try(by, person, form):
    number, kind = form.cleaned_data["number"], form.cleaned_data["kind"]
    detail = {"person": person.user_id, "label": int(kind) if kind else None}
    if kind:
        record(by, "try the policy", detail=detail)
        return try_kind(person, AccessLabel.objects.get(pk=kind))
    try:
        found = record_for(number, by=by)
    except Http404:
        record(by, "try the policy", detail=detail, allowed=False)
        form.add_error("number", _("We can’t show that. It may not exist, or you may not have access."))
        return None
    record(by, "try the policy", found, detail=detail)
    return try_record(person, found)


def _people() -> list[tuple[int, str]]:
    rows = User.objects.filter(is_active=True).exclude(agency=None).select_related("agency").order_by("name")
    return [(person.pk, f"{person.name}, {person.agency.short_name}") for person in rows]


@require_GET
@requires(Duty.OVERSEE, Duty.AUDIT, Duty.APPROVE)
def policy_versions(request):
    """Show the version in force, those before it, and what is proposed."""
    version = in_force()
    context = {
        "policy": version,
        "rows": version.retention.all(),
        "chosen": sentences(version),
        "versions": PolicyVersion.objects.select_related("proposed_by", "approved_by"),
        "proposals": PolicyProposal.objects.select_related("proposed_by", "base")[:50],
    }
    return render(request, "privacy/policy/versions.html", context)


@never_cache
@require_http_methods(["GET", "POST"])
@requires(Duty.OVERSEE)
def policy_propose(request):
    """Take a proposal; what is refused keeps what was typed."""
    version = in_force()
    form = ProposalForm(request.POST if request.method == "POST" else None, version=version)
    if request.method == "POST" and form.is_valid():
        values = form.cleaned_data
        try:
            proposal = propose(
                by=request.standing,
                why=values["why"],
                rows=form.table,
                choices=form.chosen(),
                base=values["base"],
            )
        except ValidationError as wrong:
            for box, faults in wrong.message_dict.items():
                form.add_error(box if box in form.fields else None, faults)
        else:
            return redirect("policy_proposal", pk=proposal.pk)
    status = 422 if form.errors else 200
    return render(request, "privacy/policy/propose.html", {"form": form, "policy": version}, status=status)


@never_cache
@require_GET
@requires(Duty.OVERSEE, Duty.AUDIT, Duty.APPROVE)
def policy_proposal(request, pk):
    """Show a proposal with who would gain or lose access, before anybody decides it."""
    proposal = get_object_or_404(
        PolicyProposal.objects.select_related("base", "proposed_by", "decided_by"), pk=pk
    )
    return _proposal_page(request, proposal, DecisionForm())


def _proposal_page(request, proposal, form, status=200):
    open_ = proposal.outcome == "open"
    context = {
        "proposal": proposal,
        "effect": _effect(proposal).as_data() if open_ else proposal.effect,
        "changes": _changes(proposal),
        "chosen": sentences_of(proposal.choices),
        "refusal": why_not(proposal, by=request.standing) if open_ else "",
        "form": form,
        "policy": in_force(),
    }
    return render(request, "privacy/policy/proposal.html", context, status=status)


def _effect(proposal):
    return effect_of(proposal.choices.get(WITHHELD, []), everybody())


def _changes(proposal) -> list[dict]:
    before = {row.identifier: row for row in proposal.base.retention.all()}
    pairs = [(before.get(row["identifier"]), row) for row in proposal.rows]
    return [
        {"before": old, "after": new}
        for old, new in pairs
        if old is None or (old.review_days, old.purge_days) != (new["review_days"], new["purge_days"])
    ]


@require_POST
@requires(Duty.OVERSEE, Duty.APPROVE)
def policy_decide(request, pk):
    """Put a proposal in force, or turn it down with a reason."""
    proposal = get_object_or_404(PolicyProposal, pk=pk)
    form = DecisionForm(request.POST)
    if form.is_valid() and form.cleaned_data["decision"] == "approve":
        version = approve(proposal, by=request.standing, count=_effect)
        messages.success(request, _("Policy %(name)s is in force.") % {"name": version.name})
        return redirect("policy_versions")
    if form.is_valid():
        try:
            decline(proposal, by=request.standing, why=form.cleaned_data["why"])
        except ValidationError as wrong:
            form.add_error("why", wrong.message_dict["why"])
        else:
            return redirect("policy_proposal", pk=pk)
    return _proposal_page(request, proposal, form, status=422)
