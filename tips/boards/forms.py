"""What the forms of boards take."""

from django import forms
from django.utils.translation import gettext_lazy as _

from .acts.laying import LONGEST
from .acts.opening import QUESTION, TITLE
from .choices import Saying


class BoardForm(forms.Form):
    """A title and the question a board is for."""

    title = forms.CharField(
        label=_("Title"),
        max_length=TITLE,
        error_messages={"required": _("Give the board a title: a few words about what it is for.")},
    )
    question = forms.CharField(
        label=_("Question"),
        help_text=_("What do you want to find out? Everyone on the board reads it."),
        max_length=QUESTION,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class WordsForm(forms.Form):
    """A note or a question."""

    saying = forms.ChoiceField(label=_("Kind"), choices=Saying.choices, initial=Saying.NOTE)
    text = forms.CharField(
        label=_("Words"),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Write the note or the question first.")},
    )


class PersonForm(forms.Form):
    """One colleague."""

    person = forms.TypedChoiceField(label=_("Colleague"), coerce=int)

    def __init__(self, *args, people=(), **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["person"].choices = [("", _("Choose one")), *people]


class SnapshotForm(forms.Form):
    """The words under a picture that goes into a product."""

    caption = forms.CharField(
        label=_("Caption"),
        help_text=_("One sentence that says what the picture shows."),
        max_length=200,
        error_messages={"required": _("Say in one sentence what the picture shows.")},
    )
