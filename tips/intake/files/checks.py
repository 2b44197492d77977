"""The checks every file passes before anybody may open it: number, size, name, kind, shape, stowaways."""

import math
import mmap
import re
from dataclasses import dataclass
from pathlib import Path

from tips.intake.files.agreement import agreed_kind, check_ending
from tips.intake.files.digests import sha256_of
from tips.intake.files.kinds import Hidden, Kind
from tips.intake.files.limits import MEGABYTE, MOST_BYTES, MOST_FILES
from tips.intake.files.names import display_name, ending_of
from tips.intake.files.pixels import check_pixels
from tips.intake.files.refusals import FileRefused, Reason
from tips.intake.files.shapes import documents, media, pictures
from tips.intake.files.shapes.signals import CutOff, Misshapen
from tips.intake.files.signatures import HEAD_BYTES, content_of
from tips.intake.files.stowaways import has_stowaway
from tips.intake.files.words import check_words

_END_OF = {
    "jpeg": pictures.end_of_jpeg,
    "png": pictures.end_of_png,
    "gif": pictures.end_of_gif,
    "webp": pictures.end_of_riff,
    "wav": pictures.end_of_riff,
    "heic": media.end_of_boxes,
    "iso": media.end_of_boxes,
    "quicktime": media.end_of_boxes,
    "webm": media.end_of_ebml,
    "mp3": media.end_of_mp3,
    "pdf": documents.end_of_pdf,
    "txt": documents.end_of_text,
}
_ACTIVE_IN_PDF = re.compile(rb"/(JavaScript|JS|Launch|EmbeddedFile|RichMedia)\b")


@dataclass(frozen=True, slots=True)
class CheckedFile:
    """A file that may be taken, and what is known of it.

    ``active_content``: a PDF with scripts or files of its own, which is taken and shown with a warning.
    """

    kind: Kind
    size: int
    sha256: str
    display_name: str
    active_content: bool


def check_count(already: int, adding: int) -> None:
    """Refuses more files than one report may carry."""
    if already + adding > MOST_FILES:
        raise FileRefused(Reason.TOO_MANY, count=already + adding, limit=MOST_FILES)


def check_size(size: int) -> None:
    """Refuses a file of no bytes and one of more than 100 MB, before any of it is read."""
    if size <= 0:
        raise FileRefused(Reason.EMPTY)
    if size > MOST_BYTES:
        tenths = math.ceil(size * 10 / MEGABYTE)
        shown = f"{tenths // 10:,}" if tenths % 10 == 0 else f"{tenths / 10:,.1f}"
        raise FileRefused(Reason.TOO_LARGE, size=shown, limit=MOST_BYTES // MEGABYTE)


def check_file(path: Path, *, name: str, declared: str = "") -> CheckedFile:
    """Checks a file that has arrived in quarantine; its name, its declared type and its bytes must agree.

    A name without an ending, and a declared type that is missing or unknown, say nothing: the bytes decide.

    Args:
        name: the name the sender gave it.
        declared: the media type the sender declared.
    Raises:
        FileRefused: it may not be taken, with the reason in a sentence.
    """
    size = path.stat().st_size
    check_size(size)
    ending = ending_of(name)
    check_ending(ending)
    with path.open("rb") as stream, mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ) as data:
        content = content_of(data[:HEAD_BYTES])
        kind = agreed_kind(ending, content, declared)
        _check_shape(path, data, kind, content)
        check_words(path, data, kind, name=name)
        active = kind.name == "pdf" and bool(_ACTIVE_IN_PDF.search(data))
    return CheckedFile(kind, size, sha256_of(path), display_name(name, kind), active)


def _check_shape(path: Path, data: mmap.mmap, kind: Kind, content: str) -> None:
    if kind.name == "docx":
        documents.check_word_document(path)
        return
    try:
        end = _END_OF[content](data)
    except CutOff:
        raise FileRefused(Reason.CUT_OFF) from None
    except Misshapen:
        raise FileRefused(Reason.DAMAGED if kind.name != "txt" else Reason.UNKNOWN) from None
    if has_stowaway(path, data, end, content):
        raise FileRefused(Reason.SECOND_FILE)
    if kind.hidden is Hidden.REMOVABLE:
        check_pixels(path)
