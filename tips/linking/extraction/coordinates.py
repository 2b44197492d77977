"""Places on the globe, in degrees."""

import re
from collections.abc import Iterator

from tips.linking.extraction.found import Found
from tips.linking.extraction.kinds import Kind

_DECIMAL = re.compile(
    r"(?<![\w.])(-?\d{1,2}\.\d{3,10}) ?°? ?([NS])?(?:\s?,\s?|\s{1,3})"
    r"(-?\d{1,3}\.\d{3,10}) ?°? ?([EW])?(?![\w.]*\d)",
    re.IGNORECASE,
)
_MINUTES = r" ?[°d] ?(\d{1,2}(?:\.\d{1,6})?) ?['m]? ?(?:(\d{1,2}(?:\.\d{1,4})?) ?(?:\"|''|s)?)? ?"
_SEXAGESIMAL = re.compile(
    rf"(?<![\w.])(\d{{1,2}}){_MINUTES}([NS])[ ,;/]{{0,3}}(\d{{1,3}}){_MINUTES}([EW])(?!\w)", re.IGNORECASE
)
_LABELLED = re.compile(
    r"\blat(?:itude)?\.? ?[:=]? ?(-?\d{1,2}(?:\.\d{1,10})?) ?°? ?([NS]\b)?[ ,;/]{0,4}"
    r"lon(?:g(?:itude)?)?\.? ?[:=]? ?(-?\d{1,3}(?:\.\d{1,10})?) ?°? ?([EW]\b)?(?!\w)",
    re.IGNORECASE,
)
_ENDED = re.compile(
    r"(?<![\w.])(\d{1,2}(?:\.\d{1,10})?) ?(?:°|deg)? ?([NS])[ ,;/]{1,4}"
    r"(\d{1,3}(?:\.\d{1,10})?) ?(?:°|deg)? ?([EW])(?!\w)"
)
_END_FIRST = re.compile(
    rf"(?<!\w)([NS]) ?(\d{{1,2}})(?:{_MINUTES}|(\.\d{{1,10}}) ?°?)[ ,;/]{{0,4}}"
    rf"([EW]) ?(\d{{1,3}})(?:{_MINUTES}|(\.\d{{1,10}}) ?°?)(?!\w)"
)
_COMPACT = re.compile(r"(?<!\w)(\d{2})(\d{2})(\d{2})?([NS])[ /,]?(\d{3})(\d{2})(\d{2})?([EW])(?!\w)")
_GRID = re.compile(
    r"(?<!\w)(?:MGRS:? ?)?([1-5]?\d|60)([C-HJ-NP-X]) ?([A-HJ-NP-Z][A-HJ-NP-V]) ?"
    r"(\d{5} ?\d{5}|\d{4} ?\d{4}|\d{3} ?\d{3})(?!\w)"
)


def find_coordinates(plain: str) -> Iterator[Found]:
    """Latitude and longitude in the usual forms, rounded to about ten meters; grid squares as they are."""
    yield from _in_degrees(plain)
    for match in _GRID.finditer(plain):
        yield Found(match.start(), match.end(), Kind.COORDINATES, re.sub(r"\s", "", "".join(match.groups())))
    for pattern in (_LABELLED, _ENDED):
        for match in pattern.finditer(plain):
            value = _written(_signed(float(match[1]), match[2]), _signed(float(match[3]), match[4]))
            if value:
                yield Found(match.start(), match.end(), Kind.COORDINATES, value)
    for match in _COMPACT.finditer(plain):
        value = _written(_degrees(*match.groups()[:4]), _degrees(*match.groups()[4:]))
        if value:
            yield Found(match.start(), match.end(), Kind.COORDINATES, value)
    for match in _END_FIRST.finditer(plain):
        value = _written(_after_end(*match.groups()[:5]), _after_end(*match.groups()[5:]))
        if value:
            yield Found(match.start(), match.end(), Kind.COORDINATES, value)


def _after_end(end: str, whole: str, minutes: str | None, seconds: str | None, part: str | None) -> float:
    return _signed(float(whole + part), end) if part else _degrees(whole, minutes or "0", seconds, end)


def _in_degrees(plain: str) -> Iterator[Found]:
    """Decimal pairs, and degrees with minutes that end with the hemisphere."""
    for match in _DECIMAL.finditer(plain):
        value = _written(_signed(float(match[1]), match[2]), _signed(float(match[3]), match[4]))
        if value:
            yield Found(match.start(), match.end(), Kind.COORDINATES, value)
    for match in _SEXAGESIMAL.finditer(plain):
        value = _written(_degrees(*match.groups()[:4]), _degrees(*match.groups()[4:]))
        if value:
            yield Found(match.start(), match.end(), Kind.COORDINATES, value)


def _signed(number: float, end: str | None) -> float:
    return -abs(number) if end and end.upper() in "SW" else number


def _degrees(whole: str, minutes: str, seconds: str | None, end: str) -> float:
    return _signed(int(whole) + float(minutes) / 60 + float(seconds or 0) / 3600, end)


def _written(lat: float, lon: float) -> str:
    return f"{lat:.4f},{lon:.4f}" if abs(lat) <= 90 and abs(lon) <= 180 else ""
