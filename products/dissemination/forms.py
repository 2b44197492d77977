"""What a reader may answer, and what a releasing supervisor must say."""

from datetime import timedelta

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .reading import USES

SCALE = [(str(n), str(n)) for n in range(1, 6)]
LATEST = timedelta(days=90)


def _scale(label):
    return forms.TypedChoiceField(
        label=label, choices=SCALE, coerce=int, empty_value=None, required=False, widget=forms.RadioSelect
    )


class FeedbackForm(forms.Form):
    """Two scales, three ticks and a box."""

    relevant = _scale(_("Relevant to your duties, from 1 (no) to 5 (very)"))
    in_time = _scale(_("In time to be of use, from 1 (too late) to 5 (in good time)"))
    used_for = forms.MultipleChoiceField(
        label=_("I used it to"),
        choices=list(USES.items()),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    words = forms.CharField(
        label=_("Anything wrong or missing?"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    @property
    def scales(self):
        """The fields that are drawn as a row of numbers."""
        return [self["relevant"], self["in_time"]]

    def clean(self):
        """Refuse an answer that says nothing."""
        values = super().clean()
        if not self.errors and not any(values.values()):
            raise forms.ValidationError(_("Choose a number, tick a use or write a word before you send."))
        return values


class ReleaseForm(forms.Form):
    """When an approved product leaves: now, or at a stated time."""

    send_at = forms.DateTimeField(
        label=_("Send at"),
        required=False,
        help_text=_("Leave this empty to send it now."),
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}),
    )

    def clean_send_at(self):
        """Refuse a time that has passed or is too far off to be kept in mind."""
        at, now = self.cleaned_data["send_at"], timezone.now()
        if at and at < now:
            raise forms.ValidationError(_("That time has passed. Choose a later one, or leave it empty."))
        if at and at > now + LATEST:
            raise forms.ValidationError(_("Choose a time within the next 90 days."))
        return at


class RecallForm(forms.Form):
    """Why a released product is taken back; every reader is told this."""

    reason = forms.CharField(
        label=_("Why it is recalled"),
        max_length=500,
        help_text=_("Everybody who got it reads this. Don’t repeat what must not be known."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )
