"""How unusual a number of tips is, beside how many there usually are.

The usual number is the mean of the earlier spans of the same length. A number is called unusual where so
many or more would come by chance alone less than once in two hundred times: tips are taken to come
independently of each other (Poisson), and the mean itself to be known no better than so few spans can tell
(so the chance is a negative binomial's, which is wider).
"""

from dataclasses import dataclass
from math import exp, lgamma, log

RARE = 0.005
LEAST = 3
KNOWN = 0.5


@dataclass(frozen=True, slots=True)
class Rate:
    """A number now, the numbers of earlier spans, and the chance of as many or more."""

    now: int
    earlier: tuple[int, ...]

    @property
    def usual(self) -> float:
        """The mean of the earlier spans."""
        return sum(self.earlier) / len(self.earlier) if self.earlier else 0.0

    @property
    def chance(self) -> float:
        """The chance that as many or more come though nothing changed."""
        return chance_of(self.now, sum(self.earlier), len(self.earlier))

    @property
    def unusual(self) -> bool:
        """Whether that many is worth a look."""
        return self.now >= LEAST and self.chance < RARE

    @property
    def told(self) -> str:
        """The usual rate in words."""
        if not any(self.earlier):
            return "none in the earlier spans"
        usual = self.usual
        return f"about {usual:.0f}" if usual >= 2 else f"about {usual:.1f}"


def chance_of(now: int, earlier: int, spans: int) -> float:
    """Return the chance of at least ``now`` after ``earlier`` in so many spans before."""
    if now <= 0 or spans <= 0:
        return 1.0
    known, part = earlier + KNOWN, spans / (spans + 1)
    below = sum(
        exp(lgamma(n + known) - lgamma(known) - lgamma(n + 1) + known * log(part) + n * log(1 - part))
        for n in range(now)
    )
    return max(1.0 - below, 0.0)
