"""Printing: a sheet of typst and one JSON value become a tagged PDF (PDF/UA-1).

The typesetter sees the folder of its sheet and that value. Text crosses as data, so nothing anybody wrote
is run, reads a file or asks the network.
"""

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

import typst
from django.conf import settings

FONTS = settings.BASE / "assets" / "build" / "fonts"
SANS = ("Public Sans", "Liberation Sans", "DejaVu Sans", "Libertinus Serif")


def printed(sheet: Path, data: dict[str, Any], *, at: datetime) -> bytes:
    """Print data on a sheet, which finds its typefaces as ``fonts`` in them.

    ``at`` is the moment that the document says it was made; with it, the same data give the same bytes.
    """
    faces = faces_of(str(FONTS) if FONTS.exists() else "")
    return pdf_of(compiler_of(sheet, data | {"fonts": found_in(faces, SANS)}, faces), at)


def compiler_of(sheet: Path, data: dict[str, Any], faces: typst.Fonts) -> typst.Compiler:
    """Return the typesetter with a sheet and its data before it, and no package or file beside them."""
    return typst.Compiler(
        sheet,
        root=sheet.parent,
        font_paths=faces,
        sys_inputs={"data": json.dumps(data)},
        package_path=sheet.parent / "no-packages",
        package_cache_path=sheet.parent / "no-packages",
    )


def pdf_of(compiler: typst.Compiler, at: datetime) -> bytes:
    """Return what a typesetter has before it as a tagged PDF."""
    content = compiler.compile(
        format="pdf", pdf_standards="ua-1", timestamp=at.astimezone(UTC).replace(microsecond=0)
    )
    if not isinstance(content, bytes):
        raise TypeError("The typesetter gave no PDF.")
    return content


@lru_cache(maxsize=4)
def faces_of(folder: str = "") -> typst.Fonts:
    """Gather fonts once: the folder's, those inside the typesetter, and the machine's as a last resort."""
    return typst.Fonts(font_paths=[folder] if folder else [])


def found_in(faces: typst.Fonts, wanted: Sequence[str]) -> list[str]:
    """Return the wanted families that are there, in order of preference."""
    families = set(faces.families())
    return [name for name in wanted if name in families]
