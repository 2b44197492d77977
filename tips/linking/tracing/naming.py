"""Keys by which the names in a text find the same names elsewhere, however they are written."""

from collections.abc import Iterable, Iterator

import jellyfish

from tips.linking.naming.aliases import aliases
from tips.linking.naming.lexicon import PEOPLES
from tips.linking.naming.runs import runs
from tips.linking.naming.sounding import Name, Sort, names, proper
from tips.screening.protected import protected_spans

Filed = tuple[str, str, str, str]
"""Kind, key, as it was said, and what it sounded like."""

MOST = 200


def name_traces(text: str) -> Iterator[Filed]:
    """Give what names of a text are filed under; names that tell of faith, origin or opinion are left out."""
    found = list(runs(text))
    for one in names(found)[:MOST]:
        if fit(one):
            yield from _filed(one)
    for first, other in aliases(text, found):
        for a, b in ((first, other), (other, first)):
            yield "alias", name_key(a.words), " ".join(b.words), ""


def fit(name: Name) -> bool:
    """Whether a name may be used to compare reports at all."""
    return not (PEOPLES & set(name.words)) and not any(True for _ in protected_spans(name.said))


def name_key(words: Iterable[str]) -> str:
    """Return the words of a name in one order, whatever order they were written in."""
    return " ".join(sorted(proper(tuple(words))))


def _filed(name: Name) -> Iterator[Filed]:
    words = proper(name.words)
    if len(words) > 1:
        yield "name", name_key(words), name.said, name.sort
    if name.sort == Sort.GROUP:
        return
    # Places are filed too: they tell that a word which looks like a name is none.
    yield "last", words[-1], name.said, name.sort
    if name.sort != Sort.PLACE and len(words) > 1 and len(words[0]) > 1:
        yield "sound", f"{_sound(words[0])} {_sound(words[-1])}", name.said, name.sort


def _sound(word: str) -> str:
    """Return how a word sounds in English; y is written for i in many names."""
    return jellyfish.metaphone(word.replace("y", "i"))
