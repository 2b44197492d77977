"""Prints a document as a tagged PDF (PDF/UA-1), on letter paper.

The typesetter sees its own two files and one JSON value. Text crosses as data, so nothing anybody wrote
is run, reads a file or asks the network.
"""

import json
from dataclasses import dataclass
from datetime import UTC, datetime, time
from functools import lru_cache
from pathlib import Path
from typing import Any

import typst

from .document import Copy, Document
from .legible import beyond_latin, legible, without_glyph
from .sheet import sheet

_FOLDER = Path(__file__).parent / "print"
_SANS = ("Public Sans", "Liberation Sans", "DejaVu Sans", "Libertinus Serif")
_SERIF = ("Merriweather", "Libertinus Serif")
_POINTS = {"Merriweather": 9.4, "Libertinus Serif": 10.4}
_SIZES = (1.0, 0.95, 0.9, 0.85)


@dataclass(frozen=True, slots=True)
class Print:
    """A printed document and how many pages it took."""

    content: bytes
    pages: int


class TooLong(ValueError):
    """The document runs over its page limit at the smallest size that can be read."""


def print_pdf(
    document: Document, *, copy: Copy | None = None, fonts: Path | None = None, draft: bool = False
) -> Print:
    """Print a document, or one reader's copy of it.

    ``fonts`` is a folder of ttf or otf files. A document with a page limit is set smaller until it fits;
    if it never does, a draft comes out long and anything else raises TooLong.
    """
    drawn = sheet(document, copy, draft=draft)
    for size in _SIZES if document.page_limit else _SIZES[:1]:
        printed = _typeset(drawn, size, document, fonts)
        if not document.page_limit or printed.pages <= document.page_limit:
            return printed
    if draft:
        return printed
    raise TooLong(
        f"This runs to {printed.pages} pages, and {document.line_name.lower()} may have "
        f"{document.page_limit}. Cut some words and print again."
    )


def _typeset(drawn: dict[str, Any], scale: float, document: Document, fonts: Path | None) -> Print:
    """Set the sheet, showing by code point whatever no font can show."""
    faces = _faces(str(fonts) if fonts else "")
    drawn |= _available(faces, scale)
    missing: set[str] = set()
    while True:
        try:
            return _compiled(legible(drawn, missing), document, faces)
        except typst.TypstError as error:
            told = without_glyph(error.diagnostic) - missing
            if not told and not (told := beyond_latin(drawn) - missing):
                raise
            missing |= told


def _compiled(drawn: dict[str, Any], document: Document, faces: typst.Fonts) -> Print:
    compiler = typst.Compiler(
        _FOLDER / "product.typ",
        root=_FOLDER,
        font_paths=faces,
        sys_inputs={"data": json.dumps(drawn)},
        package_path=_FOLDER / "no-packages",
        package_cache_path=_FOLDER / "no-packages",
    )
    stamp = datetime.combine(document.dated, time(), UTC)
    content = compiler.compile(format="pdf", pdf_standards="ua-1", timestamp=stamp)
    if not isinstance(content, bytes):
        raise TypeError("The typesetter gave no PDF.")
    return Print(content, int(json.loads(compiler.query("<pages>", field="value", one=True))))


@lru_cache(maxsize=4)
def _faces(folder: str) -> typst.Fonts:
    """Gather fonts once: the folder's, those inside the typesetter, and the machine's as a last resort."""
    return typst.Fonts(font_paths=[folder] if folder else [])


def _available(faces: typst.Fonts, scale: float) -> dict[str, Any]:
    """Choose families in order of preference, and a size in points that reads alike in each."""
    families = set(faces.families())
    sans, serif = ([name for name in names if name in families] for names in (_SANS, _SERIF))
    return {"fonts": {"sans": sans, "serif": serif}, "size": _POINTS[serif[0]] * scale}
