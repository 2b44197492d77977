"""The days that the evidence is asked of."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

LONGEST_DAYS = 5 * 366


class PeriodForm(forms.Form):
    """Two days; without them, this year so far."""

    since = forms.DateField(label=_("From"), widget=forms.DateInput(attrs={"type": "date"}))
    until = forms.DateField(label=_("To"), widget=forms.DateInput(attrs={"type": "date"}))

    def __init__(self, typed=None):
        today = timezone.localdate()
        whole = {"since": today.replace(month=1, day=1).isoformat(), "until": today.isoformat()}
        given = {name: typed.get(name) for name in whole if typed and typed.get(name)}
        super().__init__(whole | given)

    def clean(self):
        """Refuse a time that ends before it starts, has not come, or is too long to be one review."""
        values = super().clean()
        since, until = values.get("since"), values.get("until")
        if until and until > timezone.localdate():
            self.add_error("until", _("This day has not come. Choose today or an earlier one."))
        elif since and until and until < since:
            self.add_error("until", _("This day is before the first one. Swap them."))
        elif since and until and (until - since).days > LONGEST_DAYS:
            self.add_error("since", _("That is more than five years. Choose a later first day."))
        return values
