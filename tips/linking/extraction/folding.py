"""Reads a text as a person would: odd spaces, dashes and widths made plain, invisible marks left out."""

import re
import unicodedata
from array import array

_INVISIBLE = re.compile("[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]+")
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
_LIKE_LATIN = str.maketrans(
    "АВЕКМНОРСТУХІЈЅавекмнорстухіјѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧο",
    "ABEKMHOPCTYXIJSabekmhopctyxijsABEZHIKMNOPTYXo",
)
_QUOTES = {"\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"', "\u2032": "'", "\u2033": '"'}


class Reading:
    """A text made plain, and the way back from a place in it to the place in the original.

    Args:
        text: the original, which is never changed.
    """

    def __init__(self, text: str):
        self.text = text
        shown, self._places = _without_invisible(text)
        self.plain = shown.translate({ord(sign): _plain(sign) for sign in set(_NOT_ASCII.findall(shown))})

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The start and end in the original of what stands between two places of the plain text."""
        if self._places is None or start == end:
            return start, end
        return self._places[start], self._places[end - 1] + 1


def like_latin(plain: str) -> str:
    """The text with Cyrillic and Greek letters that look Latin read as Latin, letter for letter."""
    return plain.translate(_LIKE_LATIN)


def loose_key(value: str) -> str:
    """A value in which O and 0, and I, L and 1, are one."""
    return value.translate(_MIXED_UP)


_MIXED_UP = str.maketrans("OIL", "011")


def _without_invisible(text: str) -> tuple[str, array | None]:
    if not _INVISIBLE.search(text):
        return text, None
    pieces, places, at = [], array("L"), 0
    for found in [*_INVISIBLE.finditer(text), None]:
        end = found.start() if found else len(text)
        pieces.append(text[at:end])
        places.extend(range(at, end))
        at = found.end() if found else end
    return "".join(pieces), places


def _plain(sign: str) -> str:
    """One sign for one sign, so that places stay the same."""
    category = unicodedata.category(sign)
    if category == "Pd" or sign == "\u2212":
        return "-"
    if category == "Zs":
        return " "
    folded = unicodedata.normalize("NFKC", sign)
    return _QUOTES.get(sign) or (folded if len(folded) == 1 else sign)
