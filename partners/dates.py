"""A date asked as three boxes, month, day and year: a calendar fails people who copy a day from paper."""

import datetime

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

PARTS = ("month", "day", "year")
ASKED = {"month": _("Month"), "day": _("Day"), "year": _("Year")}
EXAMPLE = {"month": "11", "day": "20", "year": "2026"}


class MemorableDateWidget(forms.MultiWidget):
    """Three text boxes; gives back what was typed, so that a refused date is still there to correct."""

    template_name = "forms/memorable_date.html"
    use_fieldset = True

    def __init__(self, attrs=None):
        boxes = {part: forms.TextInput(attrs={"inputmode": "numeric"}) for part in PARTS}
        super().__init__(boxes, attrs)

    def decompress(self, value):
        if not value:
            return [None, None, None]
        return [value.month, value.day, value.year]

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        for part, box in zip(PARTS, context["widget"]["subwidgets"], strict=True):
            box["attrs"]["maxlength"] = 4 if part == "year" else 2
            box.update(part=part, label=ASKED[part], example=EXAMPLE[part])
        return context

    def id_for_label(self, id_):
        return f"{id_}_0" if id_ else id_


class MemorableDateField(forms.Field):
    """A day remembered as month, day and year; `future=False` refuses days to come.

    Sentences say which part is wrong. `latest` and `earliest` are dates or callables giving one.
    """

    widget = MemorableDateWidget
    default_error_messages = {
        "required": _("Enter a date: month, day and year."),
        "part": _("Enter the %(part)s too. If you don’t know it exactly, say so in your own words below."),
        "number": _("Enter the %(part)s as a number, such as %(example)s."),
        "year": _("Enter the year with four digits, such as 2026."),
        "impossible": _("%(typed)s is not a day in the calendar. Check the month and the day."),
        "future": _("%(typed)s is still to come. Enter today or an earlier day."),
        "early": _("%(typed)s is too long ago. Check the year."),
    }

    def __init__(self, *, future=False, earliest=datetime.date(1900, 1, 1), **kwargs):
        self.future, self.earliest = future, earliest
        super().__init__(**kwargs)

    def to_python(self, value):
        typed = [str(part or "").strip() for part in (value or ["", "", ""])]
        if not any(typed):
            return None
        return self._day(typed)

    def validate(self, value):
        super().validate(value)
        if value is None:
            return
        shown = {"typed": f"{value.month}/{value.day}/{value.year}"}
        if not self.future and value > timezone.localdate():
            raise ValidationError(self.error_messages["future"], code="future", params=shown)
        if value < self.earliest:
            raise ValidationError(self.error_messages["early"], code="early", params=shown)

    def has_changed(self, initial, data):
        return self.widget.decompress(initial) != [  # type: ignore[call-arg]
            int(p) if str(p).isdigit() else (p or None) for p in data or ["", "", ""]
        ]

    def _day(self, typed):
        month, day, year = (self._number(part, text) for part, text in zip(PARTS, typed, strict=True))
        if len(typed[2]) != 4:
            raise ValidationError(self.error_messages["year"], code="year")
        try:
            return datetime.date(year, month, day)
        except ValueError:
            shown = {"typed": "/".join(typed)}
            raise ValidationError(
                self.error_messages["impossible"], code="impossible", params=shown
            ) from None

    def _number(self, part, text):
        shown = {"part": ASKED[part].lower(), "example": EXAMPLE[part]}
        if not text:
            raise ValidationError(self.error_messages["part"], code="part", params=shown)
        if not (text.isascii() and text.isdigit()):
            raise ValidationError(self.error_messages["number"], code="number", params=shown)
        return int(text)
