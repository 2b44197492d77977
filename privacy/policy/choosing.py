"""What the center chose, as the version in force says it."""

from contextvars import ContextVar
from datetime import timedelta
from functools import lru_cache
from typing import Any

from privacy.retention.models import PolicyVersion

# Told by whoever compiles a standing, so that asking for a choice costs no query.
_here: ContextVar[int] = ContextVar("policy", default=0)
FIRST = 1

WITHHELD, CLOCKS, REVIEWS = "withheld", "clocks", "reviews"


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


def forget() -> None:
    """Ask the database anew; versions are never changed, except in a test that is undone."""
    withheld_by.cache_clear()
    _choices.cache_clear()
