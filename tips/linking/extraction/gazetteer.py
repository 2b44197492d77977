"""Known names of places and organizations, found whole and however they are spaced or cased."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tips.linking.extraction.found import Found
from tips.linking.extraction.kinds import Kind

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")


@dataclass(frozen=True, slots=True)
class Entry:
    """A known name, what it names, and the value all its names share (the name itself unless told)."""

    name: str
    kind: Kind
    value: str = ""


class Gazetteer:
    """Known names, looked up word by word, so that a text is read once however many names there are.

    Args:
        entries: names of places and organizations; a name without a letter or digit is left out.
    """

    def __init__(self, entries: Iterable[Entry]):
        self._by_first: dict[str, list[tuple[tuple[str, ...], Entry]]] = {}
        for entry in entries:
            words = tuple(word.casefold() for word in _WORD.findall(entry.name))
            if words:
                self._by_first.setdefault(words[0], []).append((words, entry))
        for names in self._by_first.values():
            names.sort(key=lambda one: -len(one[0]))

    def find(self, plain: str) -> Iterator[Found]:
        """Where the known names stand; a longer name wins over a shorter one that begins alike."""
        words = [(match.start(), match.end(), match[0].casefold()) for match in _WORD.finditer(plain)]
        past = 0
        for at, (start, _, first) in enumerate(words):
            if at < past or first not in self._by_first:
                continue
            for name, entry in self._by_first[first]:
                if tuple(word for _, _, word in words[at : at + len(name)]) == name:
                    past = at + len(name)
                    yield Found(start, words[past - 1][1], entry.kind, entry.value or " ".join(name))
                    break
