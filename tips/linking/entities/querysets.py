"""Rows that rest on two tips and open with both."""

from typing import Self

from privacy.access.querysets import GuardedQuerySet, seen_by
from privacy.access.standing import Standing


class TieQuerySet(GuardedQuerySet):
    """What ties two entities: read by whoever may read the tips of both ends."""

    through = "tip__"
    face = "desk_label"

    def visible_to(self, standing: Standing | None) -> Self:
        """Keep the ties of which this reader may see both tips."""
        rows = super().visible_to(standing)
        return rows if standing is None else rows.filter(seen_by(standing, "other__", self.face))

    def standing(self) -> Self:
        """Keep the ties nobody took back."""
        return self.filter(ended_at=None)
