"""What the promotion form asks: every element of a reasonable suspicion, and who else is only named."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from intelligence.records.choices import IdentifierKind, Sensitivity, SubjectKind, Threat
from intelligence.records.suspicion import ASKED, CriminalActivity
from tips.intake.choices import Reliability, Validity
from tips.vetting.forms import CHOOSE, LongText

LONG = 6000


def needs(sentence) -> dict:
    """Return what a field says where it was left empty."""
    return {"required": sentence}


def said(element: str) -> dict[str, str]:
    """Return what a field says where an element of the basis is missing."""
    return needs(ASKED[element])


class ProposalForm(forms.Form):
    """A documented reasonable suspicion (28 CFR 23.20(c))."""

    tips = forms.CharField(
        label=_("Tips it rests on"), max_length=400, help_text=_("Numbers, with a space between them.")
    )
    title = forms.CharField(label=_("Title"), max_length=160)
    kind = forms.ChoiceField(
        label=_("Who is it about?"), choices=SubjectKind.choices, widget=forms.RadioSelect, initial="person"
    )
    name = forms.CharField(
        label=_("Name"), max_length=160,
        help_text=_("One subject. Another one needs a suspicion of their own."),
    )  # fmt: skip
    description = LongText(label=_("Description"), required=False, rows=2)
    activity = forms.ModelChoiceField(
        label=_("Criminal activity"), queryset=CriminalActivity.objects.none(), empty_label=_("Choose one")
    )
    threats = forms.MultipleChoiceField(
        label=_("Why is this activity a recognized threat?"), choices=Threat.choices,
        widget=forms.CheckboxSelectMultiple,
        error_messages=needs(_("Tick at least one reason why it is a recognized threat.")),
    )  # fmt: skip
    facts = LongText(
        label=_("Facts"), max_length=LONG, rows=6, error_messages=said("facts"),
        help_text=_(
            "What gives a trained person reason to believe in a reasonable possibility that the subject is "
            "involved. Conduct, dates, sources. What people think, pray or look like is no fact."
        ),
    )  # fmt: skip
    involvement = LongText(label=_("How is the subject involved?"), error_messages=said("involvement"))
    relevance = LongText(
        label=_("Why does this information matter to that activity?"), error_messages=said("relevance")
    )
    how_obtained = LongText(
        label=_("How was it obtained?"), error_messages=said("how_obtained"),
        help_text=_("Nothing obtained against the law may enter."),
    )  # fmt: skip
    supporting_file = forms.CharField(
        label=_("Agency and file that support it"), max_length=200, error_messages=said("supporting_file")
    )
    summary = LongText(
        label=_("What recipients read"), rows=4, error_messages=needs(_("Write what recipients read.")),
        help_text=_("The intelligence itself. The basis above stays at the center."),
    )  # fmt: skip
    sensitivity = forms.ChoiceField(
        label=_("Sensitivity"), choices=Sensitivity.choices, initial=Sensitivity.RESTRICTED
    )
    reliability = forms.ChoiceField(label=_("Source"), choices=CHOOSE + Reliability.choices)
    validity = forms.ChoiceField(label=_("Content"), choices=CHOOSE + Validity.choices)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        today = timezone.localdate()
        listed = CriminalActivity.objects.filter(effective_from__lte=today).exclude(effective_to__lt=today)
        self.fields["activity"].queryset = listed

    def numbers(self) -> list[str]:
        """Return the numbers of the tips as they were typed."""
        return self.cleaned_data["tips"].replace(",", " ").split()

    def told(self) -> dict:
        """Return what the act takes."""
        return {name: value for name, value in self.cleaned_data.items() if name != "tips"}


class IdentifierForm(forms.Form):
    """One line of noncriminal identifying information."""

    kind = forms.ChoiceField(label=_("What it is"), choices=CHOOSE + IdentifierKind.choices, required=False)
    words = forms.CharField(label=_("Name or number"), max_length=200, required=False)
    relation = forms.CharField(label=_("What it has to do with the subject"), max_length=200, required=False)

    def clean(self):
        """Take a line whole or not at all."""
        said = super().clean()
        given = [bool(said.get(name)) for name in ("kind", "words", "relation")]
        if any(given) and not all(given):
            raise forms.ValidationError(
                _("Say what it is, its name, and what it has to do with the subject.")
            )
        return said


Identifiers = forms.formset_factory(IdentifierForm, extra=2, max_num=12)


class AnswerForm(forms.Form):
    """Why a proposal goes back or no further."""

    words = LongText(label=_("What is missing, or why not"), rows=3)
