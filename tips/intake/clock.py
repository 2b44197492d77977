"""Times of day as people write them."""

import re
from datetime import time

_CLOCK = re.compile(r"(?<!\d)(\d{1,2})(?:[:.h](\d{2}))?\s*([ap])?\.?\s*(?:m\b\.?)?", re.IGNORECASE)


def time_in(words: str) -> time | None:
    """Return the time of day in words like "about 9:40 pm" or "21:40"; None when they name none."""
    found = _CLOCK.search(words)
    if not found:
        return None
    hour, minute, half = int(found[1]), found[2], (found[3] or "").lower()
    if not minute and not half:
        return None
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
    return time(hour, int(minute or 0)) if hour < 24 and int(minute or 0) < 60 else None
