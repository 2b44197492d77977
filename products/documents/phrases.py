"""The wordings that a draft is warned about, as patterns anybody can read."""

import re
from collections.abc import Collection, Iterator

from .estimates import LIKELIHOODS

_SENTENCE = re.compile(r"[^.!?\n]+[.!?]*")
_CONFIDENCE = re.compile(
    r"\b(?:high|moderate|medium|low)(?:ly)?[- ]confiden(?:ce|t)\b|\bconfidence (?:is|level)\b", re.I
)
_LABEL = re.compile(r"(?<!\bwe )(?<!\bmay )\b(?:suspects?|perpetrators?|perps?|offenders?|culprits?)\b", re.I)
_PASSIVE = re.compile(
    r"\b(?:is|are|was|were|been|being) (?:\w{2,20}ly )?"
    r"(?:believed|thought|suspected|accused|alleged|rumou?red|considered|linked|known|said|reported)"
    r" (?:to|of|with)\b",
    re.I,
)
_NAME = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Prof)\.? [A-Z][\w’'-]{1,30}"
    r"|(?<=\bnamed )[A-Z][a-z’'-]{1,30} [A-Z][\w’'-]{1,30}"
    r"|(?<=\balias )[A-Z][\w’'-]{1,30}"
    r"|(?<=\bidentified as )[A-Z][a-z’'-]{1,30} [A-Z][\w’'-]{1,30}"
    r"|\b(?:DOB|date of birth|SSN|passport number|driver'?s licen[cs]e number)\b"
)
_LETTERS = re.compile(r"[^\W_]+")
# "Remote" and "probable" have everyday uses that say nothing about likelihood.
_EXCEPTIONS = {"remote": r"remote(?= (?:chance|possibility|likelihood))", "probable": r"probable(?! cause)"}


def _pattern(words: list[str]) -> re.Pattern:
    longest_first = sorted(words, key=len, reverse=True)
    return re.compile(
        r"\b(?:" + "|".join(_EXCEPTIONS.get(word, word) for word in longest_first) + r")\b", re.I
    )


_ROWS = (_pattern([step.first for step in LIKELIHOODS]), _pattern([step.second for step in LIKELIHOODS]))


def sentences(text: str) -> Iterator[str]:
    """Split a text roughly into sentences."""
    return (match[0].strip() for match in _SENTENCE.finditer(text))


def confidence(sentence: str) -> bool:
    """Say whether a sentence speaks of confidence."""
    return bool(_CONFIDENCE.search(sentence))


def likelihood(sentence: str) -> bool:
    """Say whether a sentence speaks of likelihood."""
    return any(pattern.search(sentence) for pattern in _ROWS)


def row(text: str, number: int) -> Iterator[str]:
    """Return the likelihood words a text uses of the first (0) or the second (1) row."""
    return (match[0] for match in _ROWS[number].finditer(text))


def labels(text: str) -> Iterator[str]:
    """Return words that call somebody guilty."""
    return (match[0] for match in _LABEL.finditer(text))


def passive_accusations(text: str) -> Iterator[str]:
    """Return accusations that nobody makes."""
    return (match[0] for match in _PASSIVE.finditer(text))


def names(text: str, identifiers: Collection[str] = ()) -> Iterator[str]:
    """Return what looks like a named person, and every given identifier that stands in the text."""
    yield from (match[0] for match in _NAME.finditer(text))
    folded = _folded(text)
    for identifier in identifiers:
        sought = _folded(identifier)
        if len(sought) > 3 and sought in folded:
            yield identifier


def _folded(text: str) -> str:
    """Fold case, spaces and punctuation, so that plates and names are found however they are set."""
    return " ".join(["", *_LETTERS.findall(text.casefold()), ""])
