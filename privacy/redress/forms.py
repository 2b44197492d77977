"""What is typed on the officer's pages of redress."""

from django import forms
from django.utils.translation import gettext_lazy as _

from privacy.retention.forms import Answered

from .choices import Basis, Ending, Outcome, Proof, System

WHY = forms.Textarea(attrs={"rows": 3})


class IdentityForm(Answered):
    """How somebody proved who they are."""

    proof = forms.ChoiceField(label=_("How was identity proven?"), choices=Proof, widget=forms.RadioSelect)


class SearchForm(Answered):
    """Where an officer searched."""

    systems = forms.MultipleChoiceField(
        label=_("I searched these for every name given"),
        choices=System,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Your name and these systems are kept; what you found is not."),
    )


class OutcomeForm(Answered):
    """What is decided and why."""

    outcome = forms.ChoiceField(label=_("What do you decide?"), widget=forms.RadioSelect)
    basis = forms.ChoiceField(
        label=_("If it may not be shown, on what ground"), choices=[("", "–"), *Basis.choices], required=False
    )
    why = forms.CharField(
        label=_("Why"),
        max_length=2000,
        widget=WHY,
        help_text=_("For officers only. The letter does not say it."),
    )

    def __init__(self, *args, outcomes, appeal=False, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["outcome"].choices = [(each.value, Outcome(each).label) for each in outcomes]
        if appeal or Outcome.EXEMPT not in outcomes:
            del self.fields["basis"]


class ChallengeForm(Answered):
    """Which record is challenged."""

    record = forms.CharField(label=_("Number of the record"), max_length=40)


class EndForm(Answered):
    """How a challenge ends."""

    ended = forms.ChoiceField(label=_("How does it end?"), choices=Ending, widget=forms.RadioSelect)
    correction = forms.CharField(
        label=_("What readers are to know instead"), max_length=1000, required=False, widget=WHY,
        help_text=_("Shown on the record to everybody who may read it. Do not say who asked."),
    )  # fmt: skip
