"""What the queue's forms take."""

from django import forms
from django.utils.translation import gettext_lazy as _

from tips.intake.choices import Disposition, Priority

from .models import Pace
from .workspace.families import WORDS

NO_ORIGINAL = [choice for choice in Disposition.choices if choice[0] not in {"DUPLICATE", "ISE_SAR"}]


class ViewForm(forms.Form):
    """Keep this queue under a name."""

    name = forms.CharField(label=_("Name of the view"), max_length=60)
    shared = forms.BooleanField(label=_("Show it to the team"), required=False)
    query = forms.CharField(max_length=1000, required=False, widget=forms.HiddenInput)


class MarkForm(forms.Form):
    """Words of a report that name something the portal missed."""

    words = forms.CharField(
        label=_("Words, as they stand in the report"),
        max_length=200,
        widget=forms.TextInput(attrs={"data-marked-words": "", "autocomplete": "off"}),
    )
    kind = forms.ChoiceField(label=_("What they name"), choices=[("", _("Choose one")), *WORDS.items()])


class PaceForm(forms.Form):
    """How often a view writes to its owner."""

    pace = forms.ChoiceField(label=_("Mail me"), choices=Pace.choices)
    over = forms.IntegerField(label=_("Number of tips"), min_value=1, max_value=10_000, required=False)

    def clean(self):
        """Ask for the number where a view tells when it grows over one."""
        said = super().clean()
        if said.get("pace") == Pace.OVER and not said.get("over") and "over" not in self.errors:
            self.add_error("over", _("Say over how many tips, from 1 to 10,000."))
        return said


class AssignForm(forms.Form):
    """To whom the ticked tips go."""

    to = forms.TypedChoiceField(label=_("Assign to"), coerce=int)
    reason = forms.CharField(label=_("Reason"), max_length=200, required=False)

    def __init__(self, *args, people=(), **kwargs):
        super().__init__(*args, **kwargs)
        self.people = {standing.user_id: standing for standing in people}
        self.fields["to"].choices = [(pk, standing.name) for pk, standing in self.people.items()]

    def clean_to(self):
        """Turn the chosen person into their standing."""
        return self.people[self.cleaned_data["to"]]


class RaiseForm(forms.Form):
    """How urgent the ticked tips are."""

    to = forms.TypedChoiceField(
        label=_("Raise to"),
        coerce=int,
        choices=[(Priority.HIGH.value, "High"), (Priority.IMMEDIATE.value, "Immediate")],
    )
    why = forms.CharField(label=_("Why"), max_length=200)


class CloseForm(forms.Form):
    """How the ticked tips end."""

    disposition = forms.ChoiceField(label=_("How they end"), choices=[("", _("Choose one")), *NO_ORIGINAL])
    note = forms.CharField(label=_("Reason, kept with each tip"), max_length=500, widget=forms.Textarea)


FORMS = {"assign": AssignForm, "raise": RaiseForm, "close": CloseForm}
