"""The first step: what happened, with the files that show it."""

from tips.agency.drafting import draft_of
from tips.agency.forms import EventForm
from tips.intake.drafts.files import add_files, remove_file
from tips.intake.drafts.later import forget
from tips.intake.retelling import file_row

from .route import go
from .steps import StepView

NO_FILE = "00000000-0000-0000-0000-000000000000"


class EventView(StepView):
    """What happened; files stand beside the story and never move its writer on."""

    name = "event"
    form_class = EventForm

    def get(self, request):
        """Show the first step to anyone who may report; nothing is kept yet."""
        return self.show(request, draft_of(request.standing))

    def post(self, request):
        """Throw the draft away where that is asked."""
        if "over" in request.POST:
            draft = draft_of(request.standing)
            if draft:
                forget(draft.row)
            return go("event")
        return super().post(request)

    def take(self, request, draft):
        """Take in files first, then go on, or stay where a file was all that was asked."""
        if "remove" in request.POST:
            remove_file(draft.row, _reference(request.POST["remove"]))
        uploads = request.FILES.getlist("files")
        added = add_files(draft.row, uploads, clean="clean" in request.POST)
        refused = [file for file in added if file.refused]
        form = self.bound(request)
        stays = "remove" in request.POST or "upload" in request.POST
        if stays and not refused and not form.holds_refused:
            self.lay_aside(draft, form)
            return go("event", "#files")
        if not refused:
            return super().take(request, draft)
        for file in refused:
            form.add_error("files", f"{file.name}: {file.refused}")
        if stays:
            form.errors.pop("story", None)
        self.lay_aside(draft, form)
        return self.show(request, draft, form=form, status=422)

    def extras(self, draft):
        """Return the files so far, each with its state in words."""
        return {"files": [file_row(file) for file in draft.row.files.all()] if draft else []}


def _reference(typed: str) -> str:
    return typed if len(typed) == 36 and set(typed) <= set("0123456789abcdef-") else NO_FILE
