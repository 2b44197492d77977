"""The files of a report in the making."""

from collections.abc import Iterable

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from privacy.markings.screening import screen
from tips.intake.files.checks import check_count
from tips.intake.files.kinds import BY_NAME
from tips.intake.filing import FileNotKept, FileRefused, KeptFile, take_file
from tips.intake.models import Draft, DraftFile
from tips.intake.storing import destroy
from tips.intake.text import legible

NOT_KEPT = gettext_noop("We could not keep this file. Your words are safe. Try the file again later.")
NAME_LENGTH = 120


def add_files(draft: Draft, uploads: Iterable[UploadedFile], *, clean: bool) -> list[DraftFile]:
    """Put uploaded files on a draft's list, each kept or refused with its reason."""
    return [_add(draft, upload, clean) for upload in uploads]


def remove_file(draft: Draft, reference: str) -> None:
    """Take a file off a draft's list and out of the store."""
    for file in draft.files.filter(reference=reference):
        file.delete()
        destroy(file.path)


def kept_files(draft: Draft, *, clean: bool) -> list[KeptFile]:
    """Return the draft's files that were not refused, as a tip takes them over."""
    return [
        KeptFile(file.name, file.kind, file.size, file.sha256, file.path, clean, file.cleaned)
        for file in draft.files.filter(refused="")
    ]


def shown_kind(file: DraftFile) -> str:
    """Return a file's kind in words, such as "a JPEG photo"."""
    return _(BY_NAME[file.kind].shown) if file.kind in BY_NAME else ""


def _add(draft: Draft, upload: UploadedFile, clean: bool) -> DraftFile:
    try:
        with transaction.atomic():
            # Two windows adding at once must not pass the limit between them.
            Draft.objects.select_for_update().get(pk=draft.pk)
            check_count(draft.files.filter(refused="").count(), 1)
            return _kept(draft, take_file(upload, clean=clean))
    except FileRefused as refusal:
        return _refused(draft, upload, refusal.sentence(_))
    except FileNotKept:
        return _refused(draft, upload, _(NOT_KEPT))


def _kept(draft: Draft, file: KeptFile) -> DraftFile:
    facts = {"name": file.name, "kind": file.kind, "size": file.size, "sha256": file.sha256}
    return DraftFile.objects.create(draft=draft, **facts, path=file.path, cleaned=file.cleaned)


def _refused(draft: Draft, upload: UploadedFile, reason: str) -> DraftFile:
    # A name that tells of what may not be held is not kept either.
    named = _("A file") if screen("", file_name=upload.name or "") else legible(upload.name or "")
    name = named[:NAME_LENGTH]
    return DraftFile.objects.create(
        draft=draft, name=name, size=upload.size or 0, path="", refused=reason[:200]
    )
