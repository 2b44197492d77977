"""Flights, ships by name, and the numbers of freight containers."""

import re
from collections.abc import Iterator

from tips.linking.extraction.found import Found
from tips.linking.extraction.kinds import Kind

_FLIGHT = re.compile(
    r"\b(?:flights?|flt)\.?[ \t]?(?:numbers?|no\b\.?|#)?[ \t]?#?"
    r"((?:[A-Z]{2,3}|[A-Z]\d|\d[A-Z])?[ -]?\d{2,4})(?![\w:/.-]"
    r"|\s?(?:hours|hrs|miles|people|passengers|feet|%))",
    re.IGNORECASE,
)
_CONTAINER = re.compile(r"(?<![\w-])([A-Z]{3}[UJZ])[ -]?(\d{3})[ -]?(\d{3})[ -]?(\d)(?![\w-])")
_NAME = r"([A-Z][\w'-]{1,24}(?: (?:of |the )?[A-Z][\w'-]{0,24}){0,3})"
_PREFIXED = re.compile(rf"(?<![\w/])(?:M/?V|M/?T|S/?S|F/?V|S/?V|R/?V|M/?Y|USS|USNS|USCGC|HMS)\.? \"?{_NAME}")
_AFLOAT = re.compile(
    r"\b(?:vessel|ship|freighter|tanker|trawler|yacht|ferry|barge|boat|tug(?:boat)?)"
    rf",? (?:(?:named|called) \"?{_NAME}|(?:the )?\"{_NAME}\")"
)


def find_flights(latin: str) -> Iterator[Found]:
    """Flights after the word, as letters and digits."""
    for match in _FLIGHT.finditer(latin):
        value = re.sub(r"[ -]", "", match[1]).upper()
        yield Found(match.start(1), match.end(1), Kind.FLIGHT, value)


def find_containers(latin: str) -> Iterator[Found]:
    """Container numbers whose last digit agrees with the others (ISO 6346)."""
    for match in _CONTAINER.finditer(latin):
        value = "".join(match.groups())
        if _check_digit(value[:10]) == int(value[10]):
            yield Found(match.start(), match.end(), Kind.CONTAINER, value)


def find_vessels(plain: str) -> Iterator[Found]:
    """Ships by name, after a prefix such as "M/V" or after words such as "freighter named"."""
    for pattern in (_PREFIXED, _AFLOAT):
        for match in pattern.finditer(plain):
            group = next(at for at in range(1, pattern.groups + 1) if match[at])
            yield Found(match.start(group), match.end(group), Kind.VESSEL, match[group].lower())


def _check_digit(signs: str) -> int:
    # A is 10; every multiple of eleven is left out, as the standard has it.
    values = [int(sign) if sign.isdigit() else _letter(sign) for sign in signs]
    return sum(value * 2**at for at, value in enumerate(values)) % 11 % 10


def _letter(sign: str) -> int:
    place = ord(sign) - ord("A") + 10
    return place + (place > 10) + (place > 20) + (place > 30)
