"""What a check of effective access is, and all of them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.utils.module_loading import autodiscover_modules


@dataclass(frozen=True, slots=True)
class Found:
    """One difference: about whom or what, in words without a value of any record.

    ``severe`` means that somebody reads, or could read, what no rule opens to them.
    """

    about: str
    words: str
    severe: bool = True


@dataclass(frozen=True, slots=True)
class Check:
    """One question asked of the portal as it runs; ``quick`` ones are asked every few minutes."""

    identifier: str
    sentence: str
    authority: str
    find: Callable[[], Iterable[Found]]
    quick: bool = False

    def __str__(self):
        return self.identifier


_checks: dict[str, Check] = {}


def declare(*checks: Check) -> None:
    """Add checks; each floor declares its own in a module named ``effective_access``."""
    _checks.update({check.identifier: check for check in checks})


def all_checks() -> list[Check]:
    """Return every declared check in order."""
    autodiscover_modules("effective_access")
    return [_checks[identifier] for identifier in sorted(_checks)]
