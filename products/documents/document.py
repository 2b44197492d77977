"""A document as everyone handles it: plain, frozen, and complete in itself.

Pages, print, approval and delivery all take the same ``Document``, so that what was approved is what is sent.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any, Self

from privacy.markings.banner import Banner
from privacy.markings.high_water import strictest

from .choices import Part


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """What a block says to one audience instead of its own text, written beside the original."""

    audience: str
    text: str
    marking: Banner = Banner()
    heading: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One marked portion of text. No ``audiences`` means every audience; ``cites`` holds source keys."""

    key: str
    text: str
    marking: Banner = Banner()
    heading: str = ""
    audiences: tuple[str, ...] = ()
    instead: tuple[Wording, ...] = ()
    cites: tuple[str, ...] = ()
    likelihood: str = ""
    confidence: str = ""
    for_whom: str = ""
    on: date | None = None
    standout: bool = False

    @property
    def high_water(self) -> Banner:
        """Return the strictest marking of the text and its other wordings."""
        return strictest([self.marking, *(wording.marking for wording in self.instead)])


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One part with its blocks, and a note such as the caption of its figure."""

    part: Part
    blocks: tuple[Block, ...] = ()
    note: Block | None = None

    @property
    def every_block(self) -> tuple[Block, ...]:
        """Return the blocks and the note."""
        return (*self.blocks, self.note) if self.note else self.blocks


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A row of the source table. The key is the desk's label; readers see only a number."""

    key: str
    description: str
    reliability: str
    validity: str
    marking: Banner = Banner()
    audiences: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A picture: its caption as a marked portion, its description, and its boxes and lines as values."""

    caption: Block
    alt: str
    drawing: dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """One reader's copy: what the foot line and the watermark say. ``opened_at`` is in the center's zone."""

    reader: str
    agency: str
    number: int
    opened_at: datetime
    agency_short: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A whole document. ``floor`` is the handling its sources ask for, whatever the parts say."""

    line: str
    line_name: str
    number: str
    version: int
    dated: date
    center: str
    title: Block
    bottom_line: Block | None = None
    sections: tuple[Section, ...] = ()
    figures: tuple[Figure, ...] = ()
    sources: tuple[Source, ...] = ()
    floor: Banner = Banner()
    us_person_notice: str = ""
    handling: str = ""
    reporting_notice: str = ""
    tracked_by: tuple[str, ...] = ()
    contact: str = ""
    feedback: str = ""
    distribution: str = ""
    supersedes: str = ""
    expires_on: date | None = None
    page_limit: int | None = None

    @property
    def banner(self) -> Banner:
        """Return the banner: the strictest of the floor, every portion and every source."""
        portions = [block.high_water for block in self.blocks()]
        return strictest([self.floor, *portions, *(source.marking for source in self.sources)])

    @property
    def handling_words(self) -> str:
        """Return the handling box: what the banner allows, then what the author and the law add."""
        return " ".join(filter(None, [self.banner.use, self.handling, self.us_person_notice, self.contact]))

    def blocks(self) -> Iterator[Block]:
        """Walk every block in reading order."""
        yield self.title
        if self.bottom_line:
            yield self.bottom_line
        for section in self.sections:
            yield from section.every_block
        for figure in self.figures:
            yield figure.caption

    def section(self, part: Part) -> Section:
        """Return one part, empty if the document has none."""
        return next((section for section in self.sections if section.part == part), Section(part=part))

    def source_numbers(self, block: Block) -> tuple[int, ...]:
        """Return the numbers a reader sees for what a block cites."""
        return tuple(n for n, source in enumerate(self.sources, 1) if source.key in block.cites)

    def with_changes(self, **changes) -> Self:
        """Return a copy with some fields changed."""
        return replace(self, **changes)
