"""What a run finds out: one cell a thing, a reader and a size."""

from dataclasses import dataclass, field

from .timing import Times


@dataclass(slots=True)
class Cell:
    """One thing as one reader: the times of each way, and what else was counted."""

    measure: str
    what: str
    reader: str = ""
    tips: int = 0
    times: dict[str, Times] = field(default_factory=dict)
    counted: dict[str, object] = field(default_factory=dict)

    def ratio(self, one: str, other: str) -> float | None:
        """Return how many times as long one way takes as another, or None where one is missing."""
        if one not in self.times or other not in self.times:
            return None
        return self.times[one].middle / self.times[other].middle

    def as_data(self) -> dict:
        """Return the cell for the record."""
        return {
            "measure": self.measure,
            "what": self.what,
            "reader": self.reader,
            "tips": self.tips,
            "times": {name: times.as_data() for name, times in self.times.items()},
            "counted": self.counted,
        }
