"""Words that begin with a capital and stand together."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from tips.linking.extraction.names.endings import TOWN_BEGINS
from tips.linking.extraction.names.words import CALENDAR, COMMON, PARTICLES, PEOPLES, TITLES
from tips.linking.extraction.vocabulary import word_set

_CAPITAL = "[" + "".join(chr(code) for code in range(0x41, 0x590) if chr(code).isupper()) + "]"
_SHORTENED = (
    "(?:St|Ft|Mt|Mr|Mrs|Ms|Dr|Jr|Sr|Gen|Col|Capt|Sgt|Lt|Prof|Rev|Hon|Gov|Sen|Rep|Det|Maj|Adm|Cmdr|Inc|Co|Corp"
    "|Ltd|Bros|Univ|Dept|Assn|Ave|Rd|Blvd|No)"
)
_WORD = (
    rf"(?:(?:[Aa]l|[Ee]l|[Uu]l|[Aa][dnrstz])-)?{_CAPITAL}"
    r"(?:\.(?!\w\w)|[^\W_]{0,24}(?:['-][^\W_]{1,24}){0,3})"
)
_ONE = rf"(?:{_SHORTENED}\.|{_WORD})"
_LINK = "|".join(PARTICLES.split())
_GAP = rf"(?:[ \t]{{1,3}}|[ \t]?\n[ \t]?)(?:(?:{_LINK}|of|of the|for|for the|&) ){{0,2}}"
_RUN = re.compile(rf"(?<![\w@#$/.'-]){_ONE}(?:{_GAP}{_ONE}){{0,7}}(?![\w@])")
_TOKEN = re.compile(rf"{_ONE}|[^\s]+")
_PARTICLES = frozenset(PARTICLES.split())
_JOINTS = _PARTICLES | {"of", "for", "the", "&"}
_WRAPPED = 45
# Months that are given names too: they are names where a name follows and no word of time stands before.
_MONTH_OR_NAME = frozenset({"jan", "april", "may", "june", "august"})
_OF_TIME = re.compile(
    r"\b(?:in|since|until|till|of|by|last|this|next|early|mid|late|during|on|for|before|after|through|to|and|from"
    r"|\d{1,2}(?:st|nd|rd|th)?),? $",
    re.IGNORECASE,
)
_NOT_NAMES = COMMON | CALENDAR | PEOPLES
_OWN = "'s"


class Word(NamedTuple):
    """One word of a name: how it stands, in lower case without stop or 's, and from where to where."""

    text: str
    low: str
    start: int
    end: int


class Run(NamedTuple):
    """Words of one name, and whether a title such as "Deputy" stands before them."""

    words: tuple[Word, ...]
    titled: bool

    @property
    def start(self) -> int:
        """Where the first word begins."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """Where the last word ends."""
        return self.words[-1].end

    @property
    def key(self) -> tuple[str, ...]:
        """Its words in lower case, the same wherever the name stands."""
        return tuple(word.low for word in self.words)


def runs(plain: str) -> Iterator[Run]:
    """Give the runs of capitalized words, cut where an everyday word or the end of a line parts them."""
    for match in _RUN.finditer(plain):
        if match.end() - match.start() > 2:
            words = [_word(token) for token in _TOKEN.finditer(plain, match.start(), match.end())]
            yield from _cut(plain, words)


def _word(token: re.Match) -> Word:
    text, end = token[0], token.end()
    if text.endswith(_OWN):
        text, end = text[:-2], end - 2
    return Word(text, text.lower().rstrip("."), token.start(), end)


def _cut(plain: str, words: list[Word]) -> Iterator[Run]:
    some: list[Word] = []
    titled = False
    for word, after in zip(words, [*words[1:], None], strict=True):
        if some and _parted(plain, some[-1], word):
            yield from _whole(some, titled)
            some, titled = [], False
        if word.low in TITLES:
            yield from _whole(some, titled)
            some, titled = [], True
        elif word.low in _NOT_NAMES and not _stays(plain, some, word, after):
            yield from _whole(some, titled)
            some, titled = [], False
        else:
            some.append(word)
    yield from _whole(some, titled)


def _stays(plain: str, some: list[Word], word: Word, after: Word | None) -> bool:
    """Whether an everyday word is part of a name where it stands."""
    if word.low in _MONTH_OR_NAME:
        timed = _OF_TIME.search(plain, max(0, word.start - 12), word.start)
        return (
            not some
            and after is not None
            and after.low not in _NOT_NAMES
            and (after.low in _PARTICLES or not timed)
        )
    return _names_on(some, word) or _begins_town(word, after)


def _names_on(some: list[Word], word: Word) -> bool:
    """Whether an everyday word may stand inside a name, as in "Mid State Supply" or "Bank of the West"."""
    return bool(some) and (word.low in _PARTICLES or word.low in _INSIDE) and not word.low.isdigit()


def _begins_town(word: Word, after: Word | None) -> bool:
    """Whether an everyday word begins a name, as in "New Harbor"."""
    return after is not None and word.low in TOWN_BEGINS and after.low not in _NOT_NAMES


_INSIDE = word_set("""
    of for & company group agency office security system systems intelligence team country county city street
    road route place point state unit center police water mail north south east west file order post news data
    first second third new old open high video white black green court plate house facility property records
    business section
    """)


def _parted(plain: str, before: Word, word: Word) -> bool:
    """Whether a line ends between two words that was not simply full."""
    if "\n" not in plain[before.end : word.start]:
        return plain[before.end : before.end + 2] == _OWN
    full = before.end - (plain.rfind("\n", 0, before.end) + 1) >= _WRAPPED
    return not full


def _whole(words: list[Word], titled: bool) -> Iterator[Run]:
    """Give the words without links hanging over at either end."""
    while words and words[-1].text in _JOINTS:
        words = words[:-1]
    if words and any(len(word.low) > 1 for word in words):
        yield Run(tuple(words), titled)
