"""Between which signed times each place of the chain was sealed."""

from bisect import bisect_left
from dataclasses import dataclass
from datetime import datetime

from .models import Checkpoint


@dataclass(frozen=True, slots=True)
class Window:
    """The checkpoint before a place, if there is one, and the one after it."""

    since: datetime | None
    until: datetime


class Windows:
    """The signed times of the checkpoints, by the places they were made at."""

    def __init__(self, checkpoints: list[Checkpoint]):
        self._times = [checkpoint.at for checkpoint in checkpoints]
        self._places = [checkpoint.position for checkpoint in checkpoints]

    def around(self, position: int) -> Window | None:
        """Return the window of one place, or None behind the last checkpoint."""
        after = bisect_left(self._places, position)
        if after == len(self._places):
            return None
        return Window(self._times[after - 1] if after else None, self._times[after])
