"""Seeing everything before it is sent, and sending it."""

from django.shortcuts import redirect
from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from tips.intake.drafts.sealed import DraftGone
from tips.intake.forms.fields import FreeChoiceField
from tips.intake.forms.people import PeopleForm
from tips.intake.forms.steps import CheckForm
from tips.intake.sending import send_draft
from tips.intake.telling import FORMS, form_of, report_of, unfit_step

from .browser import blocks_cookies, draft_of, hold
from .route import BY_NAME, first_unfinished, go, shown_by
from .sent import show_receipt
from .step import StepView
from .what import row_of


@shown_by("check")
class CheckView(StepView):
    """Every answer with a way to change it; then the tick and the send."""

    name = "check"
    form_class = CheckForm

    def take(self, request, draft):
        """Send the report, once, however often this is pressed."""
        lacking = unfit_step(draft.answers) or (
            first_unfinished(draft) if first_unfinished(draft) != "check" else None
        )
        if lacking:
            return go(request, draft, lacking, note="first")
        form = self.bound(request)
        if not form.is_valid():
            return self.show(request, draft, form=form, status=422)
        language = (get_language() or "en")[:2]
        if not send_draft(draft, report_of(draft.answers, language=language)):
            raise DraftGone
        if blocks_cookies(request):
            return show_receipt(request, draft_of(request))
        return hold(redirect("/report/sent/"), draft)

    def lay_aside(self, draft, form) -> bool:
        """Keep nothing: the tick is given anew each time."""
        return True

    def extras(self, draft):
        """Return every answer by step, the files, and how many questions were left out."""
        told = {step: form_of(step, draft.step(step)) for step in FORMS}
        for form in told.values():
            form.is_valid()
        return {
            "sections": [_section(step, form) for step, form in told.items()],
            "files": [row_of(file) for file in draft.row.files.all()],
            "skipped": sum(form.skipped() for form in told.values()),
        }


def _section(step: str, form) -> dict:
    answers = _cards(form) if isinstance(form, PeopleForm) else _answers(form)
    return {"step": BY_NAME[step], "answers": answers, "href": f"{BY_NAME[step].address}?back=check"}


def _answers(form) -> list[dict]:
    rows = []
    for field in form:
        value = form.cleaned_data.get(field.name)
        if value in (None, "", False) or field.name in {"files", "clean"}:
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
