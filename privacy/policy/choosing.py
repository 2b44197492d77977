"""What the center chose, as the version in force says it."""

from contextvars import ContextVar
from datetime import timedelta
from functools import lru_cache
from typing import Any

from privacy.retention.models import PolicyVersion, RetentionRow

# Told by whoever compiles a standing, so that asking for a choice costs no query.
_here: ContextVar[int] = ContextVar("policy", default=0)
FIRST = 1

WITHHELD, CLOCKS, REVIEWS, TELLS = "withheld", "clocks", "reviews", "tells"


def told(number: int) -> None:
    """Note which version is in force where this code runs now."""
    _here.set(number)


def withheld() -> frozenset[str]:
    """Return the rights to know that the center does not give, though the rules would."""
    return withheld_by(_here.get())


@lru_cache(maxsize=64)
def withheld_by(number: int) -> frozenset[str]:
    """Return what one version withholds."""
    return frozenset(_choices(number).get(WITHHELD, ()))


def chosen(group: str, code: str, default: Any) -> Any:
    """Return the center's choice, or the value it comes with where the center chose nothing."""
    return _choices(_here.get()).get(group, {}).get(code, default)


@lru_cache(maxsize=64)
def _choices(number: int) -> dict:
    # The first version is the portal as it comes: it chooses nothing.
    if number <= FIRST:
        return {}
    return PolicyVersion.objects.filter(number=number).values_list("choices", flat=True).first() or {}


def clock(code: str, default: timedelta) -> timedelta:
    """Return one clock of the center, in whole minutes."""
    return timedelta(minutes=chosen(CLOCKS, code, default // timedelta(minutes=1)))


def days_kept(record_class: str, disposition: str) -> int | None:
    """Return for how many days the version in force here keeps this, or None where that is not known here."""
    return _days_kept(_here.get(), record_class, disposition) if _here.get() else None


@lru_cache(maxsize=256)
def _days_kept(number: int, record_class: str, disposition: str) -> int | None:
    rows = RetentionRow.objects.filter(policy__number=number, record_class=record_class)
    mine = rows.filter(disposition__in={disposition, ""}).order_by("-disposition")
    return mine.values_list("purge_days", flat=True).first()


def forget() -> None:
    """Ask the database anew; versions are never changed, except in a test that is undone."""
    withheld_by.cache_clear()
    _choices.cache_clear()
    _days_kept.cache_clear()
