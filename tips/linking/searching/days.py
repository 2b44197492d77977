"""Days and spans of days as they are typed into a search."""

import re
from datetime import date, datetime, time, timedelta

from django.utils import timezone

SPAN = re.compile(r"(\d{1,4})d")
WANTED = (
    "{} is not a day we can read. Type 2026-10-31, 2026-10-01..2026-10-31, >2026-10-01, <2026-10-31 or 7d."
)


class Unclear(ValueError):
    """What was typed as the value of a field means nothing there; its words say what to type."""


def days(value: str) -> tuple[datetime | None, datetime | None]:
    """Return from when, and before when, in the center's zone; a missing end is open.

    ``7d`` is the last seven days, ``2026-10`` a month, ``>`` and ``<`` leave out the day they name.
    Raises ``Unclear`` for what is no day.
    """
    said = value.strip()
    if span := SPAN.fullmatch(said):
        return timezone.now() - timedelta(days=int(span[1])), None
    if ".." in said:
        first, last = said.split("..", 1)
        return (_start(first) if first else None), (_end(last) if last else None)
    if said[:1] in "<>" and said:
        inclusive, day = said[1:2] == "=", said[1:].lstrip("=")
        if said[0] == ">":
            return (_start(day) if inclusive else _end(day)), None
        return None, (_end(day) if inclusive else _start(day))
    return _start(said), _end(said)


def _start(text: str) -> datetime:
    return _midnight(_first_and_next(text)[0])


def _end(text: str) -> datetime:
    return _midnight(_first_and_next(text)[1])


def _first_and_next(text: str) -> tuple[date, date]:
    """Return the first day of a day, month or year, and the first day after it."""
    try:
        parts = [int(part) for part in text.strip().split("-")]
        first = date(*(parts + [1, 1])[:3])
        if len(parts) == 3:
            return first, first + timedelta(days=1)
        if len(parts) == 2:
            return first, (first + timedelta(days=32)).replace(day=1)
        return first, first.replace(year=first.year + 1)
    except (ValueError, OverflowError, TypeError):
        raise Unclear(WANTED.format(text[:40] or "That")) from None


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))
