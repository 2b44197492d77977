"""What the forms about entities take; what is missing is said in words, and what was typed stays."""

from django import forms
from django.utils.translation import gettext_lazy as _

from tips.desk.workspace.families import WORDS
from tips.intake.text import storable
from tips.linking.entities.models import TieSort
from tips.linking.extraction.kinds import Kind
from tips.vetting.forms import CHOOSE, LongText

MATCHED = [(kind.value, WORDS.get(kind, kind.value)) for kind in Kind if kind.links]
SHOWN = [(kind, words) for kind, words in WORDS.items() if kind not in {Kind.TIME, Kind.MONEY}]
ON_HELP = _("Whoever may read that tip reads this; nobody else does.")


class _Saying(forms.Form):
    """Something said about an entity, resting on one of the tips it was seen in."""

    on = forms.ChoiceField(label=_("Rests on"), required=False, help_text=ON_HELP)

    def __init__(self, *args, tips=(), **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["on"].choices = [(tip.number, tip.number) for tip in tips]


class NoteForm(_Saying):
    """A note on an entity."""

    text = LongText(label=_("Note"), max_length=2000)
    field_order = ["text", "on"]


class ExcludeForm(_Saying):
    """Why an entity is taken out of matching."""

    reason = forms.CharField(label=_("Why it should connect nothing"), max_length=300)
    field_order = ["reason", "on"]


class TieForm(_Saying):
    """Another entity that is the same, and why."""

    sort = forms.ChoiceField(label=_("They are"), choices=TieSort.choices, widget=forms.RadioSelect)
    other_kind = forms.ChoiceField(label=_("Kind of the other"), choices=[*CHOOSE, *SHOWN])
    other = forms.CharField(label=_("The other, as it is written in a tip"), max_length=200)
    reason = forms.CharField(label=_("Why they are the same"), max_length=300)
    field_order = ["sort", "other_kind", "other", "reason", "on"]

    def clean_other(self):
        """Leave out what cannot be stored."""
        return storable(self.cleaned_data["other"])


class EndForm(forms.Form):
    """Why something said earlier is taken back."""

    reason = forms.CharField(label=_("Why it is taken back"), max_length=300)


class SettleForm(forms.Form):
    """What the watch desk did about two people at one selector."""

    words = forms.CharField(label=_("What you did about it"), max_length=300)


class LimitForm(forms.Form):
    """From how many tips on a value says nothing."""

    kind = forms.ChoiceField(label=_("Kind"), required=False, choices=[("", _("Every other kind")), *MATCHED])
    at_most = forms.IntegerField(label=_("At most this many other tips"), min_value=2, max_value=1_000)
    why = forms.CharField(label=_("Why"), max_length=300)
