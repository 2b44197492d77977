"""What a reader may answer and ask for."""

from django import forms
from django.utils.translation import gettext_lazy as _

from .reading import USES

SCALE = [("", _("No answer")), *((str(n), str(n)) for n in range(1, 6))]


class FeedbackForm(forms.Form):
    """Two scales, three ticks and a box."""

    relevant = forms.TypedChoiceField(
        label=_("Relevant to your duties, 1 to 5"),
        choices=SCALE,
        coerce=int,
        empty_value=None,
        required=False,
    )
    in_time = forms.TypedChoiceField(
        label=_("In time to be of use, 1 to 5"), choices=SCALE, coerce=int, empty_value=None, required=False
    )
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
