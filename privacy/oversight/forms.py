"""What one may ask the trail; the asking is itself written in it."""

from django import forms
from django.utils.translation import gettext_lazy as _


class TrailForm(forms.Form):
    """Who did what to which record, between two days, and why you ask."""

    purpose = forms.CharField(
        label=_("Why are you searching?"),
        max_length=200,
        help_text=_("A review, a complaint, a sample. Your search is written in the trail with it."),
    )
    who = forms.CharField(label=_("Who"), required=False, max_length=80, help_text=_("Part of a name"))
    verb = forms.CharField(label=_("Did what"), required=False, max_length=40)
    number = forms.CharField(label=_("To which number"), required=False, max_length=24)
    rule = forms.CharField(
        label=_("Under which rule"), required=False, max_length=8, help_text=_("Such as A-03")
    )
    since = forms.DateField(label=_("From"), required=False, widget=forms.DateInput(attrs={"type": "date"}))
    until = forms.DateField(label=_("To"), required=False, widget=forms.DateInput(attrs={"type": "date"}))
    before = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def clean(self):
        """Refuse a range that ends before it starts."""
        values = super().clean()
        since, until = values.get("since"), values.get("until")
        if since and until and until < since:
            self.add_error("until", _("This day is before the first one. Swap them or leave one empty."))
        return values
