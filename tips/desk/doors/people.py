"""What each person in a report was to it: one short form a person, and one for whoever sent it."""

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from privacy.access.duties import Duty
from privacy.doors import requires
from privacy.lifecycle import StepNotOpen
from tips.desk.workspace.record import marking, open_tip
from tips.intake.choices import AgeBand, InvolvedKind, PersonRole
from tips.intake.described import described
from tips.intake.models import Tip
from tips.vetting.forms import DayInput
from tips.vetting.services import describe_person, describe_sender

from .acts import blame, tip_named, version_of
from .way import crumbs

ROLES = [(role.value, role.label) for role in PersonRole if role != PersonRole.SUBMITTER]
SENDERS = [(role.value, role.label) for role in (PersonRole.SUBMITTER, PersonRole.SOURCE)]


class PersonForm(forms.Form):
    """What somebody on a card was to the event."""

    card = forms.IntegerField(widget=forms.HiddenInput)
    role = forms.ChoiceField(label=_("What were they to it?"), choices=ROLES)
    age = forms.ChoiceField(label=_("Are they under 18?"), choices=AgeBand.choices)
    notice_on = forms.DateField(
        label=_("If they are: the day they and a parent were told"), widget=DayInput(), required=False
    )
    notice_how = forms.CharField(label=_("How they were told"), max_length=200, required=False)


class SenderForm(forms.Form):
    """Whether whoever sent it is a confidential source."""

    role = forms.ChoiceField(label=_("Whoever sent this"), choices=SENDERS)


@require_http_methods(["GET", "POST"])
@requires(Duty.TRIAGE, Duty.VET)
def people(request, number):
    """Show every person of a report as it describes them, and take what they were to it."""
    status, bound = 200, None
    if request.method == "POST":
        bound = SenderForm(request.POST) if "sender" in request.POST else PersonForm(request.POST)
        status = _say(request, number, bound) if bound.is_valid() else 422
        if status == 302:
            messages.success(request, _("Kept. Names follow what was said."))
            return redirect("tip-people", number)
    tip = open_tip(number, by=request.standing)
    page = {"tip": tip, "marking": marking(tip), "failed": bound, "version": tip.version}
    sender = bound if isinstance(bound, SenderForm) else SenderForm()
    page |= {"people": _forms(tip, request, bound), "sender": sender}
    page |= crumbs(request, tip, str(_("People in this report")))
    return render(request, "tips/desk/people.html", page, status=status)


def _say(request, number: str, form: forms.Form) -> int:
    act = describe_sender if isinstance(form, SenderForm) else describe_person
    tip: Tip = tip_named(request, number)
    try:
        act(tip, by=request.standing, version=version_of(request), **form.cleaned_data)
    except ValidationError as refused:
        blame(form, refused)
        return 422
    except StepNotOpen as moved:
        form.add_error(None, str(moved))
        return 409
    return 302


def _forms(tip: Tip, request, bound: forms.Form | None) -> list[dict]:
    cards = described(tip.involved.visible_to(request.standing)).filter(kind=InvolvedKind.PERSON)
    typed = bound.data.get("card", "") if isinstance(bound, PersonForm) else ""
    return [{"card": card, "form": bound if typed == str(card.pk) else _form(card)} for card in cards]


def _form(card) -> PersonForm:
    said = {"card": card.pk, "role": card.role, "age": card.age}
    said |= {"notice_on": card.notice_on, "notice_how": card.notice_how}
    return PersonForm(initial=said, auto_id=f"person-{card.pk}-%s")
