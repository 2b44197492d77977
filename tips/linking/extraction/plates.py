"""License plates, whole or as far as somebody caught them."""

import re
from collections.abc import Iterator

from tips.linking.extraction import plate_words as words
from tips.linking.extraction.folding import loose_key
from tips.linking.extraction.found import Found
from tips.linking.extraction.kinds import Kind

_CUE = re.compile(
    r"\b(?<!name )(?<!price )(?<!dog )"
    r"(?:(?:license|licence|number|partial|vanity|temp|temporary|rear|front)[ -]?)?"
    r"(plates?|tags?|license|licence|registration|reg)\b(?!['-])",
    re.IGNORECASE,
)
_NOT_FOR_VEHICLES = re.compile(
    r"(?:driver'?s?'?|driving|business|liquor|fishing|hunting|pilot'?s?|name|operator'?s?) ?$", re.IGNORECASE
)
_TOKEN = re.compile(r"[^\s,;()\"]{1,24}")
_AHEAD = re.compile(
    r"(?<![\w-])([A-Z0-9]{2,4}[ -]?[A-Z0-9]{2,4}|[A-Z0-9]{5,8})(?: (?:on|was|is) (?:the|its|his|a))? ?$"
)
_WINDOW_AFTER, _WINDOW_BEFORE = 90, 32
_MOST_WORDS = 14
_MOST_TRIES = 40_000

_VEHICLE_WORD = re.compile(
    r"\b(?:car|truck|pickup|van|suv|sedan|vehicle|trailer|motorcycle|jeep|minivan|coupe|bearing|registered)\b",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"(?<![\w#-])(?:[A-Z]{3}[ -]?\d{3,4}|\d[A-Z]{3}\d{3}|\d{3}[ -]?[A-Z]{3}|\d[A-Z]{2}[ -]?\d{3})(?![\w-])"
)
_WINDOW_BARE = 60


def find_plates(latin: str) -> Iterator[Found]:
    """Plates after or before a word such as "plate" or "tag", and unmistakable ones near a vehicle."""
    for tries, cue in enumerate(_CUE.finditer(latin)):
        if tries == _MOST_TRIES:
            break
        before = latin[max(0, cue.start() - _WINDOW_BEFORE) : cue.start()]
        if not _NOT_FOR_VEHICLES.search(before + cue[0][: cue.start(1) - cue.start()]):
            yield from _after(latin, cue, before)
            yield from _ahead(before, cue)
    for match in _BARE.finditer(latin):
        if _VEHICLE_WORD.search(latin, max(0, match.start() - _WINDOW_BARE), match.start()):
            yield _found(match.start(), match.end(), match[0])


def _after(latin: str, cue: re.Match, before: str) -> Iterator[Found]:
    """Walks on from the cue over filler words, remembering a state and how much was caught."""
    state = words.state_before(before)
    extent = words.extent_before(before) or (words.SOME if "partial" in cue[0].lower() else "")
    tokens = list(_TOKEN.finditer(latin, cue.end(), min(len(latin), cue.end() + _WINDOW_AFTER)))[:_MOST_WORDS]
    loud = bool(tokens) and latin[cue.start() : tokens[-1].end()].isupper()
    for at, token in enumerate(tokens):
        extent = words.extent_of(token[0]) or extent
        state = words.state_of(token[0]) or state
        taken = _taken(tokens, at, bool(extent), loud)
        if taken and latin[taken[0] - 1] not in "$/":
            yield _found(*taken, latin[slice(*taken)], extent, state)
            return
        if words.ends_search(token[0]):
            return


def _ahead(before: str, cue: re.Match) -> Iterator[Found]:
    """A plate named ahead of the cue, as in "7KX 219 on the plate" or "ABC-1234 plates"."""
    match = _AHEAD.search(before)
    if match and words.is_mixed(match[1]):
        start = cue.start() - len(before) + match.start(1)
        yield _found(start, start + len(match[1]), match[1])


def _taken(tokens: list[re.Match], at: int, partly: bool, loud: bool) -> tuple[int, int] | None:
    """The plate that starts at a word: that word with the next where both make one, or that word alone."""
    token = tokens[at]
    text = words.without_punctuation(token[0])
    start = token.start() + token[0].find(text)
    others = [other for other in tokens[at + 1 : at + 3] if other[0] != "-"][:1]
    if text == token[0] and len(text) <= 4 and others:
        rest = words.without_punctuation(others[0][0])
        halves = words.is_half(text) and words.is_half(rest) and others[0].start() - token.end() in (1, 3)
        if halves and len(text + rest) <= 7 and words.is_mixed(text + rest):
            return start, others[0].start() + len(rest)
    return (start, start + len(text)) if words.is_plate(text, partly=partly, loud_around=loud) else None


def _found(start: int, end: int, text: str, extent: str = "", state: str = "") -> Found:
    value = words.normal_plate(text)
    extent = extent or words.extent_marked(text)
    if not extent:
        return Found(start, end, Kind.PLATE, value, loose_key(value), state)
    loose = words.partial(loose_key(value), extent)
    return Found(start, end, Kind.PARTIAL_PLATE, words.partial(value, extent), loose, state)
