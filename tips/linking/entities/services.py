"""The acts on entities."""

from .acts.limiting import set_limit
from .acts.opening import find_entities, open_entity
from .acts.saying import exclude, note, put_back
from .acts.tying import tie, untie

__all__ = ["exclude", "find_entities", "note", "open_entity", "put_back", "set_limit", "tie", "untie"]
