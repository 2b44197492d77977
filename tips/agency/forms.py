"""The questions an officer is asked."""

from django import forms
from django.utils.translation import gettext_lazy as _

from tips.intake.forms.fields import FileInput, FreeChoiceField, ManyFilesField, StepForm, TidyField
from tips.intake.forms.steps import ACCEPTED, GOING_ON, STORY_LENGTH

YES_NO = (("yes", _("Yes")), ("no", _("No")))


class EventForm(StepForm):
    """What happened, under which case number, and who is there."""

    case_number = TidyField(label=_("Your case number"), max_length=60, required=False)
    story = TidyField(
        label=_("What happened?"),
        help_text=_("What people did, in order. You can paste from CAD."),
        max_length=STORY_LENGTH,
        widget=forms.Textarea,
        error_messages={"required": _("Tell us what happened. A few words are enough.")},
    )
    danger = FreeChoiceField(label=_("Is anyone in danger now?"), choices=YES_NO)
    ongoing = FreeChoiceField(label=_("Is it still going on?"), choices=GOING_ON)
    units = FreeChoiceField(label=_("Are units on scene?"), choices=YES_NO)
    files = ManyFilesField(
        label=_("Photos, video or files"),
        help_text=_("Up to 10 files, 100 MB each."),
        required=False,
        widget=FileInput(attrs={"accept": ACCEPTED}),
    )
    clean = forms.BooleanField(
        label=_("Remove hidden details from photos"),
        help_text=_("Leave this off if you can: the time and place in a photo can help us."),
        required=False,
    )
