"""Names of persons, only where a text presents them as such; they are shown and never linked on."""

import re
from collections.abc import Iterator

from tips.linking.extraction.found import Found
from tips.linking.extraction.kinds import Kind

_NAME = r"(?:[A-Z](?:[a-z'-][\w'-]{0,24}|\.))"
_PRESENTED = re.compile(
    r"\b(?i:mr|mrs|ms|mx|dr|officer|deputy|sgt|sergeant|lt|lieutenant|capt|captain|chief|trooper|det|detective)\b\.?"
    rf" ({_NAME}(?: {_NAME}){{0,3}})"
    r"|\b(?i:named|name is|name was|called himself|called herself|himself as|herself as|signed(?: in)? as"
    rf"|goes by|introduced as)(?i: only)? \"?({_NAME}(?: (?:{_NAME}|de|la|van|von|bin|al)){{0,3}})"
)


def find_people(plain: str) -> Iterator[Found]:
    """Names after a title, or after words such as "his name is"."""
    for match in _PRESENTED.finditer(plain):
        group = 1 if match[1] else 2
        yield Found(match.start(group), match.end(group), Kind.PERSON, normal_name(match[group]))


def normal_name(text: str) -> str:
    """A name in lower case with single spaces and without stops."""
    return " ".join(text.replace(".", " ").lower().split())
