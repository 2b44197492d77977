"""From how many tips on a value is too common to connect two of them: the center's own figure."""

from .models import CommonLimit

# What the portal comes with, until the center says otherwise.
AT_MOST = 20


def limits() -> dict[str, int]:
    """Return the figure in force for each kind that has one; the empty kind is for all others."""
    rows = CommonLimit.objects.order_by("kind", "-id").distinct("kind").values_list("kind", "at_most")
    return {"": AT_MOST} | dict(rows)


def limit_of(kind: str, figures: dict[str, int]) -> int:
    """Return the figure of one kind among those of ``limits``."""
    return figures.get(kind, figures[""])


def too_common(kind: str) -> int:
    """Return how many other tips may hold one value of a kind before it says nothing."""
    return limit_of(kind, limits())
