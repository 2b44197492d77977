"""Numbers painted on boats, ships and aircraft."""

import re
from collections.abc import Iterator

from tips.linking.extraction.found import Found
from tips.linking.extraction.kinds import Kind

_STAMPED = re.compile(r"(?<![\w-])(?:US-?)?([A-Z]{3}[A-Z0-9]{5}[A-L]\d\d{2})(?![\w-])")
_AFLOAT = re.compile(
    r"\b(?:boat|vessel|skiff|hull|bow|barge|ship|yacht|trawler|tug|pontoon|jet ?ski|outboard)\b",
    re.IGNORECASE,
)
_REGISTERED = re.compile(r"(?<![\w-])([A-Z]{2})[ -]?(\d{1,4})[ -]?([A-Z]{2})(?![\w-])")
_IMO = re.compile(r"\bIMO ?(?:no\.?|number|#)? ?(\d{7})(?!\d)", re.IGNORECASE)

_TAIL = re.compile(r"(?<![\w-])N[1-9](?:\d{0,4}|\d{0,3}[A-HJ-NP-Z]|\d{0,2}[A-HJ-NP-Z]{2})(?![\w-])")
_ALOFT = re.compile(
    r"\b(?:tail|aircraft|airplane|plane|helicopter|chopper|cessna|piper|jet|drone|registration|hangar|pilot)\b",
    re.IGNORECASE,
)
_NEAR = 80


def find_hulls(latin: str) -> Iterator[Found]:
    """Hull numbers, IMO numbers, and registration numbers near a word for something afloat."""
    for match in _IMO.finditer(latin):
        if _has_imo_check_digit(match[1]):
            yield Found(match.start(), match.end(), Kind.HULL, f"IMO{match[1]}")
    for match in _STAMPED.finditer(latin):
        yield Found(match.start(), match.end(), Kind.HULL, match[1])
    for match in _REGISTERED.finditer(latin):
        if _is_near(_AFLOAT, latin, match):
            yield Found(match.start(), match.end(), Kind.HULL, "".join(match.groups()))


def find_tails(latin: str) -> Iterator[Found]:
    """Tail numbers of aircraft near a word for something that flies."""
    for match in _TAIL.finditer(latin):
        if len(match[0]) > 2 and _is_near(_ALOFT, latin, match):
            yield Found(match.start(), match.end(), Kind.TAIL, match[0])


def _is_near(words: re.Pattern, text: str, match: re.Match) -> bool:
    return bool(words.search(text, max(0, match.start() - _NEAR), match.end() + _NEAR))


def _has_imo_check_digit(digits: str) -> bool:
    total = sum(int(digit) * weight for digit, weight in zip(digits, range(7, 1, -1), strict=False))
    return total % 10 == int(digits[6])
