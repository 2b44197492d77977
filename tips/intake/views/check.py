"""Seeing everything before it is sent, and sending it."""

from django.shortcuts import redirect
from django.utils.translation import get_language

from tips.intake.drafts.sealed import DraftGone
from tips.intake.forms.steps import CheckForm
from tips.intake.retelling import file_row, retold
from tips.intake.sending import send_draft
from tips.intake.telling import FORMS, form_of, report_of, unfit_step

from .browser import blocks_cookies, draft_of, hold
from .route import BY_NAME, first_unfinished, go, shown_by
from .sent import show_receipt
from .step import StepView


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
            "files": [file_row(file) for file in draft.row.files.all()],
            "skipped": sum(form.skipped() for form in told.values()),
        }


def _section(step: str, form) -> dict:
    return {"step": BY_NAME[step], "answers": retold(form), "href": f"{BY_NAME[step].address}?back=check"}
