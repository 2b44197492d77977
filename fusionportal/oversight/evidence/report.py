"""What a report is: one question, the time it is asked of, and rows of numbers, codes and counts."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.utils import timezone

from privacy.access.acting import acting
from privacy.access.standing import Standing, courier


@dataclass(frozen=True, slots=True)
class Asked:
    """Between which days, the last one included, and by whom."""

    since: date
    until: date
    by: Standing

    @property
    def start(self) -> datetime:
        """The first moment that counts."""
        return _midnight(self.since)

    @property
    def end(self) -> datetime:
        """The first moment that counts no more."""
        return _midnight(self.until + timedelta(days=1))

    @property
    def moment(self) -> datetime:
        """When ages are counted to: the end of a time that is over, so that it is told alike for ever."""
        return min(self.end, timezone.now())

    def within(self, name: str) -> dict[str, datetime]:
        """Return the conditions that a moment of this name lies between the days."""
        return {f"{name}__gte": self.start, f"{name}__lt": self.end}


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a report; ``amiss`` where it is at fault or wants a second look."""

    cells: tuple[str, ...]
    amiss: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """The rows of a report, and of how many things it was asked."""

    rows: list[Row]
    looked_at: int


@dataclass(frozen=True, slots=True)
class Report:
    """One report: what it proves, on what authority, and how it is found.

    ``none_allowed`` says that a sound center has no line amiss; elsewhere such a line only wants a look.
    """

    number: int
    slug: str
    title: str
    proves: str
    authority: str
    columns: tuple[str, ...]
    find: Callable[[Asked], Found]
    none_allowed: bool = False


@contextmanager
def whole_center() -> Iterator[None]:
    """Let a report count past its reader's own sight; it gives back numbers, codes and counts only."""
    with acting(courier()):
        yield


def day(at: datetime | date | None) -> str:
    """Say a day as every copy says it."""
    if at is None:
        return "–"
    return f"{timezone.localtime(at) if isinstance(at, datetime) else at:%Y-%m-%d}"


def minute(at: datetime | None) -> str:
    """Say a minute, in the center's zone, as every copy says it."""
    return f"{timezone.localtime(at):%Y-%m-%d %H:%M}" if at else "–"


def _midnight(on: date) -> datetime:
    return timezone.make_aware(datetime.combine(on, time.min))
