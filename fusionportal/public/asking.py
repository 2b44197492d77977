"""The page on which anybody asks what is held about them, has it corrected, or complains."""

from uuid import uuid4

from django import forms
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.shortcuts import render
from django.utils import translation
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from privacy.doors import anyone
from privacy.redress.acts.receiving import receive
from privacy.redress.choices import Kind
from tips.intake.views.browser import public_page


class AskForm(forms.Form):
    """What somebody asks, and how to answer them; a complaint needs no name."""

    kind = forms.ChoiceField(label=_("What would you like to do?"), choices=Kind, widget=forms.RadioSelect)
    words = forms.CharField(
        label=_("Tell us what it is about"), max_length=5000, widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_(
            "What you would like to see or have corrected, or what happened. "
            "Leave out what is private to others."
        ),
    )  # fmt: skip
    name = forms.CharField(
        label=_("Your name"), max_length=120, required=False,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
        help_text=_("A complaint needs no name."),
    )  # fmt: skip
    reach = forms.CharField(
        label=_("Where can we write to you?"), max_length=200, required=False,
        help_text=_("A postal or mail address. Without one a complaint is looked into, but not answered."),
    )  # fmt: skip
    once = forms.UUIDField(widget=forms.HiddenInput, required=False)

    def clean(self):
        """Ask for a name and an address wherever an answer has to reach the right person."""
        values = super().clean()
        if values.get("kind") and values["kind"] != Kind.COMPLAINT:
            if not values.get("name"):
                self.add_error(
                    "name", _("Give your name. Without it we cannot look for what is held about you.")
                )
            if not values.get("reach"):
                self.add_error("reach", _("Give an address. The answer comes in writing."))
        return values


@require_http_methods(["GET", "HEAD", "POST"])
@anyone("Anybody may ask what is held about them; what is sent is sealed to the privacy officer")
@public_page
def redress(request):
    """Take in a request or a complaint and show its number."""
    form = AskForm(request.POST if request.method == "POST" else None, initial={"once": uuid4()})
    if request.method == "POST" and form.is_valid():
        try:
            case = _received(form.cleaned_data)
        except ValidationError as refused:
            for field, sentences in refused.message_dict.items():
                form.add_error(field, sentences)
        else:
            context = {"case": case, "here": "rights"}
            return render(request, "public/redress_sent.html", context)
    return render(
        request, "public/redress.html", {"form": form, "here": "rights"}, status=422 if form.errors else 200
    )


def _received(asked: dict):
    """Return the case, or None where this very form came before and its number was shown then."""
    asked["once"] = asked["once"] or uuid4()
    try:
        with transaction.atomic():
            return receive(**asked, language=translation.get_language() or "en")
    except IntegrityError:
        return None
