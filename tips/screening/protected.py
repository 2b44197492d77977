"""Points out protected conduct in a report, for the privacy officer to weigh; it never refuses a report."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple

from .protected_words import CONDUCT, EVERYDAY, GROUNDS, PICTURES, PUBLIC_PLACES, TRAITS, Protected

_REACH = 140
_MOST_OF_A_KIND = 100
_KEY = 3
_WORD = re.compile(r"[^\W\d_]{2,}")
_PLAIN = str.maketrans("áéíóúüñ’", "aeiouun'")
_ACCENTED = {"a": "[aá]", "e": "[eé]", "i": "[ií]", "o": "[oó]", "u": "[uúü]", "n": "[nñ]", "'": "['’]?"}
_ASIDE = {
    "everyday": EVERYDAY,
    "pictures": PICTURES,
    "places": PUBLIC_PLACES,
    "traits": TRAITS,
    "grounds": GROUNDS,
}


@dataclass(frozen=True, slots=True)
class Flag:
    """One passage to weigh: where it stands in the text, its words, and what they may speak of."""

    start: int
    end: int
    words: str
    why: Protected


class _Phrase(NamedTuple):
    kind: str
    pattern: re.Pattern[str]


def protected_conduct(text: str) -> list[Flag]:
    """Return the passages that speak of protected conduct or give a protected trait as a reason.

    They stand in reading order, a hundred of each kind at most, and no flag is a finding.
    """
    spans = _spans(text)
    told = {why: iter(spans[why]) for why in CONDUCT}
    told[Protected.PHOTOGRAPHY] = _near(spans["pictures"], spans["places"])
    told[Protected.TRAIT] = _near(spans["traits"], spans["grounds"])
    flags = [
        Flag(start, end, text[start:end], why)
        for why, found in told.items()
        for start, end in islice(found, _MOST_OF_A_KIND)
    ]
    return sorted(flags, key=lambda flag: (flag.start, flag.end, flag.why))


def protected_spans(text: str) -> Iterator[tuple[int, int]]:
    """Give the passages that name faith, origin, opinion or protest, for comparisons to leave out."""
    spans = _spans(text)
    for kind in (*CONDUCT, "traits"):
        yield from spans[kind]


def _spans(text: str) -> dict[str, list[tuple[int, int]]]:
    """Find every listed phrase in one pass, the longest of its kind where several begin together."""
    spans: dict[str, list[tuple[int, int]]] = defaultdict(list)
    passed: dict[str, int] = defaultdict(int)
    for word in _WORD.finditer(text):
        start = word.start()
        phrases = _BY_BEGINNING.get(word[0][:_KEY].lower().translate(_PLAIN), ())
        for phrase in phrases if start >= passed["everyday"] else ():
            if start >= passed[phrase.kind] and (match := phrase.pattern.match(text, start)):
                passed[phrase.kind] = match.end()
                spans[phrase.kind].append(match.span())
                if phrase.kind == "everyday":
                    break
    return spans


def _near(sought: Iterable[tuple[int, int]], beside: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Keep what stands within a sentence or two of something else."""
    places = [start for start, _ in beside]
    for start, end in sought:
        after = bisect_left(places, start - _REACH)
        if after < len(places) and places[after] <= end + _REACH:
            yield start, end


def _compiled(phrase: str) -> re.Pattern[str]:
    """Compile a phrase: words may be parted by any space or hyphen, and accents may be left out."""
    words = []
    for word in phrase.split():
        letters = "".join(_ACCENTED.get(letter, letter) for letter in word.translate(_PLAIN).rstrip("*"))
        words.append(r"\w{1,20}" if word == "_" else letters + (r"\w{0,20}" if word.endswith("*") else ""))
    return re.compile(r"[\W_]{1,3}".join(words) + r"\b", re.I)


def _by_beginning() -> dict[str, list[_Phrase]]:
    """File every phrase under its first letters: everyday uses first, then the longest."""
    lists: dict[str, str] = {**_ASIDE, **{str(why): text for why, text in CONDUCT.items()}}
    listed = [(kind, phrase.strip()) for kind, text in lists.items() for phrase in text.split(",")]
    listed.sort(key=lambda pair: (pair[0] != "everyday", -len(pair[1])))
    filed: dict[str, list[_Phrase]] = defaultdict(list)
    for kind, phrase in listed:
        filed[phrase.split()[0][:_KEY].translate(_PLAIN)].append(_Phrase(kind, _compiled(phrase)))
    return dict(filed)


_BY_BEGINNING = _by_beginning()
