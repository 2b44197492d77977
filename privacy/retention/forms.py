"""What is typed on the pages of retention."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from .tables.holds import Hold

DAY = forms.DateInput(attrs={"type": "date"})


class Answered(forms.Form):
    """A form whose act may still refuse a field."""

    def tell(self, refused: ValidationError) -> None:
        """Put the act's refusals beside the fields they are about."""
        for name, sentences in refused.message_dict.items():
            self.add_error(name if name in self.fields else None, sentences)


class HoldForm(Answered):
    """Which record must not be destroyed, why, on whose order and until when."""

    number = forms.CharField(label=_("Number of the record"), max_length=40)
    reason = forms.CharField(
        label=_("Why it must be kept"), max_length=1000, widget=forms.Textarea(attrs={"rows": 3})
    )
    document = forms.CharField(
        label=_("The order or request it rests on"),
        max_length=160,
        help_text=_("Such as a court's case number or the date of a letter."),
    )
    until = forms.DateField(
        label=_("Until"),
        required=False,
        widget=DAY,
        help_text=_("Every hold ends. On this day it lapses by itself, and it may be placed again."),
    )
    follows = forms.ModelChoiceField(
        label=_("Lasts as long as another hold"), queryset=Hold.objects.none(), required=False
    )

    def __init__(self, *args, by, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["follows"].queryset = Hold.objects.visible_to(by).binding()


class WhyForm(Answered):
    """Why a hold is let go or a purge refused."""

    why = forms.CharField(label=_("Why"), max_length=1000, widget=forms.Textarea(attrs={"rows": 3}))


class RenewForm(Answered):
    """Why a record is still needed and still true."""

    reasons = forms.CharField(
        label=_("Why it is still needed and still true"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_("In fresh words: the reasons of an earlier renewal do not serve again."),
    )
