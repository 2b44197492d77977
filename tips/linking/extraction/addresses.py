"""Street addresses, crossings and mile markers, by their pattern alone."""

import re
from collections.abc import Iterator

from tips.linking.extraction.found import Found
from tips.linking.extraction.kinds import Kind
from tips.linking.extraction.vocabulary import DIRECTION_WORDS, STREET_WORDS, any_of

_STREET = any_of(" ".join(STREET_WORDS))
_TURN = any_of(" ".join(DIRECTION_WORDS))
_WORD = r"(?:[A-Z][\w']{0,24}\.?|\d{1,3}(?:st|nd|rd|th|ST|ND|RD|TH))"
_NAMED = rf"(?:(?:(?i:{_TURN})\.? )?(?:{_WORD} ){{1,3}}?(?i:{_STREET})\b\.?)"
_AFTER = r"(?:NE|NW|SE|SW|N|S|E|W|(?:North|South)(?:east|west)?|East|West)"
_SYSTEM = r"(?:(?i:county|state|u\.?s\.?|farm) )?"
_NUMBERED_ROAD = _SYSTEM + r"(?i:road|route|rte|highway|hwy|cr|sr|interstate|i)\.?[ -]?\d{1,4}\b"
_ROAD = rf"(?:{_NAMED}|{_NUMBERED_ROAD})"
_UNIT = r"(?:,? ?(?i:apt|apartment|unit|suite|ste|lot|#)\.? ?#? ?([A-Za-z]?\d{0,5}[A-Za-z]?)\b)?"

_HOUSE = re.compile(rf"(?<![\w.$/:-])(\d{{1,6}}[A-Za-z]?)\s{{1,3}}({_ROAD})(?: ({_AFTER})\b)?{_UNIT}")
_ROAD_FIRST = re.compile(
    r"(?<![\w.$/:-])#? ?(\d{1,5}[A-Za-z]?),? "
    r"((?i:rue|calle|avenida|avenue|ave\.?|via|plaza|camino|paseo|carrera)"
    rf"(?: (?i:de|del|des|du|la|las|los|el)){{0,3}} {_WORD}(?:(?<!\.) [A-Z][\w']{{0,24}})?)"
)
_CROSSING = re.compile(
    rf"(?i:\b(?:corner|intersection|junction|crossing) of) (?:the )?({_ROAD}) (?:and|&|at|with) ({_ROAD})"
    rf"|\b({_NAMED}) (?:and|&|at) ({_ROAD})"
)
_MILE = re.compile(
    rf"\b({_NUMBERED_ROAD}),? (?:(?i:at|near|by|around) )?"
    r"(?i:mile ?(?:marker|post)|mm|mp) ?#?(\d{1,4}(?:\.\d)?)"
)

_ROAD_WORDS = {
    "ROUTE": "RTE",
    "HIGHWAY": "HWY",
    "INTERSTATE": "I",
    "US": "US",
    "SR": "STATE RTE",
    "CR": "COUNTY RD",
}


def find_addresses(plain: str) -> Iterator[Found]:
    """Numbered houses, crossings of two named roads and mile markers."""
    for match in _HOUSE.finditer(plain):
        turn = DIRECTION_WORDS.get((match[3] or "").lower(), "")
        unit = f"#{match[4]}" if match[4] else ""
        value = " ".join(part for part in (match[1], normal_road(match[2]), turn, unit) if part)
        yield Found(match.start(), match.end(), Kind.ADDRESS, value.upper())
    for match in _ROAD_FIRST.finditer(plain):
        yield Found(match.start(1), match.end(), Kind.ADDRESS, f"{match[1]} {normal_road(match[2])}".upper())
    for match in _CROSSING.finditer(plain):
        roads = sorted(normal_road(road) for road in match.groups() if road)
        yield Found(match.start(), match.end(), Kind.ADDRESS, " & ".join(roads))
    for match in _MILE.finditer(plain):
        yield Found(match.start(), match.end(), Kind.ADDRESS, f"{normal_road(match[1])} MILE {match[2]}")


def normal_road(text: str) -> str:
    """A road in capitals with the usual short forms of its kind and direction."""
    words = re.sub(r"[.,]", "", text).replace("-", " ").split()
    short = [STREET_WORDS.get(word.lower(), word.upper()) for word in words[1:]]
    first = DIRECTION_WORDS.get(words[0].lower(), words[0].upper()) if len(words) > 2 else words[0].upper()
    return " ".join([_ROAD_WORDS.get(first, first), *(_ROAD_WORDS.get(word, word) for word in short)])
