"""The forms of a request for information."""

from django import forms
from django.utils.translation import gettext_lazy as _

from tips.vetting.forms import DayInput, LongText

from .choices import Marking

YES_NO = [("yes", _("Yes, it helped")), ("no", _("No"))]


class AskForm(forms.Form):
    """What an agency asks."""

    question = LongText(label=_("What do you need to know?"), max_length=4000, rows=4)
    purpose = forms.CharField(label=_("What do you need it for?"), max_length=200)
    about_person = forms.BooleanField(label=_("It is about a person"), required=False)
    case_number = forms.CharField(
        label=_("Case or incident number"), max_length=60, required=False,
        help_text=_("Needed where it is about a person."),
    )  # fmt: skip
    needed_on = forms.DateField(label=_("Needed by"), widget=DayInput())
    checks_done = LongText(label=_("What have you checked already?"), required=False, max_length=2000)


class AnswerForm(forms.Form):
    """The answer and its handling."""

    words = LongText(label=_("The answer"), max_length=20_000, rows=8)
    marking = forms.ChoiceField(label=_("Handling"), choices=Marking.choices)


class ReasonForm(forms.Form):
    """Why a request is refused, or an answer returned."""

    reason = LongText(label=_("Reason"), max_length=1000, rows=2)


class UsefulForm(forms.Form):
    """Whether the answer helped."""

    useful = forms.ChoiceField(label=_("Did the answer help?"), choices=YES_NO, widget=forms.RadioSelect)
    words = LongText(label=_("What should we know?"), required=False, max_length=1000, rows=2)
