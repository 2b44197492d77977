"""What has to be said before anybody is warned past the rule, and afterwards."""

from django import forms
from django.utils.translation import gettext_lazy as _

from partners.directory.models import Agency
from tips.vetting.forms import CHOOSE, LongText

from .choices import Danger, Finding


class WarnForm(forms.Form):
    """An assessment for people who may not have the record (28 CFR 23.20(f)(2))."""

    danger = forms.ChoiceField(
        label=_("What is in imminent danger?"),
        choices=Danger.choices,
        widget=forms.RadioSelect,
    )
    reason = LongText(label=_("Why the danger is imminent"), rows=3)
    words = LongText(
        label=_("The assessment they will read"), rows=5,
        help_text=_("What to look for and what to do. No more of the record than that needs."),
    )  # fmt: skip
    to = forms.ModelMultipleChoiceField(
        label=_("Agencies to warn"), queryset=Agency.objects.filter(active=True, is_host=False),
        widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip


class ReviewForm(forms.Form):
    """What the privacy officer finds."""

    finding = forms.ChoiceField(label=_("What you find"), choices=[*CHOOSE, *Finding.choices])
    review = LongText(label=_("What it rests on"), rows=3)
