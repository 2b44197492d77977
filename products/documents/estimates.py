"""The seven steps of likelihood of Intelligence Community Directive 203, in both rows of words."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Likelihood:
    """One step, in percent. A document keeps to one row of words, or says why it mixes them."""

    order: int
    first: str
    second: str
    low: int
    high: int


LIKELIHOODS = (
    Likelihood(1, "almost no chance", "remote", 1, 5),
    Likelihood(2, "very unlikely", "highly improbable", 5, 20),
    Likelihood(3, "unlikely", "improbable", 20, 45),
    Likelihood(4, "roughly even chance", "roughly even odds", 45, 55),
    Likelihood(5, "likely", "probable", 55, 80),
    Likelihood(6, "very likely", "highly probable", 80, 95),
    Likelihood(7, "almost certain", "nearly certain", 95, 99),
)

LIKELIHOOD_WORDS = tuple(word for step in LIKELIHOODS for word in (step.first, step.second))
