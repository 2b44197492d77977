"""What a search shows: groups of finds, each find a way to its record."""

from collections.abc import Callable
from dataclasses import dataclass

from privacy.access.standing import Standing

FIRST = 25


@dataclass(frozen=True, slots=True)
class Find:
    """One record that matches; ``href`` is empty where its reader has no page for it."""

    number: str
    title: str
    href: str = ""
    about: str = ""
    excerpt: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """The finds of one kind, and the address of all of them where there may be more."""

    key: str
    title: str
    finds: tuple[Find, ...]
    everything: str = ""

    @property
    def more(self) -> bool:
        """Whether there may be more than are shown."""
        return len(self.finds) >= FIRST


Source = Callable[[str, Standing], Group | None]
"""Finds one kind of record for a reader, or None where that kind is not for them."""
