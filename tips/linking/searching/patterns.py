"""Values of which one knows a part: a plate seen in passing, the end of a number."""

import re
from dataclasses import dataclass

STANDS_FOR = {"*": ".*", "?": "."}
LONGEST = 40


@dataclass(frozen=True, slots=True)
class Pattern:
    """A value in which ``*`` stands for any signs and ``?`` for one; without either, a part of a value."""

    said: str

    def __post_init__(self):
        object.__setattr__(self, "said", re.sub(r"\*+", "*", self.said)[:LONGEST])

    def condition(self, column: str) -> dict[str, str]:
        """Return the condition on a column."""
        if not any(sign in self.said for sign in STANDS_FOR):
            return {f"{column}__icontains": self.said}
        signs = (STANDS_FOR.get(sign) or re.escape(sign) for sign in self.said)
        return {f"{column}__iregex": f"^{''.join(signs)}$"}


def squeezed(value: str) -> str:
    """Return a plate or number without spaces, dashes and case."""
    return re.sub(r"[^0-9A-Z*?]", "", value.upper())


def digits(value: str) -> str:
    """Return the digits of a telephone number as one would dial it here, with what stands for others."""
    said = re.sub(r"[^\d*?]", "", value)
    if any(sign in said for sign in STANDS_FOR):
        return f"*{said}" if said[:1] not in STANDS_FOR else said
    return said[-10:]
