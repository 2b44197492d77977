"""To whom a record goes, why, and until when."""

from django import forms
from django.utils.translation import gettext_lazy as _

from partners.directory.models import Agency
from tips.vetting.forms import DayInput, LongText

from .services import agreed_agencies


class DisseminateForm(forms.Form):
    """Right to know by agreement, need to know in words (28 CFR 23.20(e)-(g))."""

    to = forms.ModelChoiceField(
        label=_("Agency"), queryset=Agency.objects.none(), empty_label=_("Choose one"),
        help_text=_("Law enforcement with a current agreement to 28 CFR Part 23 procedures."),
    )  # fmt: skip
    inquiry = forms.CharField(label=_("Inquiry or case it is needed for"), max_length=120)
    purpose = LongText(label=_("Why they need it for that"), rows=3)
    until = forms.DateField(label=_("Open to them until"), widget=DayInput())

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["to"].queryset = agreed_agencies()


class EndForm(forms.Form):
    """Why a record is taken back."""

    agency = forms.ModelChoiceField(label=_("Agency"), queryset=Agency.objects.all())
    reason = forms.CharField(label=_("Why it is taken back"), max_length=300)
