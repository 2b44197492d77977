"""One field for a code, and what is written in a mailbox."""

from django import forms
from django.utils.translation import gettext_lazy as _

from tips.intake.files.limits import MOST_FILES

from .fields import FileInput, ManyFilesField, StepForm, TidyField
from .steps import ACCEPTED

MESSAGE_LENGTH = 10_000
REFUSED = _("That code doesn’t open anything. Check for a mix-up of 8 and B, or 5 and S.")


class CodeForm(StepForm):
    """A code of 16 letters and numbers, typed in any way."""

    code = TidyField(
        label=_("Your code"),
        help_text=_("16 letters and numbers. Spaces, hyphens and small letters are fine."),
        max_length=200,
        widget=forms.TextInput(
            attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}
        ),
        error_messages={"required": _("Type your code."), "max_length": REFUSED},
    )

    def typed_code(self) -> str:
        """Return the code as it was typed."""
        return self.cleaned_data.get("code", "")

    def refuse(self) -> None:
        """Say the one sentence that is said for every code that opens nothing."""
        if "code" not in self.errors:
            self.add_error("code", REFUSED)


class AnswerForm(StepForm):
    """An answer to one question of the center."""

    text = TidyField(
        label=_("Your answer"),
        max_length=MESSAGE_LENGTH,
        widget=forms.Textarea,
        error_messages={"required": _("Write your answer first.")},
    )


class AddForm(StepForm):
    """More facts, as words, files or both."""

    text = TidyField(
        label=_("What would you like to add?"),
        max_length=MESSAGE_LENGTH,
        required=False,
        widget=forms.Textarea,
    )
    files = ManyFilesField(
        label=_("Photos, video or files"),
        help_text=_("Up to 10 files, 100 MB each."),
        required=False,
        widget=FileInput(attrs={"accept": ACCEPTED}),
    )
    clean = forms.BooleanField(label=_("Remove hidden details from my photos"), required=False, initial=True)

    def clean_files(self):
        """Refuse more files than one report may carry."""
        files = self.cleaned_data["files"]
        if len(files) > MOST_FILES:
            told = {"count": len(files), "limit": MOST_FILES}
            raise forms.ValidationError(_("That is %(count)s files. The limit is %(limit)s."), params=told)
        return files

    def is_empty(self) -> bool:
        """Say whether there is nothing to add."""
        return not self.cleaned_data.get("text") and not self.cleaned_data.get("files")
