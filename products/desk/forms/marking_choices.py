"""The markings a paragraph may be given from a list; any other is built."""

from django import forms

from privacy.markings.building import parse
from privacy.markings.catalog import MARKINGS

COMMON = tuple((parse(marking.code).text, f"{marking.portion} {marking.banner}") for marking in MARKINGS)


def marking_field(current: str, label: str = "Marking") -> forms.ChoiceField:
    """Return a choice of markings that always offers the one in force."""
    known = dict(COMMON)
    choices = [*COMMON] if current in known else [(current, current), *COMMON]
    return forms.ChoiceField(label=label, choices=choices)
