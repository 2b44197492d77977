"""Dates and times of day."""

import re
from collections.abc import Iterator
from datetime import date

from tips.linking.extraction.found import Found
from tips.linking.extraction.kinds import Kind
from tips.linking.extraction.vocabulary import MONTH_WORDS

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"(\d{1,2})(?:st|nd|rd|th)?"
_DATES = (
    (re.compile(rf"\b({_MONTH}) ?{_DAY}(?:,? ?((?:19|20)\d\d))?(?![\d:])", re.IGNORECASE), "mdy"),
    (re.compile(rf"\b{_DAY}[ -]({_MONTH})(?:,?[ -]?((?:19|20)\d\d))?(?!\d)", re.IGNORECASE), "dmy"),
    (re.compile(rf"\b{_DAY}({_MONTH})((?:19|20)\d\d)(?!\d)", re.IGNORECASE), "dmy"),
    (re.compile(rf"\b({_MONTH})(?: of)?,? ((?:19|20)\d\d)(?!\d)", re.IGNORECASE), "my"),
    (re.compile(r"(?<![\d/.-])((?:19|20)\d\d)([-/.])(\d{1,2})\2(\d{1,2})(?=T\d\d:|[^\d/-]|$)"), "iso"),
    (re.compile(r"(?<![\d/.-])(\d{1,2})([-/.])(\d{1,2})\2((?:19|20)?\d\d)(?![\d/-])"), "us"),
)
_TWELVE = re.compile(
    r"(?<![\d:.])(1[0-2]|0?[1-9])(?:[:.]([0-5]\d))?(?::[0-5]\d)? ?([ap])\.?m\b\.?", re.IGNORECASE
)
_DAY_CLOCK = re.compile(
    r"(?<![\d:.])([01]?\d|2[0-3]):([0-5]\d)(?::[0-5]\d(?:\.\d{1,6})?)?(?![\d:]| ?[ap]\.?m\b)", re.IGNORECASE
)
_MILITARY = re.compile(r"(?<![\w.-])([01]\d|2[0-3])([0-5]\d) ?(?:hrs|hours|hr|h)\b", re.IGNORECASE)
_NO_YEAR = 0


def find_times(plain: str) -> Iterator[Found]:
    """Dates as year-month-day, ``--month-day`` where no year was said; times of day as hours and minutes.

    A month with its year alone is year-month.
    """
    for pattern, order in _DATES:
        for match in pattern.finditer(plain):
            value = _day(match, order)
            if value:
                yield Found(match.start(), match.end(), Kind.TIME, value)
    for pattern in (_TWELVE, _DAY_CLOCK, _MILITARY):
        for match in pattern.finditer(plain):
            yield Found(match.start(), match.end(), Kind.TIME, _clock(match))


def _clock(match: re.Match) -> str:
    hour, minute = int(match[1]), match[2] or "00"
    if match.re is _TWELVE:
        hour = hour % 12 + (12 if match[3].lower() == "p" else 0)
    return f"{hour:02}:{minute}"


def _day(match: re.Match, order: str) -> str:
    if order == "iso":
        return _written(int(match[1]), int(match[3]), int(match[4]))
    if order == "my":
        return f"{match[2]}-{MONTH_WORDS.index(match[1][:3].lower()) + 1:02}"
    if order == "us":
        year = int(match[4])
        return _written(year if year > 99 else 2000 + year, int(match[1]), int(match[3]))
    month, day = (match[1], match[2]) if order == "mdy" else (match[2], match[1])
    return _written(int(match[3] or _NO_YEAR), MONTH_WORDS.index(month[:3].lower()) + 1, int(day))


def _written(year: int, month: int, day: int) -> str:
    """The day as written, or an empty string for a day that no calendar has."""
    try:
        known = date(year or 2000, month, day)
    except ValueError:
        return ""
    return known.isoformat() if year else f"--{month:02}-{day:02}"
