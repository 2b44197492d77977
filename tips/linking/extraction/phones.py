"""Telephone numbers."""

import re
from collections.abc import Iterator

import phonenumbers

from tips.linking.extraction.found import Found
from tips.linking.extraction.kinds import Kind

# Candidates are cut out first: the library's own search through megabytes of text takes minutes.
_CANDIDATE = re.compile(
    r"(?<![\w$.#/-])(?:\+ ?|\( ?)?[\dOolI](?:[ \t().\-/]{0,3}\n?[\dOolI]){6,17}"
    r"(?:\s?(?:x|ext\.?) ?\d{1,6})?(?![\w$%])"
)
_SHAPED = re.compile(
    r"(?:\+? ?[1lI][ .\-/]{0,3})?\(? ?[\dOolI]{3} ?\)?[ .\-/]{0,3}\n?[\dOolI]{3}[ .\-/]{1,3}\n?[\dOolI]{4}"
    r"(?:\s?(?:x|ext\.?) ?\d{1,6})?"
)
_LOCAL = re.compile(
    r"\b(?:call(?:ed|ing)?|phone|tel|telephone|cell|mobile|number|text(?:ed)?|fax|reach(?:ed)?)\b"
    r"[^\d\n]{0,25}?(?<![\d.-])([2-9]\d\d ?[-. ] ?\d{4})(?![\w-])",
    re.IGNORECASE,
)
_SCANNED = str.maketrans("OolI", "0011")
_MOST_TRIES = 20_000


def find_phones(plain: str, region: str = "US") -> Iterator[Found]:
    """Telephone numbers, also badly spaced or scanned; seven digits count only after a word like "call"."""
    for tries, match in enumerate(_CANDIDATE.finditer(plain)):
        if tries == _MOST_TRIES:
            return
        yield from _numbers_in(match, region)
    for match in _LOCAL.finditer(plain):
        yield Found(match.start(1), match.end(1), Kind.PHONE, normal_phone(match[1], region))


def _numbers_in(match: re.Match, region: str) -> Iterator[Found]:
    text = match[0]
    if _SHAPED.fullmatch(text):
        text = text.translate(_SCANNED)
    elif re.search("[OolI]", text):
        return
    for number in phonenumbers.PhoneNumberMatcher(text.replace("\n", " "), region):
        start = match.start() + number.start
        yield Found(start, match.start() + number.end, Kind.PHONE, _written(number.number))
        return
    value = normal_phone(text, region)
    if value.startswith("+"):
        yield Found(match.start(), match.end(), Kind.PHONE, value)


def normal_phone(text: str, region: str = "US") -> str:
    """The number as +country and digits, without extension; what no country would dial as its bare digits."""
    try:
        number = phonenumbers.parse(text, region)
    except phonenumbers.NumberParseException:
        return re.sub(r"\D", "", text)
    return _written(number) if phonenumbers.is_valid_number(number) else re.sub(r"\D", "", text)


def _written(number: phonenumbers.PhoneNumber) -> str:
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
