"""Keeps every character a person typed visible in print, whatever fonts there are."""

import re
import unicodedata
from collections.abc import Iterable
from typing import Any

# Marks that turn the text around them: shown by code point, so that what is read is what was sent.
_STEERING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_COMPLAINT = re.compile(r'the text `"((?:[^"\\]|\\.)*)"` could not be displayed')
_ESCAPED = re.compile(r"\\u\{([0-9a-fA-F]+)\}|\\(.)")


def named(character: str) -> str:
    """Return a character by its code point, as in [U+4E2D]."""
    return f"[U+{ord(character):04X}]"


def legible(value: Any, unprintable: Iterable[str] = ()) -> Any:
    """Return JSON values with characters that print as nothing, or not at all, shown by code point."""
    gone = frozenset(unprintable)

    def shown(character: str) -> str:
        hidden = unicodedata.category(character) in ("Cc", "Cs", "Co", "Cn") and character not in "\n\t"
        return named(character) if hidden or character in _STEERING or character in gone else character

    def each(value: Any) -> Any:
        if isinstance(value, str):
            return value if value.isascii() and value.isprintable() else "".join(map(shown, value))
        if isinstance(value, dict):
            return {key: each(item) for key, item in value.items()}
        return [each(item) for item in value] if isinstance(value, (list, tuple)) else value

    return each(value)


def without_glyph(complaint: str) -> set[str]:
    """Return the characters a typesetter's complaint says no font can show."""
    texts = (_unescaped(found) for found in _COMPLAINT.findall(complaint))
    return {character for text in texts for character in text}


def beyond_latin(value: Any) -> set[str]:
    """Return every character past Latin-1, for when a complaint cannot be understood."""
    if isinstance(value, str):
        return {character for character in value if ord(character) > 0xFF}
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, (list, tuple)) else ()
    return set().union(*map(beyond_latin, inner))


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(lambda m: chr(int(m[1], 16)) if m[1] else m[2], text)
