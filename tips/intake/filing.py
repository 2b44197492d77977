"""From an uploaded file to a kept one: checked at the door, cleaned if wished, stored out of sight."""

import contextlib
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from django.core.files.uploadedfile import UploadedFile

from .files.checks import check_file, check_size
from .files.cleaning import strip_hidden_details
from .files.digests import sha256_of
from .files.kinds import Hidden, Kind, can_clean
from .files.refusals import FileRefused, Reason
from .models import Attachment, Tip
from .storing import fresh_path, keep


class FileNotKept(Exception):
    """The disk could not keep a file; what was written with it still counts."""


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A file in the store that no record carries yet; the fields of an ``Attachment``."""

    name: str
    kind: str
    size: int
    sha256: str
    path: str
    clean_wanted: bool
    cleaned: bool


def take_file(upload: UploadedFile, *, clean: bool) -> KeptFile:
    """Check an uploaded file and keep it, or a copy without hidden details if ``clean``.

    Of a file that was cleaned the original is never stored.

    Raises:
        FileRefused: it may not be taken, with the reason in a sentence.
        FileNotKept: the disk could not keep it.
    """
    if getattr(upload, "lost", False):
        raise FileNotKept
    check_size(upload.size)
    try:
        return _kept(_on_disk(upload), upload, clean)
    except OSError as fault:
        raise FileNotKept from fault


def attach_files(tip: Tip, files: Iterable[KeptFile]) -> None:
    """Give a tip these kept files; nobody opens them before they were checked again."""
    Attachment.objects.bulk_create([Attachment(tip=tip, **asdict(file)) for file in files])


def cleaned_copy(path: Path, kind: Kind) -> Path:
    """Return a copy of a file without its hidden details, in quarantine.

    Raises:
        FileRefused: what is inside cannot be read to its end.
    """
    copy = fresh_path("arriving")
    try:
        strip_hidden_details(path, copy, kind=kind)
    except BaseException:
        copy.unlink(missing_ok=True)
        raise
    return copy


def _kept(path: Path, upload: UploadedFile, clean: bool) -> KeptFile:
    checked = check_file(path, name=upload.name or "", declared=upload.content_type or "")
    clean_now = clean and checked.kind.hidden is Hidden.REMOVABLE
    if clean_now:
        original, path = path, cleaned_copy(path, checked.kind)
        original.unlink(missing_ok=True)
    return KeptFile(
        name=checked.display_name,
        kind=checked.kind.name,
        size=path.stat().st_size,
        sha256=sha256_of(path) if clean_now else checked.sha256,
        clean_wanted=clean,
        cleaned=clean and can_clean(checked.kind),
        path=keep(path),
    )


def _on_disk(upload: UploadedFile) -> Path:
    with contextlib.suppress(AttributeError):
        return Path(upload.temporary_file_path())
    path = fresh_path("arriving")
    with path.open("wb") as stream:
        for piece in upload.chunks():
            stream.write(piece)
    return path


__all__ = ["FileNotKept", "FileRefused", "KeptFile", "Reason", "attach_files", "cleaned_copy", "take_file"]
