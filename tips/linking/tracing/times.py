"""The days of a report, of the reports it speaks of, and of what it tells at a place."""

import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta

from django.utils import timezone

from tips.linking.extraction.kinds import Kind
from tips.linking.models import Mention

DATED, CITES = "dated", "cites"
REACH = 48
_REPORT = re.compile(
    r"\b(?:report(?:ed)?|bulletin|memo(?:randum)?|message|intercept(?:ed)?|cable|letter|tip|alert|bulletin)s?"
    r"[^.\w]{0,4}(?:(?:of|for|from|dated|on|in|see|the|reported|issued)[^.\w]{1,3}){0,3}$",
    re.IGNORECASE,
)


def cited_days(text: str, finds: Iterable[Mention]) -> Iterator[str]:
    """Give the days of other reports that a text speaks of, such as "see the report of June 3, 2024"."""
    for find in finds:
        whole = find.kind == Kind.TIME and len(find.value) == 10 and find.value[0] != "-"
        if whole and _REPORT.search(text[max(find.start - REACH, 0) : find.start]):
            yield find.value


def day_of(created: datetime, dated: str = "") -> str:
    """Return the day a report bears: what it said of itself, else when it came."""
    said = dated[:10]
    try:
        return date.fromisoformat(said).isoformat()
    except ValueError:
        return timezone.localdate(created).isoformat()


def spot_keys(place: str, happened: datetime | None) -> Iterator[str]:
    """Give two keys, of which one is shared by what happened at one place within a day."""
    where = " ".join(re.findall(r"\w+", place.lower()))[:60]
    if where and happened:
        day = timezone.localdate(happened)
        for each in (day, day + timedelta(days=1)):
            yield f"{where} {each.isoformat()}"
