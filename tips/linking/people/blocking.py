"""Which pairs are worth comparing: those that share a key made of parts that errors rarely touch at once."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

import jellyfish

from .fields import Person

# A key that so many records share tells nothing; each has other keys by which it is met.
LARGEST = 150
MOST_PAIRS = 1_500_000

Pair = tuple[int, int]


def pairs(people: list[Person]) -> set[Pair]:
    """Return the pairs of places in the list that share a key which is not too common."""
    blocks: dict[str, list[int]] = defaultdict(list)
    for place, person in enumerate(people):
        for key in set(keys(person)):
            blocks[key].append(place)
    found: set[Pair] = set()
    for members in sorted(blocks.values(), key=len):
        if len(members) <= LARGEST:
            found.update(combinations(members, 2))
        if len(found) > MOST_PAIRS:
            break
    return found


def keys(person: Person) -> Iterator[str]:
    """Yield the keys under which a record is met."""
    sounds = [_sound(person.get(name)) for name in ("given", "family")]
    letters = [_letters(person.get(name)) for name in ("given", "family")]
    for about in ("born", "mail", "phone", "ident"):
        yield from _whole(about, person.get(about))
    born, year = person.get("born"), person.get("born")[:4]
    local = person.get("mail").partition("@")[0]
    where = [person.get(name) for name in ("post", "town")]
    yield from _joined("names", sorted(sounds))
    yield from _joined("letters", sorted(letters))
    yield from _joined("local", [local])
    yield from _joined("house", [person.get("house"), person.get("street")[:4]])
    yield from _joined("street", [_sound(person.get("street")), person.get("post")])
    for name in filter(None, [*sounds, *letters]):
        yield from _joined("year", [name, year])
        yield from _joined("days", [name, born[4:]])
        for place in where:
            yield from _joined("where", [name, place])
        yield from _joined("mailed", [name, local[:4]])


def _joined(about: str, parts: Iterable[str]) -> Iterator[str]:
    parts = list(parts)
    if all(parts):
        yield "|".join([about, *parts])


def _whole(about: str, value: str) -> Iterator[str]:
    """Yield a value whole, and by its halves, since one error touches one of them."""
    if value:
        yield f"{about}|{value}"
    if len(value) >= 7:
        half = len(value) // 2
        yield f"{about}<|{value[:half]}"
        yield f"{about}>|{value[half:]}"


def _sound(word: str) -> str:
    plain = "".join(sign for sign in word if sign.isalpha())
    return jellyfish.metaphone(plain) or plain if plain else ""


def _letters(word: str) -> str:
    """Return the letters of a word in order, equal however they were mixed up."""
    return "".join(sorted(word.replace(" ", "")))
