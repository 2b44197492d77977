"""The values that most tips hold: what too common means at this center, over what one reader may see."""

from collections import Counter

from privacy.access.standing import Standing
from tips.linking.models import Mention, MentionState

from .groups import excluded
from .locating import Found, counted

LOOKED_AT, SHOWN, TIMES = 20_000, 50, 2


def frequent(*, by: Standing) -> list[tuple[Found, bool]]:
    """Return the values named most often in the newest finds, each with whether it is taken out.

    A value that very many tips hold is among the newest finds many times: they stand for the whole,
    which is never counted.
    """
    rows = Mention.objects.visible_to(by).filter(links=True).exclude(state=MentionState.WRONG)
    newest = rows.order_by("-id").values_list("id", "kind", "value")[:LOOKED_AT]
    times, shown = Counter(), {}
    for pk, kind, value in newest:
        times[kind, value] += 1
        shown[kind, value] = pk
    most = [shown[pair] for pair, often in times.most_common(SHOWN) if often >= TIMES]
    found = counted(most, by)
    out = excluded([(one.kind, one.value) for one in found], by=by) if found else set()
    return [(one, (one.kind, one.value) in out) for one in found]
