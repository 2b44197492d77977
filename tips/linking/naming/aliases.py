"""Where a text itself says that two names are of one person."""

import re
from collections.abc import Iterator

from .runs import Run

REACH = 40
_BETWEEN = re.compile(
    r"^[\s,;:(\[]*(?:(?:also |better |otherwise )?(?:known|identified) as|alias(?:es)?"
    r"|a\.?k\.?a\.?|a/k/a|f\.?k\.?a\.?"
    r"|formerly|(?:also )?(?:using|uses|used|under) the names?(?: of)?"
    r"|(?:who )?(?:calls|calling|called) (?:him|her)self"
    r"|(?:who )?goes by|going by|whose (?:real|true) name is|(?:real|true) name)[\s:,(\[\"']*$",
    re.IGNORECASE,
)


def aliases(text: str, found: list[Run]) -> Iterator[tuple[Run, Run]]:
    """Give the pairs of names that a text says to be one person's."""
    for one, other in zip(found, found[1:], strict=False):
        between = text[one.end : other.start]
        if len(between) <= REACH and _BETWEEN.match(between) and one.words != other.words:
            yield one, other
