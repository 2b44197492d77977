"""What the page of findings takes."""

from django import forms
from django.utils.translation import gettext_lazy as _


class ExplainForm(forms.Form):
    """Why a difference is as it should be, or what was done about it."""

    words = forms.CharField(
        label=_("Why it is so, or what was done"), max_length=1_000, widget=forms.Textarea(attrs={"rows": 2})
    )
