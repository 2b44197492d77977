"""The last step: seeing everything before it is sent, and sending it."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from tips.agency.drafting import draft_of, sent_draft
from tips.agency.sending import send, told, unfit_step
from tips.intake.drafts.sealed import DraftGone
from tips.intake.forms.steps import CheckForm
from tips.intake.retelling import file_row, retold

from .route import NAMES, STEPS, first_unfinished, go
from .steps import StepView

NO_DRAFT = "00000000-0000-0000-0000-000000000000"


class CheckView(StepView):
    """Every answer with a way to change it; then the tick and the send."""

    name = "check"
    form_class = CheckForm

    def post(self, request):
        """Send the report, once, however often this is pressed."""
        reference = request.POST.get("draft", "")
        sent = sent_draft(request.standing, reference if len(reference) == 36 else NO_DRAFT)
        if sent:
            return redirect("agency-report", sent.answers["number"])
        draft = draft_of(request.standing)
        if draft is None:
            return go("event")
        return self.answer(request, draft)

    def take(self, request, draft):
        """Go to the first step that lacks something, or send."""
        lacking = unfit_step(draft) or first_unfinished(draft)
        if lacking != "check":
            messages.info(request, _("This step comes first. What you told us so far is kept."))
            return go(lacking)
        form = self.bound(request)
        if not form.is_valid():
            return self.show(request, draft, form=form, status=422)
        number = send(draft, by=request.standing)
        if not number:
            raise DraftGone
        messages.success(request, _("We have your report: %(number)s. Thank you.") % {"number": number})
        return redirect("agency-report", number)

    def lay_aside(self, draft, form) -> bool:
        """Keep nothing: the tick is given anew each time."""
        return True

    def extras(self, draft):
        """Return every answer by step, the files, and how many questions were left out."""
        forms = told(draft)
        return {
            "sections": [_section(name, form) for name, form in forms.items()],
            "files": [file_row(file) for file in draft.row.files.all()],
            "skipped": sum(form.skipped() for form in forms.values()),
        }


def _section(name: str, form) -> dict:
    step = STEPS[NAMES.index(name)]
    return {"step": step, "answers": retold(form), "href": f"{step.address}?back=check"}
