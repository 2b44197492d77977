"""How well a report answers words: BM25 over the stems that the search keeps, of what one reader sees."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import log

SATURATION, LENGTH = 1.2, 0.75
"""The usual constants of BM25: how soon repeating a word stops to matter, how far length counts against."""


@dataclass(frozen=True, slots=True)
class Text:
    """One report as counts of stems."""

    pk: int
    stems: Mapping[str, int]

    @property
    def length(self) -> int:
        """How many words it has."""
        return sum(self.stems.values())


class Texts:
    """Reports to be ranked, and how many of them hold each stem."""

    def __init__(self, texts: Iterable[Text]):
        self.texts = list(texts)
        self.holding = Counter(stem for text in self.texts for stem in text.stems)
        self._mean = sum(text.length for text in self.texts) / max(len(self.texts), 1) or 1

    def rarity(self, stem: str) -> float:
        """Return what a stem tells: the more, the fewer reports hold it."""
        held = self.holding[stem]
        return log(1 + (len(self.texts) - held + 0.5) / (held + 0.5))

    def scores(self, asked: Mapping[str, float]) -> dict[int, float]:
        """Return a score for each report that holds any of the stems asked for, each with its weight."""
        found: dict[int, float] = defaultdict(float)
        for text in self.texts:
            held_back = SATURATION * (1 - LENGTH + LENGTH * text.length / self._mean)
            for stem, weight in asked.items():
                times = text.stems.get(stem, 0)
                if times:
                    gain = self.rarity(stem) * times * (SATURATION + 1) / (times + held_back)
                    found[text.pk] += weight * gain
        return found
