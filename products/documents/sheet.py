"""What the printed sheet shows, as plain values: the only thing that crosses into the typesetter."""

from dataclasses import asdict
from typing import Any

from .choices import Confidence, Layout
from .document import Block, Copy, Document, Figure, Section
from .drawing import svg_of
from .timeline import draw, in_time
from .wording import copy_line, long_date, masthead, watermark

_PAIRED = (Layout.JUDGMENTS, Layout.LIST)
_LONGEST_PAIRED = 1400
_WORDS = {
    "bottom_line": "Bottom line.",
    "sources": "Sources and confidence",
    "source_heads": ["No.", "Source", "Reliability", "Content"],
    "page": "Page {n} of {of}.",
}


def sheet(document: Document, copy: Copy | None, *, draft: bool) -> dict[str, Any]:
    """Lay a document out as the values the typesetter draws."""
    draw_block = _Drawn(document)
    return {
        "meta_title": f"{document.banner.mail_prefix} {_line(document.title.text)}",
        "plates": [asdict(plate) for plate in document.banner.plates],
        "center": document.center,
        "line_name": document.line_name,
        "masthead": masthead(document),
        "title": _line(document.title.text, document.line_name, document.number),
        "bottom_line": document.bottom_line and draw_block(document.bottom_line),
        "rows": _rows([draw_block.section(section) for section in document.sections if section.blocks]),
        "figures": [draw_block.figure(figure) for figure in document.figures],
        "sources": draw_block.sources(),
        # A screen reader skips the strips as page furniture, so the marking is said in the text as well.
        "handling_name": f"Handling, {document.banner.text}.",
        "handling": document.handling_words,
        "boxes": _boxes(document),
        "small": _small_print(document),
        "foot": copy_line(copy)
        if copy
        else f"{document.number}, version {document.version}{', draft' * draft}.",
        "draft": draft,
        "watermark": ["DRAFT"] if draft else watermark(copy) if copy else [],
        "words": _WORDS,
    }


class _Drawn:
    """Turns blocks into values, knowing the document they stand in."""

    def __init__(self, document: Document):
        self.document = document
        self.marked = document.banner.text != "PUBLIC"

    def __call__(self, block: Block) -> dict[str, Any]:
        first, *more = [_line(line) for line in block.text.split("\n") if line.strip()] or [""]
        return {
            "heading": block.heading,
            "portion": block.marking.portion if self.marked else "",
            "text": first,
            "more": more,
            "numbers": self.document.source_numbers(block),
            "likelihood": block.likelihood.capitalize(),
            "confidence": str(Confidence(block.confidence).label) if block.confidence else "",
            "dated": long_date(block.on) if block.on else "",
            "for_whom": _line(block.for_whom),
        }

    def section(self, section: Section) -> dict[str, Any]:
        layout = section.part.layout
        blocks = [self(block) for block in in_time(section.blocks)]
        figure = draw(section.blocks) if layout is Layout.TIMELINE else None
        groups: dict[str, list] = {}
        for block in blocks:
            groups.setdefault(block["for_whom"], []).append(block)
        note = (
            f"{section.note.text} {section.note.marking.portion if self.marked else ''}"
            if section.note
            else ""
        )
        return {
            "title": str(section.part.label),
            "layout": layout.value,
            "blocks": blocks,
            "groups": [{"for_whom": name, "blocks": group} for name, group in groups.items()],
            "figure": asdict(figure) | {"caption": note.strip()} if figure else None,
            "note": note.strip(),
        }

    def figure(self, figure: Figure) -> dict[str, Any]:
        caption = self(figure.caption)
        return caption | {"alt": figure.alt, "drawing": figure.drawing, "svg": svg_of(figure.drawing)}

    def sources(self) -> list[dict[str, Any]]:
        return [
            {
                "number": number,
                "portion": source.marking.portion if self.marked else "",
                "description": source.description,
                "reliability": source.reliability,
                "validity": source.validity,
            }
            for number, source in enumerate(self.document.sources, 1)
        ]


def _line(*texts: str) -> str:
    """Return the first text that says something, on one line."""
    return next((line for text in texts if (line := " ".join(text.split()))), "Untitled" if texts[1:] else "")


def _rows(sections: list[dict[str, Any]]) -> list[list[dict[str, Any]]]:
    """Set two short neighbouring lists side by side; everything else stands alone."""
    rows: list[list[dict[str, Any]]] = []
    for section in sections:
        beside = rows and len(rows[-1]) == 1 and _narrow(rows[-1][0]) and _narrow(section)
        if beside:
            rows[-1].append(section)
        else:
            rows.append([section])
    return rows


def _narrow(section: dict[str, Any]) -> bool:
    length = sum(len(block["text"]) for block in section["blocks"])
    return section["layout"] in _PAIRED and length <= _LONGEST_PAIRED


def _boxes(document: Document) -> list[tuple[str, str]]:
    named = [("Reporting.", document.reporting_notice), ("Was this useful?", document.feedback)]
    return [(name, words) for name, words in named if words]


def _small_print(document: Document) -> list[str]:
    lines = [("Tracked by: ", ", ".join(document.tracked_by)), ("Distribution: ", document.distribution)]
    return [name + words for name, words in lines if words]
