"""What a rule of the privacy policy is."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from privacy.access.models import AccessLabel, KeyKind
from privacy.access.standing import Standing


@dataclass(frozen=True, slots=True)
class Rule:
    """One sentence of the policy and the authority it rests on."""

    identifier: str
    sentence: str
    authority: str

    def __str__(self):
        return self.identifier


@dataclass(frozen=True, slots=True)
class RightToKnow(Rule):
    """Lets a kind of reader know a kind of record; at least one must admit."""

    admits: Callable[[Standing, AccessLabel], bool]


@dataclass(frozen=True, slots=True)
class Bar(Rule):
    """Keeps a kind of reader from a kind of record whatever else admits; none may bar."""

    bars: Callable[[Standing, AccessLabel], bool]


@dataclass(frozen=True, slots=True)
class NeedToKnow(Rule):
    """Names the needs a reader has; the record carries the twin key of the same kind."""

    kind: KeyKind
    holds: Callable[[Standing], Iterable[str]]
