"""What one reason is worth, and when reasons together are enough to say so.

A certain identifier is worth ``SURE``; what is likely but may be chance ``LIKELY``; a hint ``HINT``. One
likely reason or two hints are ``ENOUGH`` for a suggestion; ``STRONG`` needs a sure one, or two likely ones.
The weights are the same for every center and never fitted to reports (docs/decisions/0018).
"""

from dataclasses import dataclass

SURE, LIKELY, UNSURE, HINT, SETTING = 10, 5, 4, 3, 1
STRONG, ENOUGH = 9, 5


@dataclass(frozen=True, slots=True, order=True)
class Reason:
    """A weight, the words it stands for, and whether it is only about a name."""

    weight: int
    words: str
    tentative: bool = False


def weighed(reasons: list[Reason]) -> int:
    """Return what reasons weigh together."""
    return sum(reason.weight for reason in reasons)


def strength(reasons: list[Reason]) -> str:
    """Return how strong reasons are, in a word; names alone are never more than tentative."""
    if all(reason.tentative for reason in reasons):
        return "Tentative"
    return "Strong" if weighed(reasons) >= STRONG else "Possible"
