"""What was told so far, as the page shows it that asks whether it is right."""

from django.template.defaultfilters import filesizeformat
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from tips.intake.files.kinds import BY_NAME, can_clean
from tips.intake.forms.fields import FreeChoiceField, StepForm
from tips.intake.forms.people import PeopleForm
from tips.intake.models import DraftFile

UNTOLD = (None, "", False)


def retold(form: StepForm | PeopleForm) -> list[dict]:
    """Return the answers of a valid form, each with its question and where it can be changed."""
    return _cards(form) if isinstance(form, PeopleForm) else _answers(form)


def file_row(file: DraftFile) -> dict:
    """Return what the list says of one file."""
    kind = BY_NAME.get(file.kind)
    state = "refused" if file.refused else "added"
    words = file.refused or f"{_('Added and checked')} · {filesizeformat(file.size)}"
    return {
        "reference": str(file.reference),
        "name": file.name,
        "state": state,
        "words": words,
        "family": kind.family if kind else "",
        "cleaned": file.cleaned and kind is not None and kind.family == "photo",
        "stays": kind is not None and not can_clean(kind),
    }


def _answers(form) -> list[dict]:
    rows = []
    for field in form:
        value = form.cleaned_data.get(field.name)
        if value in UNTOLD or field.name in {"files", "clean"}:
            continue
        rows.append({"question": field.label, "answer": _shown(field, value), "anchor": field.id_for_label})
    return rows


def _cards(form: PeopleForm) -> list[dict]:
    names = {"person": _("Person"), "vehicle": _("Vehicle")}
    rows = []
    for kind, name in names.items():
        for number, card in enumerate(form.told(kind), start=1):
            said = "\n".join(value for value in card.values() if value)
            rows.append({"question": f"{name} {number}", "answer": said, "anchor": f"{kind}-{number}"})
    return rows


def _shown(field, value) -> str:
    if isinstance(value, bool):
        return _("Yes")
    if isinstance(field.field, FreeChoiceField):
        return str(dict(field.field.choices)[value])
    return date_format(value) if hasattr(value, "strftime") else str(value)
