"""People in a text: entered as a reference, read as "a named U.S. person", named only where granted."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from .document import Block, Document

ENTERED = re.compile(r"\[\[\s*USPER\s*0*(\d{1,3})\s*\]\]", re.IGNORECASE)
READ = re.compile(r"a named U\.S\. person \(USPER (\d{1,3})\)")


def masked(text: str) -> str:
    """Return a text with every reference to a person in the words readers meet."""
    return ENTERED.sub(lambda match: read_as(int(match[1])), text)


def read_as(number: int) -> str:
    """Return what readers meet in place of a person."""
    return f"a named U.S. person (USPER {number})"


def without_persons(text: str) -> str:
    """Return a text without the words that stand for people, which would look like a name themselves."""
    return READ.sub("somebody", text)


def persons_in(document: Document) -> tuple[int, ...]:
    """Return the numbers of the people a document speaks of, in order."""
    texts: list[str] = []

    def read(text: str) -> str:
        texts.append(text)
        return text

    reworded(document, read)
    return tuple(sorted({int(match[1]) for text in texts for match in READ.finditer(text)}))


def unmasked(document: Document, names: Mapping[int, str]) -> Document:
    """Return a document that names these people, for the one reader who was granted it."""

    def name(match: re.Match) -> str:
        number = int(match[1])
        return f"{names[number]} (USPER {number})" if number in names else match[0]

    return reworded(document, lambda text: READ.sub(name, text)) if names else document


def reworded(document: Document, change: Callable[[str], str]) -> Document:
    """Return a document with one change made to every text of it."""

    def block(old: Block) -> Block:
        instead = tuple(
            replace(wording, text=change(wording.text), heading=change(wording.heading))
            for wording in old.instead
        )
        return replace(old, text=change(old.text), heading=change(old.heading), instead=instead)

    sections = tuple(
        replace(
            section,
            blocks=tuple(map(block, section.blocks)),
            note=block(section.note) if section.note else None,
        )
        for section in document.sections
    )
    bottom = block(document.bottom_line) if document.bottom_line else None
    figures = tuple(replace(figure, caption=block(figure.caption)) for figure in document.figures)
    title = block(document.title)
    return replace(document, title=title, bottom_line=bottom, sections=sections, figures=figures)
