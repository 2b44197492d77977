"""Keys that identifiers share though a sign was misread, left out or not caught."""

from collections.abc import Iterable, Iterator

from tips.linking.extraction.folding import loose_key
from tips.linking.extraction.kinds import Kind

SHORTEST = {Kind.PLATE: 5, Kind.PHONE: 10, Kind.VIN: 17, Kind.TAIL: 5, Kind.HULL: 8}
CAUGHT = 3
LONGEST = 17
WHOLE, PART = "whole", "part"


def near_keys(kind: str, value: str) -> Iterable[tuple[str, str]]:
    """Return keys with what they are of: two whole values that differ in one sign share one, as do O and 0.

    A whole plate shares a key with every three or more signs of it that somebody caught in their order.
    """
    if kind == Kind.PARTIAL_PLATE:
        return _part(value)
    if kind not in SHORTEST or not SHORTEST[kind] <= len(value) <= LONGEST:
        return ()
    return {*_one_off(kind, value), *(_pieces(value) if kind == Kind.PLATE else ())}


def _one_off(kind: str, value: str) -> Iterator[tuple[str, str]]:
    loose = loose_key(value[-10:] if kind == Kind.PHONE else value)
    for at in range(len(loose)):
        yield f"{kind} {loose[:at]}_{loose[at + 1 :]}", WHOLE


def _pieces(value: str) -> Iterator[tuple[str, str]]:
    loose = loose_key(value)
    for size in range(CAUGHT, len(loose)):
        for at in range(len(loose) - size + 1):
            yield f"caught {loose[at : at + size]}", WHOLE


def _part(value: str) -> Iterator[tuple[str, str]]:
    caught = "".join(sign for sign in loose_key(value) if sign.isalnum())
    if len(caught) >= CAUGHT:
        yield f"caught {caught}", PART
