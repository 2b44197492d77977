"""Tells, word by word, what people say around a license plate."""

import re

from tips.linking.extraction.folding import like_latin
from tips.linking.extraction.vocabulary import STATE_CODES, STATE_NAMES

END, START, SOME = "end", "start", "some"
LONGEST_PLATE = 8

_EXTENTS = dict.fromkeys(("ending", "ends", "ended", "end", "last"), END)
_EXTENTS |= dict.fromkeys(
    ("starting", "starts", "start", "started", "beginning", "begins", "began", "first"), START
)
_EXTENTS |= dict.fromkeys(("partial", "partially", "part", "containing", "contains", "including"), SOME)
_STOPS = frozenset({"unknown", "unreadable", "covered", "missing", "obscured", "none", "not", "no"})
_SHORTENED = frozenset({"no", "nr", "num", "reg", "lic"})
_SIGNS = re.compile(r"[A-Za-z0-9?*_.#-]{2,11}")
_COUNTED = re.compile(r"\d{1,3}(?:st|nd|rd|th|am|pm|AM|PM|ft|mph|k|s|x\d|-?year.*)")
_YEAR = re.compile(r"(?:19|20)\d\d")
_LAST_OF = re.compile(
    r"\b(last|first|end|start|part) (?:(?:\w+ ){0,2}of|\w+ on) (?:the |its |his )?$", re.IGNORECASE
)
_SHOWN = {END: "*{}", START: "{}*", SOME: "*{}*"}


def normal_plate(text: str) -> str:
    """A plate in capitals, without spaces, dashes or dots, and with look-alike letters read as Latin."""
    return re.sub(r"[^A-Z0-9]", "", like_latin(text).upper())


def partial(value: str, extent: str) -> str:
    """A part of a plate, with stars where the rest was not caught."""
    return _SHOWN[extent].format(value)


def extent_of(word: str) -> str:
    """Which part of a plate a word announces, or an empty string."""
    return _EXTENTS.get(word.lower().strip(".,:'!?"), "")


def extent_before(text: str) -> str:
    """Which part was caught, said ahead of the cue, as in "the last three of the plate"."""
    found = _LAST_OF.search(text)
    return extent_of(found[1]) if found else ""


def extent_marked(text: str) -> str:
    """Which part was caught, by the stars and question marks in what was written."""
    front, back = text[0] in "?*_.", text[-1] in "?*_."
    inside = bool(re.search(r"[?*_]", text))
    return END if front and not back else START if back and not front else SOME if inside else ""


def state_of(word: str) -> str:
    """The state a word names, or an empty string."""
    bare = word.strip(".,:()'").removesuffix("'s")
    return STATE_NAMES.get(bare.lower()) or STATE_CODES.get(bare, "")


def state_before(text: str) -> str:
    """The state said ahead of the cue, as in "Iowa plates"; an unknown capitalized word counts as one."""
    words = text.split()
    named = next(filter(None, (state_of(" ".join(words[-count:])) for count in (2, 1))), "")
    last = words[-1].strip(".,()'\"") if len(words) > 1 else ""
    return named or (last if re.fullmatch(r"[A-Z][a-z]{3,14}", last) else "")


def ends_search(word: str) -> bool:
    """Whether a word says that no plate follows: "unreadable", or the end of the sentence."""
    bare = word.strip("'.:!?").lower()
    return bare in _STOPS or (word[-1] in ".!?" and bare not in _SHORTENED)


def without_punctuation(word: str) -> str:
    """The word without marks of the sentence; stars and doubled question marks are the plate's."""
    bare = word.lstrip("'#:")
    return bare if bare.endswith(("??", "*")) else bare.rstrip(".:!?'")


def is_half(text: str) -> bool:
    """Whether a word may be one half of a plate written in two."""
    return 2 <= len(text) <= 5 and text.isascii() and text.isalnum() and text.upper() == text


def is_mixed(text: str) -> bool:
    """Whether letters and digits stand side by side."""
    return bool(re.search(r"\d", text) and re.search("[A-Za-z]", text))


def is_plate(text: str, *, partly: bool, loud_around: bool) -> bool:
    """Whether a word alone may be a plate.

    Args:
        partly: somebody said they caught a part only, so fewer signs will do.
        loud_around: the words around are in capitals too, so capitals prove nothing.
    """
    bare = normal_plate(text)
    fits = _SIGNS.fullmatch(text) and 2 <= len(bare) <= LONGEST_PLATE and not _COUNTED.fullmatch(text)
    if not fits or is_mixed(bare):
        return bool(fits)
    enough = len(bare) >= (2 if partly else 4)
    numbered = bare.isdigit() and not _YEAR.fullmatch(bare)
    return enough and (numbered or (text.isupper() and not loud_around and text not in STATE_CODES))
