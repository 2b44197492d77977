"""What a check of the chain may find, each said in words that name the place."""

from dataclasses import asdict, dataclass
from enum import StrEnum


class Kind(StrEnum):
    """One way in which a trail can be tampered with, or its keeping can fail."""

    CHANGED = "changed"
    DELETED = "deleted"
    CUT = "cut short"
    EMPTIED = "emptied"
    REORDERED = "reordered"
    INSERTED = "inserted"
    REWRITTEN = "rewritten"
    FORGED = "forged"
    CLOCK = "clock"
    ANCHOR = "anchor"
    BEHIND = "behind"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong, and where."""

    kind: Kind
    words: str

    def __str__(self):
        return f"{self.kind.value}: {self.words}"

    def as_data(self) -> dict[str, str]:
        """Return it as plain values."""
        return asdict(self)
