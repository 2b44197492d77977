"""What stands before and after a name, and what it says about the name."""

import re

from tips.linking.extraction.names.endings import GROUP_AFTER, PLACE_AFTER
from tips.linking.extraction.names.words import REGIONS
from tips.linking.extraction.vocabulary import STATE_CODES

BEFORE, AFTER = 40, 40
_NAMED = re.compile(
    r"(?:\b(?:named?|names? of|names? (?:is|was)|name as|alias(?:es)?|aka|called|nicknamed|signed|known as"
    r"|identified (?:\w+ )?as|(?:him|her)self as|husband|wife|brother|sister|uncle|aunt|cousin|nephew|niece"
    r"|son|daughter|father|mother|friend|neighbor|associate|boyfriend|girlfriend|(?:wo)?man|individual|subject"
    r"|person|driver|renter|hello|hi|dear|contacted|interviewed|arrested|detained|met(?: with)?"
    r"|spoke (?:to|with)|belong(?:s|ing) to|(?:residence|home|house|apartment|wife|car) of)[:,]? ?[\"'(]?"
    r"|(?:^|\n)\s{0,8}(?i:name|subject|poc|contact|from|to|attn)\s?: ?)$"
)
_TOLD = re.compile(
    r",? (?:who|whose|said|says|told|tells|lives|lived|resides|resided|stated|admitted|denied|claimed|claims"
    r"|replied|asked|added|was born|was arrested|was seen|is employed|works|worked|travell?ed|called|drove"
    r"|rented|bought|met|walked|wrote|sent|paid|owns|owned|flew|received|himself|herself|aka|alias"
    r"|also known as)\b"
    r"|,? \(?(?:DOB|age|aged|born) ?|,? \(?\d\d\)?,? ?(?:of|from|years?|y/?o)\b"
    r"|, (?:an?|the) (?:\w+ ){0,3}(?:man|woman|resident|owner|driver|student|employee|worker|clerk|manager)\b"
)
_IN = re.compile(
    r"\b(?:in|near|outside|inside|around|throughout|across|downtown|at|of the (?:city|town|village) of"
    r"|(?:city|town|village|port|state|province) of) (?:the )?$",
    re.IGNORECASE,
)
_BOUND = re.compile(
    r"\b(?:(?:miles?|north|south|east|west|outskirts|suburb|streets|people|mayor) of"
    r"|(?:travell?\w*|flew|flying|flights?|fly|went|go|going|gone|mov\w+|drove|driv\w+|bound|arriv\w+|return\w*"
    r"|route|shipp?\w*|shipments?|way|bus|train|sail\w*|head\w*|trips?|born|back|came|come|left|depart\w*"
    r"|resid\w+|based|calls?|located)(?: \w+){0,3}? (?:to|from|for|via|into|toward|towards|in|through)"
    r"|leaving|visit(?:ed|ing)?|reach(?:ed|ing)?) (?:the )?$",
    re.IGNORECASE,
)
_THE = re.compile(r"\b(?:the|this|that|any|every|each|our|their) $", re.IGNORECASE)
_GROUP = re.compile(rf" (?:\w+ )?(?:{GROUP_AFTER})\b")
_PLACE = re.compile(rf" (?:{PLACE_AFTER})\b")
_REGION = "|".join(
    [
        *sorted((" ".join(map(str.capitalize, name.split())) for name in REGIONS), key=len, reverse=True),
        *STATE_CODES, "D\\.C\\.", "USA", "UK", "U\\.S\\.A?\\.?",
    ]
)  # fmt: skip
_WITHIN = re.compile(rf", ?(?:\n ?)?({_REGION})(?![\w'])")
SURE, LEAN = 4, 2


def person_weight(plain: str, start: int, end: int) -> int:
    """How much the words around a name say that it is a person's."""
    before, after = plain[max(0, start - BEFORE) : start], plain[end : end + AFTER]
    weight = SURE if _NAMED.search(before) else 0
    weight += LEAN if _TOLD.match(after) else 0
    return weight - (LEAN + 1 if _THE.search(before) else 0)


def place_weight(plain: str, start: int, end: int) -> int:
    """How much the words around a name say that it is a town's or a region's."""
    before = plain[max(0, start - BEFORE) : start]
    weight = LEAN if _IN.search(before) or _BOUND.search(before) else 0
    return weight + (LEAN if _PLACE.match(plain, end) else 0)


def is_group(plain: str, end: int) -> bool:
    """Whether a word such as "company" follows a name."""
    return bool(_GROUP.match(plain, end, end + AFTER))


def region_after(plain: str, end: int) -> re.Match | None:
    """The state or country named after a comma, as in "Springfield, Virginia"."""
    return _WITHIN.match(plain, end)
