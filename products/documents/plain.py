"""A document as plain JSON values and back, for storing a version and for its checksum."""

from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from typing import Any

from privacy.markings.banner import Banner
from privacy.markings.building import parse

from .choices import Part
from .document import Block, Document, Figure, Section, Source, Wording


class UnreadableDocument(ValueError):
    """Stored values that are not a document; its text names the field."""


def as_data(value: Any) -> Any:
    """Return a document, or any part of one, as values JSON can hold."""
    if isinstance(value, Banner):
        return value.text
    if is_dataclass(value):
        values = {field.name: as_data(getattr(value, field.name)) for field in fields(value)}
        # Versions signed before there were figures keep the checksum they were signed with.
        return {name: each for name, each in values.items() if each or name != "figures"}
    if isinstance(value, tuple):
        return [as_data(item) for item in value]
    if isinstance(value, Part):
        return value.value
    return value.isoformat() if isinstance(value, date) else value


def from_data(data: dict[str, Any]) -> Document:
    """Build the document that ``as_data`` took apart; raises UnreadableDocument for anything else."""
    return _build(Document, data)


def _build(kind: type, data: Any) -> Any:
    if not isinstance(data, dict):
        raise UnreadableDocument(f"{kind.__name__} is not an object.")
    unknown = data.keys() - {field.name for field in fields(kind)}
    missing = {f.name for f in fields(kind) if f.default is MISSING} - data.keys()
    if unknown or missing:
        raise UnreadableDocument(f"{kind.__name__}: check {', '.join(sorted(unknown | missing))}.")
    return kind(**{name: _value(kind, name, value) for name, value in data.items()})


def _value(kind: type, name: str, value: Any) -> Any:
    reader = _READERS.get(name)
    if value is None:
        return None
    try:
        if reader is None:
            return tuple(value) if isinstance(value, list) else value
        return tuple(map(reader, value)) if isinstance(value, list) else reader(value)
    except (TypeError, ValueError) as wrong:
        raise UnreadableDocument(f"{kind.__name__}.{name}: {wrong}") from wrong


def _reads(kind: type):
    return lambda data: _build(kind, data)


_READERS: dict[Any, Any] = {
    "marking": parse,
    "floor": parse,
    "dated": date.fromisoformat,
    "expires_on": date.fromisoformat,
    "on": date.fromisoformat,
    "part": Part,
    "title": _reads(Block),
    "bottom_line": _reads(Block),
    "note": _reads(Block),
    "instead": _reads(Wording),
    "blocks": _reads(Block),
    "sections": _reads(Section),
    "sources": _reads(Source),
    "figures": _reads(Figure),
    "caption": _reads(Block),
}
