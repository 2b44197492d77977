"""Vehicles as people describe them, and the numbers stamped on them."""

import re
from collections.abc import Iterator

from tips.linking.extraction.found import Found
from tips.linking.extraction.kinds import Kind
from tips.linking.extraction.vocabulary import (
    BODY_WORDS,
    COLOR_WORDS,
    MAKE_WORDS,
    MODEL_WORDS,
    SHADE_WORDS,
    any_of,
)

_COLOR = rf"(?:(?:{any_of(SHADE_WORDS)}[ -])?{any_of(COLOR_WORDS)}(?:[- ]?colou?red)?)"
_MAKE = rf"(?:{any_of(MAKE_WORDS)}(?: {any_of(MODEL_WORDS)})?|{any_of(MODEL_WORDS)})"
_YEAR = r"(?:(?:19|20)\d\d|'\d\d)"
_SIZE_WORD = r"full[- ]?size|small|large|big|compact|crew[- ]?cab|[24][- ]door|utility|work|delivery"
_SIZE = rf"(?:(?:{_YEAR}|{_SIZE_WORD}),? )"
_BODY = any_of(BODY_WORDS)
_PAINTED = rf"{_SIZE}{{0,2}}{_COLOR}(?:(?: and | over |/){_COLOR})?,? {_SIZE}{{0,2}}"
_VEHICLE = re.compile(
    rf"(?<![\w-])(?=[\w'])(?:{_PAINTED}(?:{_MAKE}(?: {_BODY})?|{_BODY})"
    rf"|{_SIZE}?{any_of(MAKE_WORDS)} (?:{any_of(MODEL_WORDS)}|{_BODY})(?: {_BODY})?"
    rf"|{_YEAR} {_MAKE})s?(?![\w-])",
    re.IGNORECASE,
)
_SAME = {
    "grey": "gray", "pick up": "pickup", "pickup truck": "pickup", "chevy": "chevrolet", "vw": "volkswagen",
    "motorbike": "motorcycle", "mercedes benz": "mercedes", "harley davidson": "harley", "coloured": "",
    "colored": "", "f 150": "f150", "f 250": "f250", "cr v": "crv",
}  # fmt: skip
_SAME_WORDS = re.compile(r"\b(?:" + "|".join(sorted(_SAME, key=len, reverse=True)) + r")\b")

_VIN = re.compile(
    r"(?<![A-Za-z0-9])(?=[A-Za-z0-9]{17}(?![A-Za-z0-9]))(?=[A-Za-z]{0,16}\d)[A-Za-z0-9]{13}[0-9OIl]{4}"
)
_SPACED_VIN = re.compile(
    r"\bVIN\b[\s:#.is]{0,8}((?:[A-Za-z0-9][ -]?){16}[A-Za-z0-9])(?![A-Za-z0-9])", re.IGNORECASE
)
_VIN_WEIGHTS = (8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2)
_VIN_LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ"
_VIN_VALUES = dict(zip(_VIN_LETTERS, map(int, "12345678123457923456789"), strict=True))
_VIN_SCANNED = str.maketrans("OQI", "001")


def find_vehicles(plain: str) -> Iterator[Found]:
    """Descriptions such as "gray pickup" or "2014 white Ford Transit"."""
    for match in _VEHICLE.finditer(plain):
        yield Found(match.start(), match.end(), Kind.VEHICLE, normal_vehicle(match[0]))


def normal_vehicle(text: str) -> str:
    """A description in lower case with one word for each color, make and body."""
    bare = " ".join(re.sub(r"[^a-z0-9' ]", " ", text.lower()).split())
    return " ".join(_SAME_WORDS.sub(lambda found: _SAME[found[0]], bare).split())


def find_vins(latin: str) -> Iterator[Found]:
    """Vehicle identification numbers whose check digit is right, spaced ones only after the word VIN."""
    for pattern in (_VIN, _SPACED_VIN):
        group = pattern.groups
        for match in pattern.finditer(latin):
            value = normal_vin(match[group])
            if has_right_check_digit(value):
                yield Found(match.start(group), match.end(group), Kind.VIN, value)


def normal_vin(text: str) -> str:
    """Seventeen capitals and digits; the letters O, Q and I, which no number has, are read as digits."""
    return re.sub(r"[^A-Z0-9]", "", text.upper()).translate(_VIN_SCANNED)


def has_right_check_digit(vin: str) -> bool:
    """Whether the ninth sign agrees with the others, as on every vehicle made for North America."""
    if len(vin) != 17 or len(set(vin)) < 5:
        return False
    values = [int(sign) if sign.isdigit() else _VIN_VALUES.get(sign, 0) for sign in vin]
    rest = sum(value * weight for value, weight in zip(values, _VIN_WEIGHTS, strict=True)) % 11
    return vin[8] == ("X" if rest == 10 else str(rest))
