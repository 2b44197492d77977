"""Fields that keep what was typed, and forms that can be laid aside as plain answers."""

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from privacy.markings.turning_away import why_not_held
from tips.intake.text import tidy

Typed = dict[str, str]
NOT_HELD = "not held"


class TidyField(forms.CharField):
    """Words as typed, without what cannot be stored; too long is told with the number to take out."""

    default_error_messages = {
        "max_length": _("That is %(show_value)s characters. Shorten it to %(limit_value)s."),
    }

    def to_python(self, value):
        """Return the words, storable and without blank ends."""
        return tidy(super().to_python(value))

    def validate(self, value):
        """Turn away what this portal never holds, in words that say where it belongs."""
        super().validate(value)
        if refused := why_not_held(value):
            raise forms.ValidationError(refused, code=NOT_HELD)

    def widget_attrs(self, widget):
        """Set no limit in the browser: it would cut a long paste without a word."""
        return {name: value for name, value in super().widget_attrs(widget).items() if name != "maxlength"}


class FreeChoiceField(forms.ChoiceField):
    """A choice that may be left open; its tiles need no word that says so."""

    widget = forms.RadioSelect
    says_optional = False

    def __init__(self, **options):
        super().__init__(**{"required": False, **options})


class StepForm(forms.Form):
    """A form whose answers can be laid aside as they were typed and taken up again."""

    def __init__(self, data=None, **options):
        super().__init__(data if data is None or isinstance(data, QueryDict) else _posted(data), **options)

    @classmethod
    def resumed(cls, typed: Typed, **options):
        """Return the form to go on with, showing what was typed and finding no fault with it yet."""
        form = cls(**options)
        if typed:
            form.initial = {field.name: _typed_in(field, typed) for field in form}
        return form

    def typed(self) -> Typed:
        """Return what was typed and may be kept, by the name of each control; nothing that was not asked.

        Text this portal never holds is left out: it stays on the page and reaches no draft.
        """
        told = {name: tidy(self.data.get(name, "")) for name in self.control_names()}
        return {name: text for name, text in told.items() if text and not why_not_held(text)}

    @property
    def holds_refused(self) -> bool:
        """Whether something was typed that this portal never holds."""
        return any(why_not_held(tidy(self.data.get(name, ""))) for name in self.control_names())

    def control_names(self) -> list[str]:
        """Return the name of every control that answers with words."""
        return [name for field in self if not _takes_files(field) for name in _names_of(field)]

    def skipped(self) -> int:
        """Return how many questions were left out."""
        asked = [field for field in self if not _takes_files(field) and not _is_tick(field)]
        return sum(1 for field in asked if self.cleaned_data.get(field.name) in (None, ""))


def _names_of(field: forms.BoundField) -> list[str]:
    boxes = getattr(field.field.widget, "widgets_names", None)
    return [f"{field.html_name}{box}" for box in boxes] if boxes else [field.html_name]


def _typed_in(field: forms.BoundField, typed: Typed) -> str | list[str]:
    said = [typed.get(name, "") for name in _names_of(field)]
    return said if isinstance(field.field.widget, forms.MultiWidget) else said[0]


def _takes_files(field: forms.BoundField) -> bool:
    return isinstance(field.field, forms.FileField)


def _is_tick(field: forms.BoundField) -> bool:
    return isinstance(field.field, forms.BooleanField)


def _posted(typed: Typed) -> QueryDict:
    data = QueryDict(mutable=True)
    data.update(typed)
    return data


class FileInput(forms.FileInput):
    """A file input that takes several files at once; its name is the one the field's template asks for."""

    allow_multiple_selected = True


class ManyFilesField(forms.FileField):
    """Files that are judged one by one elsewhere; here they are only handed over."""

    widget = FileInput

    def clean(self, data, initial=None):
        """Return the list of files, which may be empty."""
        return [file for file in (data or []) if file]
