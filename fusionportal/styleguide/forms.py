"""One form that holds every kind of field."""

from django import forms
from django.utils.translation import gettext_lazy as _

from partners.dates import MemorableDateField

GOING_ON = (("now", _("Yes, right now")), ("over", _("No, it’s over")), ("unsure", _("I’m not sure")))
SEEN = (("sign", _("A sign or a name")), ("plate", _("Any part of a plate")), ("dir", _("Where it went")))


class SampleReportForm(forms.Form):
    """A step of a report: long text, tiles, a date, ticks, a file."""

    story = forms.CharField(
        label=_("What happened?"),
        help_text=_(
            "Tell us what people did. How someone looks, prays, votes or dresses is not a reason to report."
        ),
        max_length=5000,
        widget=forms.Textarea,
    )
    going_on = forms.ChoiceField(
        label=_("Is it still going on?"), choices=GOING_ON, widget=forms.RadioSelect, required=False
    )
    happened_on = MemorableDateField(
        label=_("What day was it?"), help_text=_("For example 11 20 2026."), required=False
    )
    place = forms.CharField(label=_("Where was it?"), help_text=_("An address, a cross-street or a name."))
    county = forms.ChoiceField(
        label=_("County"),
        choices=(("", _("Choose one")), ("calder", "Calder"), ("marlow", "Marlow")),
        required=False,
    )
    seen = forms.MultipleChoiceField(
        label=_("What could you see?"), choices=SEEN, widget=forms.CheckboxSelectMultiple, required=False
    )
    files = forms.FileField(
        label=_("Photos, video or files"),
        help_text=_("Up to 10 files, 100 MB each. Don’t put yourself at risk to get a picture."),
        required=False,
    )
    clean = forms.BooleanField(
        label=_("Remove hidden details from my photos"),
        help_text=_(
            "A photo can carry the place, time and phone it came from. Leave this on to stay unnamed."
        ),
        required=False,
        initial=True,
    )
