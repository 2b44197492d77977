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
class Refusal(Rule):
    """Keeps somebody from an act; answers in the words they are told, or nothing where it is silent.

    What it is asked about depends on the act: the row and the person, at least.
    """

    refuses: Callable[..., str]


@dataclass(frozen=True, slots=True)
class HeldByDatabase(Rule):
    """A rule that the database itself refuses to break, by the constraint of this name."""

    constraint: str


def first_refusal(rules: Iterable[Refusal], *about) -> str:
    """Return the words of the first rule that refuses, or nothing."""
    return next((words for rule in rules if (words := rule.refuses(*about))), "")


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
