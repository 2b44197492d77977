"""A library page as its address spells it: words, filters, place."""

from dataclasses import dataclass, replace
from uuid import UUID

from django.http import QueryDict
from django.utils.http import urlencode

KEYS = ("unread", "line", "marking", "county", "sector")
LONGEST = 200
MOST_VALUES = 20


@dataclass(frozen=True, slots=True)
class Ask:
    """What one address asks; ``after`` and ``before`` are references of the rows beside the page."""

    q: str = ""
    chosen: tuple[tuple[str, tuple[str, ...]], ...] = ()
    after: UUID | None = None
    before: UUID | None = None

    @property
    def values(self) -> dict[str, tuple[str, ...]]:
        """The ticked values by filter."""
        return dict(self.chosen)

    @property
    def narrowed(self) -> bool:
        """Whether this asks for less than everything."""
        return bool(self.q or self.chosen)

    def address(self, **changes) -> str:
        """Return the address of this page with changes; a changed list starts at its first page."""
        changed = replace(self, **({"after": None, "before": None} | changes))
        parts = [("q", changed.q), *((key, value) for key, values in changed.chosen for value in values)]
        parts += [("after", str(changed.after or "")), ("before", str(changed.before or ""))]
        return "?" + urlencode([(key, value) for key, value in parts if value])

    def without(self, key: str, value: str = "") -> str:
        """Return the address without one filter value, or without the whole filter."""
        kept = [(k, tuple(v for v in vs if k != key or (value and v != value))) for k, vs in self.chosen]
        return self.address(chosen=tuple((k, vs) for k, vs in kept if vs))


def read(data: QueryDict) -> Ask:
    """Read an address; what it does not know is set aside."""
    chosen = [(key, _texts(data.getlist(key))) for key in KEYS]
    return Ask(
        q=_text(data.get("q", "")),
        chosen=tuple((key, values) for key, values in chosen if values),
        after=_reference(data.get("after", "")),
        before=_reference(data.get("before", "")),
    )


def _texts(values: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, map(_text, values))))[:MOST_VALUES]


def _text(value: str) -> str:
    # The database keeps no null byte, so none can match.
    return " ".join(value.replace("\x00", " ").split())[:LONGEST]


def _reference(value: str) -> UUID | None:
    try:
        return UUID(value)
    except ValueError:
        return None
