"""What a proper name sounds like where a text uses it: a person, a group or a place."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from .lexicon import (
    CALENDAR,
    GROUP,
    LEANS_PERSON_AFTER,
    LEANS_PERSON_BEFORE,
    LEANS_PLACE_BEFORE,
    PARTICLES,
    PERSON_AFTER,
    PERSON_BEFORE,
    PLACE,
    PLACE_BEFORE,
    STATES,
)
from .runs import Run


class Sort(StrEnum):
    """What a name seems to name."""

    PERSON = "person"
    GROUP = "group"
    PLACE = "place"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name: its words in lower case, as first written, and what it seems to name."""

    words: tuple[str, ...]
    said: str
    sort: Sort

    @property
    def value(self) -> str:
        """The words as one."""
        return " ".join(self.words)

    @property
    def last(self) -> str:
        """The last word, which of a person is most often the family's."""
        return self.words[-1]


def names(uses_of_names: Iterable[Run]) -> list[Name]:
    """Return the proper names of a text, each once, with what they seem to name by every use of them."""
    found: dict[tuple[str, ...], list[Run]] = defaultdict(list)
    for run in uses_of_names:
        words = _without_calendar(run.words)
        if words and len(words[-1]) > 1:
            found[words].append(run)
    alone = {words[0] for words in found if len(words) == 1}
    return [Name(words, uses[0].said, _sort(words, uses, alone)) for words, uses in found.items()]


def _without_calendar(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word for word in words if word not in CALENDAR)


def _sort(words: tuple[str, ...], uses: list[Run], alone: set[str]) -> Sort:
    if STATES & {words[-1], " ".join(words)} or words[-1] in PLACE:
        return Sort.PLACE
    if GROUP & set(words):
        return Sort.GROUP
    if PLACE & set(words):
        return Sort.PLACE
    many = len(proper(words)) > 1
    leaning = sum(_leaning(run, many) for run in uses) + (2 if many and words[-1] in alone else 0)
    if leaning > 0:
        return Sort.PERSON
    return Sort.PLACE if leaning < 0 else Sort.UNSURE


def proper(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words of a name without particles such as "al" and "de"."""
    return tuple(word for word in words if word not in PARTICLES) or words


def proper_words(said: str) -> tuple[str, ...]:
    """Return the words of a name as it was written, in lower case and without particles."""
    plain = said.lower().replace("-", " ").replace("\u2019", "'").replace("'", "").replace(".", " ")
    return proper(tuple(plain.split()) or ("",))


def _leaning(run: Run, many: bool) -> int:
    """Say how far one use of a name leans to a person (above nought) or to a place or thing (below)."""
    before, (after, later) = run.before, run.after
    if before == "the" or before[:1].isdigit() or (before in ("a", "an") and not many):
        return -3
    lean = 2 if before in PERSON_BEFORE else 1 if before in LEANS_PERSON_BEFORE else 0
    lean += 2 if after in PERSON_AFTER or (after == "," and later in PERSON_AFTER) else 0
    lean += 1 if after in LEANS_PERSON_AFTER else 0
    if not run.owns:
        lean -= 2 if before in PLACE_BEFORE else 1 if before in LEANS_PLACE_BEFORE and not many else 0
    if after == "," and later in STATES:
        lean -= 2
    return lean - (1 if before == "," and after in (",", ".", ";") and not many else 0)
