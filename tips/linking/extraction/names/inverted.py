"""Names written with the last name first, as lists and forms write them."""

import re
from collections.abc import Iterator

from tips.linking.extraction.found import Found
from tips.linking.extraction.kinds import Kind
from tips.linking.extraction.names.words import CALENDAR, COMMON, REGIONS
from tips.linking.extraction.people import normal_name
from tips.linking.extraction.vocabulary import STATE_CODES

_FIRST = r"[A-Z][a-z]{1,20}(?:-[A-Z][a-z]{1,20})?(?: [A-Z](?:\.|\b)(?!\w)| [A-Z][a-z]{1,20}(?!\w))?"
_LAST = r"[A-Z][A-Z'-]{2,24}(?: [A-Z][A-Z'-]{2,24})?"
_SHOUTED_LAST = re.compile(rf"(?<![\w,.'-])(?<!, )({_LAST}), ({_FIRST})(?![\w'-])")
_AFTER_LABEL = re.compile(
    r"\b(?i:name|subject|driver|owner|renter|passenger|employee|applicant|poc)\s?: ?"
    r"([A-Z][\w'-]{1,24}), ([A-Z][\w'-]{1,24}(?: [A-Z]\b\.?)?)"
)


def find_inverted(plain: str) -> Iterator[Found]:
    """Names such as "ASHGROVE, Tobin R.", or after a label such as "Name:", with the first name first."""
    for pattern in (_SHOUTED_LAST, _AFTER_LABEL):
        for match in pattern.finditer(plain):
            if not _is_place(match[1], match[2]):
                value = normal_name(f"{match[2]} {match[1]}")
                yield Found(match.start(1), match.end(), Kind.PERSON, value)


def _is_place(last: str, first: str) -> bool:
    words = {last.lower(), first.lower(), *last.lower().split()}
    return bool(words & (REGIONS | COMMON | CALENDAR)) or last in STATE_CODES
