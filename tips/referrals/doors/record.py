"""One referral: its page, and what every act on it has in common."""

from collections.abc import Callable

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET

from privacy.doors import requires
from tips.referrals import forms
from tips.referrals.showing.page import open_referral, referral_page
from tips.referrals.showing.sides import READERS

FORMS = {
    "acknowledge": forms.AcknowledgeForm,
    "assign": forms.AssignForm,
    "ask": forms.AskForm,
    "answer": forms.AnswerForm,
    "dispose": forms.DisposeForm,
    "feedback": forms.FeedbackForm,
    "phone": forms.PhoneForm,
    "withdraw": forms.WithdrawForm,
    "also": forms.AlsoForm,
    "close": forms.CloseForm,
}


@require_GET
@requires(*READERS)
def referral(request, number):
    """Show one referral."""
    return _page(request, open_referral(number, by=request.standing))


def carry_out(request, number: str, name: str, act: Callable, done: str):
    """Read a form on a referral's page, do its act, and go back; a refusal keeps what was typed."""
    found = open_referral(number, by=request.standing, verb=f"open to {name}")
    form = FORMS[name](request.POST, referral=found)
    if form.is_valid():
        said = form.said() if hasattr(form, "said") else form.cleaned_data
        try:
            act(found, by=request.standing, **said)
        except ValidationError as refused:
            _explain(form, refused)
        else:
            messages.success(request, done)
            return redirect("referral", number)
    return _page(request, found, form, name)


def _explain(form, refused: ValidationError) -> None:
    for field, sentences in refused.message_dict.items():
        form.add_error(field if field in form.fields else None, sentences)


def _page(request, found, form=None, name: str = ""):
    blank = {each: kind(referral=found) for each, kind in FORMS.items()}
    page = referral_page(found, by=request.standing)
    page |= {"forms": blank | ({name: form} if form else {}), "opened": name, "form": form}
    return render(request, "tips/referrals/referral.html", page, status=422 if form else 200)
