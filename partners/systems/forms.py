"""What the page of an agency's systems takes."""

from django import forms
from django.utils.translation import gettext_lazy as _

from partners.people.models import User
from privacy.access.standing import Standing

from .services import LONGEST


class KeyForm(forms.Form):
    """A new key."""

    name = forms.CharField(
        label=_("System"), max_length=60, help_text=_("What your people call it, such as CAD export.")
    )
    keeper = forms.ModelChoiceField(
        User.objects.none(),
        label=_("Who answers for it"),
        help_text=_("The system may do what this person may, and stops when they leave."),
    )
    days = forms.IntegerField(label=_("Days it is good for"), min_value=1, max_value=LONGEST, initial=180)

    def __init__(self, *args, by: Standing, **kwargs):
        super().__init__(*args, auto_id="key-%s", **kwargs)
        self.fields["keeper"].queryset = User.objects.filter(agency_id=by.agency_id, is_active=True)
