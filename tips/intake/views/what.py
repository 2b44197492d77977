"""The step that asks what happened, with the files that show it."""

from django.core.files.uploadedfile import UploadedFile

from tips.intake.drafts.files import add_files, remove_file
from tips.intake.drafts.sealed import OpenDraft
from tips.intake.forms.steps import WhatForm
from tips.intake.models import DraftFile
from tips.intake.retelling import file_row

from .route import go, shown_by
from .step import StepView


@shown_by("what")
class WhatView(StepView):
    """What happened; files stand beside the story and never move its writer on."""

    name = "what"
    form_class = WhatForm

    def take(self, request, draft):
        """Take in files first, then go on, or stay where a file was all that was asked."""
        if "remove" in request.POST:
            remove_file(draft.row, _reference(request.POST["remove"]))
        refused = self.take_files(request, draft)
        form = self.bound(request)
        stays = "remove" in request.POST or ("upload" in request.POST and not refused)
        if stays and not form.holds_refused:
            self.lay_aside(draft, form)
            return go(request, draft, "what", anchor="#files")
        if refused:
            for file in refused:
                form.add_error("files", f"{file.name}: {file.refused}")
            if "upload" in request.POST:
                form.errors.pop("story", None)
            self.lay_aside(draft, form)
            return self.show(request, draft, form=form, status=422)
        return super().take(request, draft)

    def take_files(self, request, draft: OpenDraft) -> list[DraftFile]:
        """Put the files that came along on the draft's list and return those that were refused."""
        uploads: list[UploadedFile] = request.FILES.getlist("files")
        added = add_files(draft.row, uploads, clean="clean" in request.POST)
        return [file for file in added if file.refused]

    def form_options(self, draft):
        """Hidden details are taken out unless a named sender wants them kept."""
        return {"initial": {"clean": draft.step("start").get("naming") != "named"}}

    def extras(self, draft):
        """Return the files so far, each with its state in words."""
        return {"files": [file_row(file) for file in draft.row.files.all()]}


def _reference(typed: str) -> str:
    return typed if len(typed) == 36 and set(typed) <= set("0123456789abcdef-") else str(UNKNOWN)


UNKNOWN = "00000000-0000-0000-0000-000000000000"
