"""One document for one audience: it may drop or generalise, and never adds."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from privacy.markings.banner import Banner
from privacy.markings.high_water import covers

from .document import Block, Document, Figure, Section, Source


@dataclass(frozen=True, slots=True)
class Audience:
    """Whom a rendition is for, and the strictest handling they may hold.

    ``lowered`` is the handling of what remains once material above the ceiling is gone.
    """

    code: str
    name: str
    ceiling: Banner
    lowered: Banner | None = None


class Why(StrEnum):
    """Why a block did not reach an audience as it was written."""

    MARKING = "marking"
    NOT_ADDRESSED = "not addressed"
    REWORDED = "reworded"


@dataclass(frozen=True, slots=True)
class Omission:
    """One block or source this audience does not get, told to the author only."""

    key: str
    text: str
    why: Why


@dataclass(frozen=True, slots=True)
class Rendition:
    """A document cut for one audience, with what was left out or reworded."""

    document: Document
    audience: Audience
    omissions: tuple[Omission, ...]


def render_for(document: Document, audience: Audience) -> Rendition:
    """Cut a document for an audience; everything that remains stood in the document already."""
    left_out: list[Omission] = []
    cut = _Cut(audience, left_out)
    title = cut.block(document.title)
    shorn = document.with_changes(
        title=title or Block(key=document.title.key, text=document.line_name),
        bottom_line=cut.block(document.bottom_line) if document.bottom_line else None,
        sections=tuple(filter(None, map(cut.section, document.sections))),
        figures=tuple(filter(None, map(cut.figure, document.figures))),
        floor=document.floor
        if covers(audience.ceiling, document.floor)
        else audience.lowered or audience.ceiling,
    )
    shorn = _with_sources(shorn, cut.sources(document, shorn))
    return Rendition(shorn, audience, tuple(left_out))


@dataclass(frozen=True, slots=True)
class _Cut:
    audience: Audience
    left_out: list[Omission]

    def block(self, block: Block) -> Block | None:
        wording = next((w for w in block.instead if w.audience == self.audience.code), None)
        if wording and covers(self.audience.ceiling, wording.marking):
            self.left_out.append(Omission(block.key, block.text, Why.REWORDED))
            told = replace(block, text=wording.text, marking=wording.marking, heading=wording.heading)
            return replace(told, audiences=(), instead=(), cites=())
        # A wording above the ceiling still says that this audience must not have the original.
        why = Why.MARKING if wording else self._why_not(block.marking, block.audiences)
        if why:
            self.left_out.append(Omission(block.key, block.text, why))
            return None
        return replace(block, audiences=(), instead=())

    def section(self, section: Section) -> Section | None:
        blocks = tuple(filter(None, map(self.block, section.blocks)))
        note = self.block(section.note) if section.note and blocks else None
        return Section(part=section.part, blocks=blocks, note=note) if blocks else None

    def figure(self, figure: Figure) -> Figure | None:
        """Keep a picture for whoever may have its caption as it was written."""
        caption = self.block(figure.caption)
        return replace(figure, caption=caption) if caption else None

    def sources(self, document: Document, shorn: Document) -> tuple[Source, ...]:
        """Keep a source if the audience may have it and something that remains still rests on it."""
        once, still = _cited(document.blocks()), _cited(shorn.blocks())
        kept = []
        for source in document.sources:
            why = self._why_not(source.marking, source.audiences)
            if source.key in once and source.key not in still:
                why = why or Why.NOT_ADDRESSED
            if why:
                self.left_out.append(Omission(source.key, source.description, why))
            else:
                kept.append(replace(source, audiences=()))
        return tuple(kept)

    def _why_not(self, marking: Banner, audiences: tuple[str, ...]) -> Why | None:
        if audiences and self.audience.code not in audiences:
            return Why.NOT_ADDRESSED
        return None if covers(self.audience.ceiling, marking) else Why.MARKING


def _cited(blocks: Iterable[Block]) -> set[str]:
    return {key for block in blocks for key in block.cites}


def _with_sources(document: Document, sources: tuple[Source, ...]) -> Document:
    """Take citations of sources that are gone out of every block."""
    known = {source.key for source in sources}

    def trimmed(block: Block) -> Block:
        return replace(block, cites=tuple(key for key in block.cites if key in known))

    sections = tuple(
        replace(
            section, blocks=tuple(map(trimmed, section.blocks)), note=section.note and trimmed(section.note)
        )
        for section in document.sections
    )
    return document.with_changes(
        title=trimmed(document.title),
        bottom_line=document.bottom_line and trimmed(document.bottom_line),
        sections=sections,
        figures=tuple(replace(figure, caption=trimmed(figure.caption)) for figure in document.figures),
        sources=sources,
    )
