"""What a document still lacks before its line lets it go to review."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from products.documents.document import Document

from .line import ProductLine
from .lines import BY_CODE


@dataclass(frozen=True, slots=True)
class Unmet:
    """One thing missing or too long: where it is, and what to do."""

    where: str
    sentence: str


def unmet(document: Document) -> tuple[Unmet, ...]:
    """Return what the document's line still asks for, in reading order."""
    line = BY_CODE[document.line]
    return (*_opening(document, line), *_parts(document, line), *_closing(document, line))


def _opening(document: Document, line: ProductLine) -> Iterator[Unmet]:
    if not document.title.text.strip():
        yield Unmet("title", _("Give it a title that states the main point."))
    words = len(document.bottom_line.text.split()) if document.bottom_line else 0
    if not words:
        yield Unmet("bottom line", _("Write the bottom line: what happened, what we make of it, what to do."))
    if words > line.bottom_line_words:
        over = words - line.bottom_line_words
        told = _("The bottom line has %(words)s words of %(most)s. Cut %(over)s.")
        yield Unmet("bottom line", told % {"words": words, "most": line.bottom_line_words, "over": over})


def _parts(document: Document, line: ProductLine) -> Iterator[Unmet]:
    for rule in line.parts:
        written = any(block.text.strip() for block in document.section(rule.part).blocks)
        if rule.required and not written:
            told = _("Add “%(part)s”. %(hint)s") % {"part": rule.part.label, "hint": rule.hint}
            yield Unmet(rule.part.value, told)
    for section in document.sections:
        if section.blocks and section.part not in line.order:
            told = _("“%(part)s” has no place in this line. Move its text to another part.")
            yield Unmet(section.part.value, told % {"part": section.part.label})


def _closing(document: Document, line: ProductLine) -> Iterator[Unmet]:
    if line.days and document.expires_on is None:
        told = _("Set the day it expires, %(days)s days from now at most.")
        yield Unmet("expiry", told % {"days": line.days})
    if not document.reporting_notice.strip():
        yield Unmet("reporting notice", _("Say how to report: 911 in an emergency, then the watch desk."))
