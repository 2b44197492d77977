"""What an imported line must be, and the sentence for each that is not."""

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from django.utils import timezone

KNOWN = frozenset({"id", "date", "text", "title", "place", "source"})
LONGEST = {"id": 80, "date": 64, "title": 160, "place": 200, "source": 200, "text": 5_000_000}


class Refused(Exception):
    """A line that can't be taken in, with the sentence that says what to do.

    ``keep`` is false for what this portal never holds: then not even a list of refusals may quote it.
    """

    def __init__(self, sentence: str, *, keep: bool = True):
        super().__init__(sentence)
        self.keep = keep


@dataclass(frozen=True, slots=True)
class Row:
    """One report as it will be kept; ``happened_at`` is what ``date`` says."""

    id: str
    text: str
    date: str = ""
    title: str = ""
    place: str = ""
    source: str = ""
    happened_at: datetime | None = None


def checked(values: dict[str, Any]) -> Row:
    """Return what one line says. Raises ``Refused`` with what to do about it."""
    words = {name: _words(name, values.get(name)) for name in LONGEST}
    for name in ("id", "text"):
        if not words[name].strip():
            raise Refused(f"It has no {name}. Every report needs an id and a text.")
    return Row(**words, happened_at=_moment(words["date"]))


def _words(name: str, value: Any) -> str:
    if value is None:
        return ""
    if name == "id" and isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if not isinstance(value, str):
        raise Refused(f"Its {name} isn't text. Put it in quotation marks.")
    if len(value) > LONGEST[name]:
        raise Refused(f"Its {name} has {len(value):,} characters; at most {LONGEST[name]:,} fit.")
    if "\x00" in value:
        raise Refused(f"Its {name} holds a null byte. Take it out.")
    if any("\ud800" <= character <= "\udfff" for character in value):
        raise Refused(
            f"Its {name} holds bytes that aren't UTF-8, or half a character. Save the file as UTF-8."
        )
    return value


def _moment(words: str) -> datetime | None:
    if not words.strip():
        return None
    try:
        day = date.fromisoformat(words.strip()) if len(words.strip()) <= 10 else None
        moment = datetime.combine(day, time.min) if day else datetime.fromisoformat(words.strip())
        moment = moment if moment.tzinfo else timezone.make_aware(moment)
        late = moment > timezone.now()
    except (ValueError, OverflowError):
        raise Refused(f"{words} isn't a date. Write it as 2026-11-20 or 2026-11-20T21:40.") from None
    if late:
        raise Refused(f"{words} is still to come. Check the year.")
    return moment
