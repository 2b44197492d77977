"""Files of a tip are checked again, scanned and given a preview before anybody may open them."""

import logging
from pathlib import Path

from django.conf import settings
from django.db import transaction

from .choices import FileState
from .files.checks import CheckedFile, check_file
from .files.digests import sha256_of
from .files.kinds import BY_NAME, Hidden
from .files.refusals import FileRefused
from .files.scanner import ScannerUnavailable, scan
from .files.thumbnails import has_thumbnail, make_thumbnail
from .filing import cleaned_copy
from .models import Attachment
from .storing import destroy, fresh_path, keep, kept_path

log = logging.getLogger(__name__)
WAITS = (FileState.CHECKING, FileState.HELD)
HELD = "The scanner gave no verdict yet. It is asked again."
GONE = "The file is no longer in the store."


def check_files(tip_id: int) -> int:
    """Check every file of a tip that waits; return how many now have a verdict. May be repeated at will."""
    waiting = Attachment.objects.unguarded().filter(tip_id=tip_id, state__in=WAITS)
    return sum(_check(pk) for pk in waiting.values_list("pk", flat=True))


def _check(pk: int) -> bool:
    with transaction.atomic():
        rows = Attachment.objects.unguarded().select_for_update(of=("self",), skip_locked=True)
        file = rows.filter(pk=pk, state__in=WAITS).first()
        if file is None:
            return False
        before = {file.path, file.preview}
        try:
            _judge(file)
        except FileRefused as refusal:
            _refuse(file, str(refusal))
        except FileNotFoundError:
            _refuse(file, GONE)
        except ScannerUnavailable as fault:
            log.warning("file %s is held: the scanner is away: %s", file.reference, type(fault).__name__)
            file.state, file.reason = FileState.HELD, HELD
        file.save(update_fields=["state", "reason", "path", "preview", "kind", "size", "sha256", "cleaned"])
        for name in before - {file.path, file.preview}:
            transaction.on_commit(lambda name=name: destroy(name))
    return file.state not in WAITS


def _judge(file: Attachment) -> None:
    path = kept_path(file.path)
    checked = check_file(path, name=file.name)
    if settings.CLAMD_ADDRESS:
        verdict = scan(path, settings.CLAMD_ADDRESS)
        if not verdict.clean:
            _refuse(file, "The scanner knows this file as harmful.")
            return
    if file.clean_wanted and not file.cleaned and checked.kind.hidden is not Hidden.STAYS:
        _clean(file, path, checked)
        path = kept_path(file.path)
    else:
        file.sha256, file.size = checked.sha256, checked.size
    file.kind = checked.kind.name
    if has_thumbnail(checked.kind):
        file.preview = _preview(path)
    file.state, file.reason = FileState.CLEAN, ""
    if checked.active_content:
        file.reason = "This PDF has scripts or files of its own. Open it in a viewer that runs neither."


def _clean(file: Attachment, path: Path, checked: CheckedFile) -> None:
    copy = cleaned_copy(path, checked.kind)
    file.sha256, file.size = sha256_of(copy), copy.stat().st_size
    file.path, file.cleaned = keep(copy), True


def _preview(path: Path) -> str:
    small = fresh_path("arriving")
    make_thumbnail(path, small)
    return keep(small)


def _refuse(file: Attachment, reason: str) -> None:
    file.state, file.reason = FileState.REFUSED, reason[:200]
    file.path = file.preview = ""


def shown_kind(file: Attachment) -> str:
    """Return a file's kind in words, such as "a JPEG photo"."""
    return BY_NAME[file.kind].shown if file.kind in BY_NAME else "a file"
