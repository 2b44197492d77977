"""The form an analyst fills in for somebody who called, came by or wrote."""

from django import forms
from django.utils.translation import gettext_lazy as _

from .fields import StepForm, TidyField
from .steps import AboutYouForm, WhatForm, WhenWhereForm

CAME_BY = (("phone", _("By phone")), ("walk_in", _("In person")), ("mail", _("By mail")))


class CallForm(StepForm):
    """How it came in, and what the caller must be asked first."""

    came_by = forms.ChoiceField(
        label=_("How did it come in?"), choices=CAME_BY, initial="phone", widget=forms.RadioSelect
    )
    danger = forms.ChoiceField(
        label=_("Is anyone in danger now?"),
        help_text=_("Keep the caller on the line and have 911 called first."),
        choices=(("yes", _("Yes")), ("no", _("No"))),
        widget=forms.RadioSelect,
        error_messages={"required": _("Ask whether anyone is in danger now, and choose the answer.")},
    )
    call_note = TidyField(
        label=_("Note on the call"),
        help_text=_("For example: line bad, will call back, interpreter used. It stands beside the report."),
        max_length=1_000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class PhoneForms:
    """The one long page: the public's questions, the caller, the call; asked as one form is asked."""

    def __init__(self, data=None, files=None):
        self.call = CallForm(data, prefix="call")
        self.what = WhatForm(data, files=files, prefix="what", initial={"clean": False})
        self.where = WhenWhereForm(data, prefix="where")
        self.about = AboutYouForm(data, prefix="about")
        self.parts = (self.call, self.what, self.where, self.about)

    @classmethod
    def resumed(cls, typed):
        """Return the page to go on with, showing what was typed and finding no fault with it yet."""
        forms = cls()
        forms.parts = tuple(type(part).resumed(typed, prefix=part.prefix) for part in forms.parts)
        forms.call, forms.what, forms.where, forms.about = forms.parts
        return forms

    @property
    def errors(self) -> dict:
        """What is wrong, by the name of the control."""
        return {part.add_prefix(name): said for part in self.parts for name, said in part.errors.items()}

    def non_field_errors(self) -> list[str]:
        """Nothing is ever wrong with the page as a whole."""
        return []

    def __iter__(self):
        return (field for part in self.parts for field in part)
