"""The words of a file, as far as they can be read: what this portal never holds is refused there too."""

import codecs
import mmap
import re
import zipfile
import zlib
from collections.abc import Iterator
from html import unescape
from pathlib import Path

from privacy.markings.screening import screen
from tips.intake.files.kinds import Kind
from tips.intake.files.refusals import FileRefused, Reason

Bytes = bytes | mmap.mmap

READ = 4_000_000
MOST_STREAMS = 400
_TAG = re.compile(r"<[^>]{0,2000}>")
_PARAGRAPH = re.compile(r"</w:(?:p|tr)>|<w:(?:br|cr)\b[^>]{0,200}>")
_WORDS_IN = ("word/document.xml", "word/header", "word/footer", "word/footnotes", "docprops/core.xml")
_STREAM = re.compile(rb"stream\r?\n")
_SHOWN = re.compile(rb"\(((?:[^()\\]|\\.){1,4000})\)|(T\*|'|\bTd|\bTD|\bET)")
_WIDE = {codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}


def check_words(path: Path, data: Bytes, kind: Kind, *, name: str) -> None:
    """Refuse a file whose name or words are classified, a bank filing, a criminal history or safeguards.

    Pictures, sound and scanned pages cannot be read here; people look at those.
    """
    if found := screen(_words(path, data, kind), file_name=name):
        raise FileRefused(Reason.NOT_HELD, told=str(found[0]))


def _words(path: Path, data: Bytes, kind: Kind) -> str:
    if kind.name == "txt":
        return bytes(data[:READ]).decode(_WIDE.get(bytes(data[:2]), "utf-8"), "replace")
    if kind.name == "docx":
        return "\n".join(_in_word(path))
    return "\n".join(_in_pdf(data)) if kind.name == "pdf" else ""


def _in_word(path: Path) -> Iterator[str]:
    with zipfile.ZipFile(path) as package:
        for part in package.infolist():
            if part.filename.lower().startswith(_WORDS_IN):
                with package.open(part) as stream:
                    text = stream.read(READ).decode("utf-8", "replace")
                yield unescape(_TAG.sub("", _PARAGRAPH.sub("\n", text)))


def _in_pdf(data: Bytes) -> Iterator[str]:
    """Read what a PDF shows in plain letters; fonts with letters of their own are not undone."""
    left = READ
    for count, begin in enumerate(_STREAM.finditer(data)):
        if count >= MOST_STREAMS or left <= 0:
            return
        end = data.find(b"endstream", begin.end())
        packed = bytes(data[begin.end() : min(end if end > 0 else len(data), begin.end() + READ)])
        page = _unpacked(packed, left)
        left -= len(page)
        yield _shown(page)


def _unpacked(packed: bytes, most: int) -> bytes:
    try:
        return zlib.decompressobj().decompress(packed, most)
    except zlib.error:
        return packed[:most]


def _shown(page: bytes) -> str:
    pieces = (match[1].decode("latin-1") if match[1] else "\n" for match in _SHOWN.finditer(page))
    return re.sub(r"\\(.)", r"\1", "".join(pieces))
