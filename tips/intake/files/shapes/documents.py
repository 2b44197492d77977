"""Where documents end, and whether text is text."""

import codecs
import mmap
import re
import zipfile
from pathlib import Path

from tips.intake.files.limits import MOST_PARTS, MOST_UNPACKED_BYTES
from tips.intake.files.refusals import FileRefused, Reason
from tips.intake.files.shapes.signals import CutOff, Misshapen

Bytes = bytes | mmap.mmap

_NOT_IN_TEXT = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_WIDE = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
_TEXT_THAT_IS_NOT = (b"#!", b"{\\rtf", b"%!ps")
_MAIN_PART = b"wordprocessingml.document.main+xml"
_PARTS_THAT_RUN = ("vbaproject.bin", "vbadata.xml", ".exe", ".dll", ".js", ".vbs", ".lnk")


def end_of_pdf(data: Bytes) -> int:
    """The offset after the last end-of-file mark, with the blank bytes that writers leave after it."""
    mark = data.rfind(b"%%EOF")
    if mark < 0 or data.rfind(b"startxref", 0, mark) < 0:
        raise CutOff
    at = mark + 5
    while at < len(data) and data[at] in b"\x00\t\n\x0c\r ":
        at += 1
    return at


def end_of_text(data: Bytes) -> int:
    """The end of a text of any usual encoding that holds no byte only programs write."""
    start = bytes(data[:64]).lstrip(codecs.BOM_UTF8 + b" \t\r\n").lower()
    if start.startswith(_TEXT_THAT_IS_NOT):
        raise Misshapen
    wide = _WIDE.get(bytes(data[:2]))
    if wide:
        try:
            codecs.decode(data[2:], wide)
        except UnicodeDecodeError:
            raise Misshapen from None
    elif _NOT_IN_TEXT.search(data):
        raise Misshapen
    return len(data)


def check_word_document(path: Path) -> None:
    """Opens a Word document's list of parts, without unpacking any but the one that names the others.

    Raises:
        FileRefused: it is another kind of package, carries macros, unpacks too large, or is two files in one.
    """
    try:
        with zipfile.ZipFile(path) as package:
            _check_parts(package, path.stat().st_size)
    except (zipfile.BadZipFile, NotImplementedError, OSError, RuntimeError, KeyError, ValueError):
        raise FileRefused(Reason.CUT_OFF) from None


def _check_parts(package: zipfile.ZipFile, size: int) -> None:
    parts = package.infolist()
    names = [part.filename.lower() for part in parts]
    if "word/document.xml" not in names or "[content_types].xml" not in names:
        raise FileRefused(Reason.ARCHIVE, extension="zip")
    if any(name.endswith(_PARTS_THAT_RUN) for name in names):
        raise FileRefused(Reason.MACROS)
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED_BYTES:
        raise FileRefused(Reason.UNPACKS_TOO_LARGE)
    if package.comment or min(part.header_offset for part in parts) or not _ends_with_list(package, size):
        raise FileRefused(Reason.SECOND_FILE)
    listed = next(part for part in parts if part.filename.lower() == "[content_types].xml")
    with package.open(listed) as stream:
        if _MAIN_PART not in stream.read(1_000_000):
            raise FileRefused(Reason.MACROS)


def _ends_with_list(package: zipfile.ZipFile, size: int) -> bool:
    """The end record is the last 22 bytes of an honest package; anything after it is a stowaway."""
    stream = package.fp
    stream.seek(size - 22)
    return stream.read(4) == b"PK\x05\x06"
