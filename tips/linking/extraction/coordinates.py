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


def find_coordinates(plain: str) -> Iterator[Found]:
    """Latitude and longitude, decimal or in minutes and seconds, rounded to about ten meters."""
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
