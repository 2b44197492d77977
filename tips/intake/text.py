"""Words as they were typed: what cannot be stored is taken out, what cannot be seen is shown."""

import unicodedata

# Marks that turn the text around them or print as nothing; joiners that scripts and emoji need stay.
_STEERING = frozenset(
    "\u200b\u200e\u200f\u2060\ufeff\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)
_KEPT = frozenset("\n\r\t")


def storable(text: str) -> str:
    """Return the text without what a database cannot hold: null bytes, and halves of characters."""
    return text.replace("\x00", "").encode("utf-8", "replace").decode("utf-8")


def tidy(text: str) -> str:
    """Return what a person typed, storable, with one kind of line break and no blank ends."""
    return storable(text).replace("\r\n", "\n").replace("\r", "\n").strip()


def legible(text: str) -> str:
    """Return the text with every mark that steers or hides shown by its code point, as in [U+202E]."""
    return "".join(_shown(character) for character in text)


def _shown(character: str) -> str:
    unseen = unicodedata.category(character) in {"Cc", "Cs", "Co", "Cn"} and character not in _KEPT
    return f"[U+{ord(character):04X}]" if unseen or character in _STEERING else character
