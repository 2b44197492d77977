"""Tips that speak of each other's day, or tell of one place on one day."""

from tips.linking.models import TraceKind
from tips.linking.tracing.times import CITES, DATED

from .identifiers import Told
from .reasons import HINT, LIKELY, Reason
from .traces import Traces

FEW = 3
"""A day that more reports bear than this points at none of them."""


def cited(filed: Traces) -> Told:
    """Give a reason where one tip speaks of a report of the very day that the other bears."""
    for mark in filed[TraceKind.CITED]:
        bearing = {held.tip for held in mark.others if held.sort == DATED}
        citing = {held.tip for held in mark.others if held.sort == CITES}
        if len(bearing) + (mark.sort == DATED) > FEW or mark.common:
            continue
        for other in bearing if mark.sort == CITES else citing:
            yield other, Reason(LIKELY, f"One speaks of a report of {mark.key}, the day of the other", True)


def together(filed: Traces) -> Told:
    """Give a reason where both tell of one place within a day."""
    for mark in filed[TraceKind.SPOT]:
        for other in () if mark.common else mark.tips:
            yield other, Reason(HINT, "The same place within a day")
