"""One reader's copy on the page: the same values that the typesetter draws, with a figure in pixels."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _

from privacy.access.standing import Standing
from products.documents.document import Copy, Document
from products.documents.legible import legible
from products.documents.masking import unmasked
from products.documents.pdf import print_pdf
from products.documents.plain import from_data
from products.documents.sheet import sheet

from .challenged import doubts_about, in_doubt
from .models import Dissemination, Rendition

WIDE, MARGIN, LANE, FOOT = 720, 34, 34, 30
FONTS = settings.BASE / "assets" / "build" / "fonts"


def reader_copy(copy: Dissemination, by: Standing) -> Copy:
    """Return whose copy this is, as its foot line and watermark say it."""
    return Copy(
        reader=by.name,
        agency=by.agency_name,
        agency_short=copy.agency.short_name,
        number=copy.copy_number,
        opened_at=timezone.localtime(copy.opened_at),
    )


def paper(rendition: Rendition, copy: Copy, names: Mapping[int, str]) -> dict[str, Any]:
    """Lay a rendition out for the page of one reader, to whom these people are named."""
    return laid_out(unmasked(from_data(rendition.content), names), copy)


def laid_out(document: Document, copy: Copy | None = None, *, draft: bool = False) -> dict[str, Any]:
    """Lay a document out for the page, as one reader's copy or as a draft."""
    drawn = legible(sheet(document, copy, draft=draft))
    sections = [section for row in drawn["rows"] for section in row]
    for number, section in enumerate(sections, 1):
        section["anchor"] = f"part-{number}"
        section["figure"] = section["figure"] and figure(section["figure"])
    for number, each in enumerate(drawn["figures"], 1):
        each["anchor"] = f"figure-{number}"
    return drawn | {
        "sections": sections,
        "strip": document.banner.strip,
        "use": document.banner.use,
        "anchors": _anchors(document, sections),
    }


def _anchors(document: Document, sections: list[dict]) -> list[dict]:
    parts = [{"label": section["title"], "href": f"#{section['anchor']}"} for section in sections]
    sources = [{"label": _("Sources"), "href": "#sources"}] if document.sources else []
    return [*parts, *sources]


def figure(drawn: dict[str, Any]) -> dict[str, Any]:
    """Turn a timeline's shares of a width into places on a drawing."""
    base = drawn["lanes"] * LANE + 14
    inner = WIDE - 2 * MARGIN

    def dot(each: dict[str, Any]) -> dict[str, Any]:
        x, y = MARGIN + each["x"] * inner, base - 18 - each["lane"] * LANE
        return {
            "x": _place(x),
            "y": _place(y),
            "label": each["label"],
            "text_x": _place(x - 12 if each["left"] else x + 12),
            "text_y": _place(y - 5),
            "anchor": "end" if each["left"] else "start",
            "standout": each["standout"],
        }

    return drawn | {
        "wide": WIDE,
        "high": base + FOOT,
        "base": base,
        "edge": WIDE - 8,
        "foot": base + 20,
        "ticks": [{"x": _place(MARGIN + t["x"] * inner), "label": t["label"]} for t in drawn["ticks"]],
        "dots": [dot(each) for each in drawn["dots"]],
    }


def _place(value: float) -> str:
    return f"{value:.1f}"


def printed_for_everyone(rendition: Rendition) -> bytes:
    """Print a public bulletin as a tagged PDF, which is nobody's own copy."""
    document = replace(from_data(rendition.content), page_limit=None)
    return print_pdf(document, fonts=FONTS if FONTS.exists() else None).content


def printed(rendition: Rendition, copy: Copy, names: Mapping[int, str]) -> bytes:
    """Print one reader's copy as a tagged PDF; these people are named to that reader."""
    # Its length was settled before approval: a longer name in the foot line must not keep a reader from it.
    named = unmasked(from_data(rendition.content), names)
    document = in_doubt(replace(named, page_limit=None), doubts_about(rendition))
    return print_pdf(document, copy=copy, fonts=FONTS if FONTS.exists() else None).content
