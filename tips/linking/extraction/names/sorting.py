"""Sorts the names of one text into persons, organizations, places and towns, all its uses together."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from tips.linking.extraction.kinds import Kind
from tips.linking.extraction.names import around
from tips.linking.extraction.names.endings import (
    FACILITIES,
    GEOGRAPHY,
    HEADS,
    OF_PLACE,
    ORGANIZATIONS,
    STREETS,
    TOWN_BEGINS,
)
from tips.linking.extraction.names.runs import Run, Word
from tips.linking.extraction.names.words import PARTICLES, REGIONS
from tips.linking.extraction.vocabulary import word_set

_LINKS = frozenset(PARTICLES.split())
_JOINTS = frozenset(["of", "for", "&", "the"])
_NOT_FIRST = word_set(
    "central western eastern northern southern federal national international united general local mid first"
    " second third good fire air homeland public"
)
_MOST_WORDS = 6
_SHORT = 4
_NEAR = 30


@dataclass(slots=True)
class Sorted:
    """The names of a text with what each was found to name; ``full`` leads from a part to the whole name."""

    runs: list[tuple[Run, Kind]] = field(default_factory=list)
    full: dict[str, tuple[str, ...] | None] = field(default_factory=dict)


def sorted_names(plain: str, found: Iterator[Run]) -> Sorted:
    """Say what each name names; one word alone is a person only where its whole name stands too."""
    parts = [part for run in found for part in _parts(run)]
    persons, places = Counter(), Counter()
    for run in parts:
        persons[run.key] += around.person_weight(plain, run.start, run.end) + (
            around.SURE if run.titled else 0
        )
        places[run.key] += around.place_weight(plain, run.start, run.end)
    told = Sorted()
    later: list[Run] = []
    for run in parts:
        kind = _kind(plain, run, persons[run.key], places[run.key])
        if kind is not None:
            told.runs.append((run, kind))
            if kind is Kind.PERSON:
                _remember(told, run)
        else:
            later.append(run)
    told.runs += [(run, Kind.PERSON) for run in later if _stands_for(told, run)]
    return told


def _parts(run: Run) -> Iterator[Run]:
    """Cut a run at "of" and "for", unless what stands before is the head of an organization or a town."""
    some, rest, titled = [], list(run.words), run.titled
    while rest:
        word = rest.pop(0)
        head = some[-1].low if some else ""
        if (
            word.low in ("of", "for", "the")
            and word.text.islower()
            and not (head in HEADS or head in _JOINTS)
        ):
            yield from _some(some, titled)
            some, titled = [], False
        else:
            some.append(word)
    yield from _some(some, titled)


def _some(words: list, titled: bool) -> Iterator[Run]:
    while words and words[0].low in _JOINTS:
        words = words[1:]
    if words:
        yield Run(tuple(words), titled)


def _kind(plain: str, run: Run, person: int, place: int) -> Kind | None:
    words = run.key
    named = _by_its_words(words)
    if named and not (run.titled or person >= around.SURE):
        return named
    if around.region_after(plain, run.end) and not (run.titled or person >= around.SURE):
        return Kind.LOCALITY
    if around.is_group(plain, run.end) and not run.titled:
        return Kind.ORGANIZATION
    if person >= around.SURE and (len(words) > 1 or run.titled or person > place):
        return Kind.PERSON if _is_name(run) or run.titled or _is_word(run) else None
    town = place + (1 if words[0] in TOWN_BEGINS and len(words) > 1 else 0)
    if len(words) == 1:
        return Kind.LOCALITY if place > max(person, 0) and _is_word(run) else None
    if town and town >= person + 1:
        return Kind.LOCALITY
    return Kind.PERSON if person >= 0 and _is_name(run) and not _is_shouted(plain, run) else None


def _by_its_words(words: tuple[str, ...]) -> Kind | None:
    """What a name names by its last or its first word, where that settles it."""
    if " ".join(words) in REGIONS:
        return Kind.LOCALITY
    if len(words) < 2:
        return None
    if "of" in words:
        head = words[words.index("of") - 1]
        if head in OF_PLACE:
            return Kind.LOCALITY
        if head in HEADS:
            return Kind.ORGANIZATION
    last = words[-1]
    if last.isdigit() and words[-2] in FACILITIES:
        last = words[-2]
    if last in ORGANIZATIONS or "&" in words:
        return Kind.ORGANIZATION
    if last in FACILITIES or last in STREETS:
        return Kind.PLACE
    return Kind.LOCALITY if last in GEOGRAPHY else None


def _is_name(run: Run) -> bool:
    """Whether the words look like a person's: two to six of letters only, not all of them short forms."""
    words = [word for word in run.words if word.low not in _LINKS]
    if not 2 <= len(words) <= _MOST_WORDS or words[0].low in _NOT_FIRST:
        return run.titled and 1 <= len(words) <= _MOST_WORDS and len(words[-1].low) > 1
    letters = all(word.low.replace("-", "").replace("'", "").isalpha() for word in words)
    return (
        letters
        and len(words[-1].low) > 1
        and not _is_abbreviated([word for word in words if len(word.low) > 1])
    )


def _is_shouted(plain: str, run: Run) -> bool:
    """Whether everything around is in capitals too, so that capitals prove nothing."""
    around_it = plain[max(0, run.start - _NEAR) : run.start] + plain[run.end : run.end + _NEAR]
    return run.words[0].text.isupper() and run.words[-1].text.isupper() and around_it.isupper()


def _is_abbreviated(words: list[Word]) -> bool:
    """Whether words in capitals are short forms such as "FBI", not a name that is written in capitals."""
    loud = [word for word in words if word.text.isupper()]
    return bool(loud) and (len(loud) < len(words) or max(len(word.low) for word in loud) <= _SHORT)


def _is_word(run: Run) -> bool:
    """Whether one word alone may be a name: letters only, and no short form in capitals."""
    word = run.words[0]
    return len(run.words) == 1 and len(word.low) > 2 and word.low.isalpha() and not word.text.isupper()


def _remember(told: Sorted, run: Run) -> None:
    """Note the words by which a text may go on calling a person; a word of two persons leads to neither."""
    for word in run.key:
        if len(word) > 2 and word not in _LINKS:
            known = told.full.get(word, run.key)
            told.full[word] = run.key if known == run.key or _is_part(known, run.key) else None


def _is_part(one: tuple[str, ...] | None, other: tuple[str, ...]) -> bool:
    return one is not None and set(one) <= set(other)


def _stands_for(told: Sorted, run: Run) -> bool:
    return len(run.words) == 1 and told.full.get(run.key[0]) is not None
