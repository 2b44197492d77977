"""What the forms of the review take; what is missing is said in words, and what was typed stays."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from tips.intake.choices import Disposition, Priority, Reliability, Validity

from .choices import Match, Nexus

CHOOSE = [("", _("Choose one"))]
ENDS = [(value, label) for value, label in Disposition.choices if value != Disposition.ISE_SAR]


class DayInput(forms.DateInput):
    """A day as browsers ask for one."""

    input_type = "date"

    def __init__(self, **kwargs):
        super().__init__(format="%Y-%m-%d", **kwargs)


class MomentInput(forms.DateTimeInput):
    """A day and time as browsers ask for them."""

    input_type = "datetime-local"

    def __init__(self, **kwargs):
        super().__init__(format="%Y-%m-%dT%H:%M", **kwargs)


class LongText(forms.CharField):
    """Words of any length up to a limit, without the characters a database cannot keep."""

    widget = forms.Textarea

    def __init__(self, *, max_length: int = 4000, rows: int = 3, **kwargs):
        super().__init__(max_length=max_length, widget=forms.Textarea(attrs={"rows": rows}), **kwargs)


class PartOneForm(forms.Form):
    """Part 1: the answer, both grades, and what each answer needs."""

    answer = forms.ChoiceField(
        label=_("Does the behavior fit the standard?"), choices=Match.choices, widget=forms.RadioSelect
    )
    reliability = forms.ChoiceField(label=_("Source"), choices=CHOOSE + Reliability.choices, required=False)
    validity = forms.ChoiceField(label=_("Content"), choices=CHOOSE + Validity.choices, required=False)
    ask_whom = forms.CharField(label=_("Whom do you ask?"), max_length=160, required=False)
    ask_by = forms.DateField(label=_("By when?"), widget=DayInput(), required=False)
    disposition = forms.ChoiceField(label=_("How does it end?"), choices=CHOOSE + ENDS, required=False)
    original = forms.CharField(
        label=_("Number of the tip that holds the same event"), max_length=16, required=False
    )
    note = LongText(label=_("Note"), required=False)

    def clean(self):
        """Gather the ticked behaviors with their words; a match needs both grades."""
        said = super().clean()
        said["behaviors"] = [
            {"code": code, "words": self._typed("words", code), "added_fact": self._typed("fact", code)}
            for code in dict.fromkeys(self.data.getlist("behavior"))
        ]
        if said.get("answer") == Match.YES:
            for name in ("reliability", "validity"):
                if not said.get(name):
                    self.add_error(name, _("Grade both the source and the content."))
        return said

    def _typed(self, name: str, code: str) -> str:
        return self.data.get(f"{name}-{code}", "").replace("\x00", "")[:2000]


class PartTwoForm(forms.Form):
    """Part 2: the answer, what it rests on, and what each answer needs."""

    answer = forms.ChoiceField(
        label=_("Is it reasonably indicative of planning for terrorism?"),
        choices=Nexus.choices,
        widget=forms.RadioSelect,
    )
    basis = LongText(label=_("What does your answer rest on?"))
    follow_up_on = forms.DateField(label=_("Look at it again on"), widget=DayInput(), required=False)
    disposition = forms.ChoiceField(label=_("How does it end?"), choices=CHOOSE + ENDS, required=False)
    urgency = forms.ChoiceField(label=_("Urgency"), required=False)
    office = forms.ModelChoiceField(
        queryset=None, label=_("Field office that gets the referral"), required=False
    )

    def __init__(self, *args, offices, urgencies, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["office"].queryset = offices
        self.fields["urgency"].choices = urgencies


class CallForm(forms.Form):
    """Whom a call reached and when."""

    reached = forms.CharField(label=_("Whom did you reach?"), max_length=120)
    called_at = forms.DateTimeField(label=_("When?"), widget=MomentInput())
    organization = forms.CharField(label=_("Where do they work?"), max_length=120, required=False)
    number_called = forms.CharField(label=_("Number called"), max_length=40, required=False)
    words = LongText(label=_("What was said"), required=False)
    to_jttf = forms.BooleanField(label=_("This call told the JTTF"), required=False)

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("initial", {"called_at": timezone.localtime().replace(second=0, microsecond=0)})
        super().__init__(*args, **kwargs)


class DescribeForm(forms.Form):
    """A better title, place and sector."""

    title = forms.CharField(label=_("Title"), max_length=160)
    place = forms.CharField(label=_("Place"), max_length=200, required=False)
    county = forms.ModelChoiceField(queryset=None, label=_("County"), required=False)
    sector = forms.ChoiceField(label=_("Sector"), required=False)

    def __init__(self, *args, counties, sectors, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["county"].queryset = counties
        self.fields["sector"].choices = [("", _("Not set")), *sectors]


class GradeForm(forms.Form):
    """How far the source and the content can be relied on."""

    reliability = forms.ChoiceField(label=_("Source"), choices=Reliability.choices)
    validity = forms.ChoiceField(label=_("Content"), choices=Validity.choices)


class UrgencyForm(forms.Form):
    """A higher priority and why."""

    to = forms.TypedChoiceField(
        label=_("Raise to"), coerce=int, choices=[(p.value, p.label) for p in Priority if p]
    )
    why = forms.CharField(label=_("Why"), max_length=200)


class NoteForm(forms.Form):
    """An analyst's note."""

    text = LongText(label=_("Note"))


class TakeOverForm(forms.Form):
    """Why a colleague's tip is taken over."""

    reason = forms.CharField(label=_("Reason, in one line"), max_length=200)


class ReopenForm(forms.Form):
    """Why a closed tip is opened again, and the new facts."""

    reason = forms.CharField(label=_("Why is it opened again?"), max_length=200)
    new_facts = LongText(label=_("New facts"))
