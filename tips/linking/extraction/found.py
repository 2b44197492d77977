"""What a finder reports."""

from typing import NamedTuple

from tips.linking.extraction.kinds import Kind


class Found(NamedTuple):
    """Something named between two places of a plain text, and its value; the rest is as in ``Span``."""

    start: int
    end: int
    kind: Kind
    value: str
    loose: str = ""
    state: str = ""
    alias_of: str = ""
