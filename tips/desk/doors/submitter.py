"""Asking the submitter, and seeing who sent a tip for a stated purpose."""

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from privacy.access.duties import Duty
from privacy.doors import requires
from privacy.lifecycle import StepNotOpen
from privacy.purposes import PurposeForm
from tips.desk.workspace.gathered import messages_of
from tips.desk.workspace.naming import people_of
from tips.desk.workspace.page import thread
from tips.desk.workspace.record import marking, open_tip
from tips.intake.mailboxes import ask_submitter
from tips.vetting.forms import DayInput, LongText

from .acts import blame
from .way import crumbs


class AskForm(forms.Form):
    """A question to whoever sent the tip."""

    text = LongText(label=_("Your question"), max_length=2000, rows=4)
    answer_by = forms.DateField(label=_("Answer wanted by"), widget=DayInput(), required=False)

    def clean_answer_by(self):
        """Take only a day that is still to come."""
        day = self.cleaned_data["answer_by"]
        if day and day <= timezone.localdate():
            raise ValidationError(_("Give a day after today."))
        return day


@require_http_methods(["GET", "POST"])
@requires(Duty.TRIAGE, Duty.VET)
def ask(request, number):
    """Put a question in the submitter's mailbox."""
    tip = open_tip(number, by=request.standing)
    form = AskForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            ask_submitter(tip, by=request.standing, **form.cleaned_data)
        except StepNotOpen as shut:
            form.add_error(None, str(shut))
        except ValidationError as refused:
            blame(form, refused)
        else:
            messages.success(request, "The question is in their mailbox.")
            return redirect(f"/tips/{number}/#mailbox")
    page = {
        "tip": tip,
        "marking": marking(tip),
        "form": form,
        "thread": thread(messages_of(tip, by=request.standing)),
    }
    page |= crumbs(request, tip, "Ask the submitter")
    return render(request, "tips/desk/ask.html", page, status=422 if form.is_bound else 200)


@require_http_methods(["GET", "POST"])
@requires(Duty.SEE_IDENTITY)
def identity(request, number):
    """Show who sent a tip and the names in it, once a purpose is stated."""
    form = PurposeForm(request.POST if request.method == "POST" else None)
    stated = request.method == "POST" and form.is_valid()
    verb = "see identity" if stated else "read"
    purpose = form.stated if stated else ""
    tip = open_tip(number, by=request.standing, verb=verb, purpose=purpose)
    page = {"tip": tip, "marking": marking(tip), "form": form, "stated": stated}
    if stated:
        page |= people_of(tip, by=request.standing) | {"authority": form.authority}
    wrong = request.method == "POST" and not stated
    page |= crumbs(request, tip, "Who sent it")
    return render(request, "tips/desk/identity.html", page, status=422 if wrong else 200)
