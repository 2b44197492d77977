"""The questions of each step; all but the story may be left out."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from partners.dates import MemorableDateField
from partners.directory.models import County
from tips.intake.choices import Ongoing
from tips.intake.clock import time_in

from .fields import FileInput, FreeChoiceField, ManyFilesField, StepForm, TidyField

STORY_LENGTH = 20_000
ACCEPTED = "image/*,video/*,audio/*,.pdf,.txt,.docx"
GOING_ON = (
    (Ongoing.YES, _("Yes, right now")),
    (Ongoing.NO, _("No, it’s over")),
    (Ongoing.UNSURE, _("I’m not sure")),
)


class StartForm(StepForm):
    """Before the first question: danger, name, and whose phone it is."""

    danger = FreeChoiceField(
        label=_("Is anyone in danger now?"), choices=(("yes", _("Yes")), ("no", _("No")))
    )
    naming = FreeChoiceField(
        label=_("Do you want to give your name?"),
        help_text=_("You choose. A report without a name is read just the same."),
        choices=(("unnamed", _("Without my name")), ("named", _("With my name"))),
        initial="unnamed",
    )
    shared = forms.BooleanField(
        label=_("This is not my phone"),
        help_text=_("What you typed is cleared from this browser after 10 minutes without activity."),
        required=False,
    )


class WhatForm(StepForm):
    """What happened, and what shows it."""

    story = TidyField(
        label=_("What happened?"),
        help_text=_(
            "Tell us what people <b>did</b>. How someone looks, prays, votes or dresses "
            "is not a reason to report."
        ),
        max_length=STORY_LENGTH,
        widget=forms.Textarea,
        error_messages={"required": _("Tell us what happened. A few words are enough.")},
    )
    ongoing = FreeChoiceField(label=_("Is it still going on?"), choices=GOING_ON)
    files = ManyFilesField(
        label=_("Photos, video or files"),
        help_text=_("Up to 10 files, 100 MB each. Don’t put yourself at risk to get a picture."),
        required=False,
        widget=FileInput(attrs={"accept": ACCEPTED}),
    )
    clean = forms.BooleanField(label=_("Remove hidden details from my photos"), required=False)


class WhenWhereForm(StepForm):
    """When and where it happened, as exactly or as loosely as the sender knows."""

    happened_on = MemorableDateField(
        label=_("What day was it?"), help_text=_("For example 11 20 2026."), required=False
    )
    about = TidyField(
        label=_("About what time?"), help_text=_("For example 9:40 pm."), max_length=60, required=False
    )
    when_words = TidyField(
        label=_("Or tell us when, in your own words"),
        help_text=_("For example: last week, late at night, twice."),
        max_length=90,
        required=False,
    )
    place = TidyField(
        label=_("Where was it?"),
        help_text=_("An address, a cross-street or what the place is called."),
        max_length=200,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    county = forms.ModelChoiceField(
        label=_("County"),
        queryset=County.objects.none(),
        empty_label=_("I don’t know"),
        required=False,
        error_messages={"invalid_choice": _("Choose a county from the list.")},
    )

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        self.fields["county"].queryset = County.objects.filter(served=True)

    def clean(self):
        """Refuse a time today that is still to come."""
        day, hour = self.cleaned_data.get("happened_on"), time_in(self.cleaned_data.get("about", ""))
        now = timezone.localtime()
        if day == now.date() and hour and hour > now.time():
            self.add_error("about", _("That time is still to come today. Check the time or the day."))


class AboutYouForm(StepForm):
    """Who the sender is and how to reach them, apart from what they sent."""

    name = TidyField(
        label=_("Your name"),
        max_length=120,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    phone = TidyField(
        label=_("Phone number"),
        max_length=40,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "tel", "inputmode": "tel", "type": "tel"}),
    )
    email = forms.EmailField(
        label=_("Email address"),
        max_length=254,
        required=False,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        error_messages={"invalid": _("Enter an email address like name@example.com, or leave it out.")},
    )
    best_time = TidyField(
        label=_("Best time to reach you"),
        help_text=_("For example: weekdays after 5 pm."),
        max_length=120,
        required=False,
    )
    may_share = forms.BooleanField(label=_("You may share my name with investigators"), required=False)


class CheckForm(StepForm):
    """The one tick before sending."""

    truth = forms.BooleanField(
        label=_("This is true as far as I know"),
        error_messages={"required": _("Tick “This is true as far as I know” to send your report.")},
    )
