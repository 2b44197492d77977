"""What was typed into a search, taken apart: words, "phrases", OR, minus, brackets, begin*, field:value."""

import re
from dataclasses import dataclass

LONGEST = 400
DEEPEST = 12
UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f]+")
NUMBER = re.compile(r"[A-Za-z]{2,4}-\d{2}-\d{3,}")
TOKEN = re.compile(
    r'(?P<minus>-)?(?:(?P<field>[A-Za-z]+):(?P<value>"[^"]*"?|[^\s"/()][^\s()]*)|"(?P<phrase>[^"]*)"?)'
    r"|(?P<open>-?\()|(?P<close>\))|(?P<word>[^\s\"()]+)"
)


@dataclass(frozen=True, slots=True)
class Words:
    """Words to be found; as a phrase, in this order; or as a beginning of words."""

    text: str
    how: str = "plain"


@dataclass(frozen=True, slots=True)
class Field:
    """One field and the value asked of it."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Not:
    """What must not be so."""

    part: "Part"


@dataclass(frozen=True, slots=True)
class All:
    """What must all be so; an empty one asks for nothing."""

    parts: tuple["Part", ...] = ()


@dataclass(frozen=True, slots=True)
class Either:
    """Of which one is enough."""

    parts: tuple["Part", ...]


Part = Words | Field | Not | All | Either


@dataclass(frozen=True, slots=True)
class Question:
    """A search text taken apart; ``open_ends`` names what was opened and never closed."""

    asks: Part = All()
    open_ends: tuple[str, ...] = ()

    @property
    def fields(self) -> tuple[Field, ...]:
        """Every field that is asked, in its order."""
        return tuple(part for part in walk(self.asks) if isinstance(part, Field))

    @property
    def words(self) -> tuple[Words, ...]:
        """The words that are looked for, without those that must not be there."""
        return tuple(part for part in walk(self.asks, wanted=True) if isinstance(part, Words))


def walk(part: Part, *, wanted: bool = False):
    """Give a part and everything in it; ``wanted`` leaves out what must not be so."""
    if isinstance(part, Not):
        yield from () if wanted else walk(part.part)
        return
    yield part
    for inner in getattr(part, "parts", ()):
        yield from walk(inner, wanted=wanted)


def read(text: str) -> Question:
    """Take a search text apart; nothing that can be typed is an error.

    Words side by side must all be there. ``OR`` is looser than that: ``gray pickup OR van`` is
    the pickup that is gray, or a van; brackets say otherwise.
    """
    text = UNPRINTABLE.sub(" ", text)[:LONGEST]
    reader = _Reader([found for found in TOKEN.finditer(text) if found[0] != "-"])
    asks = reader.either(0)
    while reader.left:
        asks = _all([asks, reader.either(0)])
    open_ends = ['"'] if text.count('"') % 2 else []
    open_ends += ["("] if reader.unclosed else []
    return Question(asks, tuple(open_ends))


class _Reader:
    """Reads tokens from left to right."""

    def __init__(self, tokens: list[re.Match]):
        self.left, self.unclosed = tokens[::-1], False

    def either(self, depth: int) -> Part:
        parts = [self.all(depth)]
        while self.left and self.left[-1]["word"] in ("OR", "|"):
            self.left.pop()
            parts.append(self.all(depth))
        parts = [part for part in parts if part != All()]
        return parts[0] if len(parts) == 1 else Either(tuple(parts)) if parts else All()

    def all(self, depth: int) -> Part:
        parts = []
        while self.left and self.left[-1]["word"] not in ("OR", "|"):
            if self.left[-1]["close"]:
                if depth:
                    break
                self.left.pop()
                continue
            parts.append(self.one(depth))
        return _all(parts)

    def one(self, depth: int) -> Part:
        token = self.left.pop()
        if token["open"]:
            return _negated(self.bracket(depth), token["open"] == "-(")
        if token["word"] in ("AND", "&"):
            return All()
        if token["word"] == "NOT":
            return Not(self.one(depth)) if self.left else All()
        if token["word"]:
            bare = token["word"].lstrip("-")
            return _negated(_word(bare), token["word"].startswith("-"))
        if token["field"]:
            return _negated(Field(token["field"].lower(), token["value"].strip('"')), bool(token["minus"]))
        return _negated(Words(token["phrase"], "phrase"), bool(token["minus"]))

    def bracket(self, depth: int) -> Part:
        if depth == DEEPEST:
            return All()
        inner = self.either(depth + 1)
        if self.left and self.left[-1]["close"]:
            self.left.pop()
        else:
            self.unclosed = True
        return inner


def _word(text: str) -> Part:
    if NUMBER.fullmatch(text):
        return Field("number", text)
    beginning = re.sub(r"\W", "", text)
    if text.endswith("*") and len(beginning) > 1:
        return Words(beginning, "beginning")
    return Words(text) if re.search(r"\w", text) else All()


def _negated(part: Part, no: bool) -> Part:
    return Not(part) if no and part != All() else part


def _all(parts: list[Part]) -> Part:
    """Join what must all be so, plain words side by side into one."""
    joined: list[Part] = []
    for part in parts:
        for one in part.parts if isinstance(part, All) else (part,):
            last = joined[-1] if joined else None
            if isinstance(one, Words) and isinstance(last, Words) and one.how == last.how == "plain":
                joined[-1] = Words(f"{last.text} {one.text}")
            else:
                joined.append(one)
    return joined[0] if len(joined) == 1 else All(tuple(joined))
