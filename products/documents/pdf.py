"""Prints a document as a tagged PDF (PDF/UA-1), on letter paper."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime, time
from pathlib import Path
from typing import Any

import typst

from privacy.printing import SANS, compiler_of, faces_of, found_in, pdf_of

from .document import Copy, Document
from .legible import beyond_latin, legible, without_glyph
from .sheet import sheet

_SHEET = Path(__file__).parent / "print" / "product.typ"
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
    faces = faces_of(str(fonts) if fonts else "")
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
    compiler = compiler_of(_SHEET, drawn, faces)
    content = pdf_of(compiler, datetime.combine(document.dated, time(), UTC))
    return Print(content, int(json.loads(compiler.query("<pages>", field="value", one=True))))


def _available(faces: typst.Fonts, scale: float) -> dict[str, Any]:
    """Choose families in order of preference, and a size in points that reads alike in each."""
    sans, serif = (found_in(faces, names) for names in (SANS, _SERIF))
    return {"fonts": {"sans": sans, "serif": serif}, "size": _POINTS[serif[0]] * scale}
