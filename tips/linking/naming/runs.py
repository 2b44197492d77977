"""Words in capitals that stand together, with what stands before and after them."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from .lexicon import BEGINS_WITH, OPENING, PARTICLES, STATES

READ = 60_000
MOST = 2_000
_TOKEN = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*\.?|\d(?:[\w.,]*\w)?|[^\w\s]")
_OWN = re.compile(r"'s?$")
_ENDS = frozenset('.!?:"\u2022')
_LONGEST = 6
_SHORT = 3


class Run(NamedTuple):
    """Capitalised words of a text: as words in lower case, where they stand, and their neighbours."""

    words: tuple[str, ...]
    said: str
    start: int
    end: int
    before: str
    after: tuple[str, str]
    owns: bool


def runs(text: str) -> Iterator[Run]:
    """Give the runs of capitalised words of a text, without the word that only opens a sentence."""
    plain = text[:READ].replace("\u2019", "'").replace("-", " ").replace("\u2013", " ")
    tokens = list(_TOKEN.finditer(plain))
    low = {_bare(t[0]) for t in tokens if t[0][0].islower()}
    at, given = 0, 0
    while at < len(tokens) and given < MOST:
        end = _end(tokens, at)
        if end == at:
            at += 1
            continue
        run = _run(tokens, at, end, low)
        if run:
            given += 1
            yield run
        at = end


def _end(tokens: list[re.Match], at: int) -> int:
    """Return where the capitalised words that begin here end, or ``at`` if none begin."""
    if not (_capital(tokens[at]) or (tokens[at][0] in BEGINS_WITH and _next_capital(tokens, at))):
        return at
    end = at
    while end < len(tokens) and end - at < _LONGEST:
        word = tokens[end][0]
        if _capital(tokens[end]):
            end += 1
            # A stop after a long word ends a sentence; after an initial or a short form it need not.
            if word.endswith(".") and (
                len(word) > _SHORT + 1 or _bare(word) in STATES or _opens(tokens, end)
            ):
                break
        elif word in PARTICLES and _next_capital(tokens, end):
            end += 1
        else:
            break
    return end


def _run(tokens: list[re.Match], at: int, end: int, low: set[str]) -> Run | None:
    first = at == 0 or tokens[at - 1][0][-1] in _ENDS
    while at < end and _only_opens(tokens[at][0], low if first else set()):
        at, first = at + 1, False
    words = tuple(filter(None, (_bare(t[0]) for t in tokens[at:end])))
    if not words:
        return None
    after = [_bare(t[0]) or t[0] for t in tokens[end : end + 2]] + ["", ""]
    if tokens[end - 1][0].endswith(".") and len(tokens[end - 1][0]) > 2:
        after = [".", *after]
    before = (_bare(tokens[at - 1][0]) or tokens[at - 1][0]) if at else ""
    said = " ".join(t[0] for t in tokens[at:end])
    return Run(
        words, _OWN.sub("", said).rstrip(".,"), tokens[at].start(), tokens[end - 1].end(), before,
        (after[0], after[1]), bool(_OWN.search(tokens[end - 1][0])),
    )  # fmt: skip


def _only_opens(word: str, low: set[str]) -> bool:
    initial = len(word) == 2 and word.endswith(".")
    return not initial and (_bare(word) in OPENING or _bare(word) in low)


def _capital(token: re.Match) -> bool:
    return token[0][0].isupper()


def _next_capital(tokens: list[re.Match], at: int) -> bool:
    return at + 1 < len(tokens) and _capital(tokens[at + 1]) and not tokens[at + 1][0][:3].isupper()


def _opens(tokens: list[re.Match], at: int) -> bool:
    return at < len(tokens) and _bare(tokens[at][0]) in OPENING


def _bare(word: str) -> str:
    return _OWN.sub("", word.lower().rstrip(".")).replace("'", "")
