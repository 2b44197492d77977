"""What stands around a tip or an identifier: the tips it shares identifiers with, and theirs."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from privacy.access.standing import Standing

from .models import Mention, MentionState
from .sharing import TOO_COMMON, Shared, identifiers_of, sharing

STEPS, MOST_TIPS = 2, 200


@dataclass(frozen=True, slots=True)
class Join:
    """Two tips that hold one identifier, and at which step the second was come to."""

    tip: int
    other: int
    kind: str
    value: str
    text: str
    step: int


@dataclass(slots=True)
class Surroundings:
    """Tips by how many steps away they are, how they join, and what was too common to follow.

    ``cut`` says that there was more than is shown.
    """

    steps: dict[int, int]
    joins: list[Join] = field(default_factory=list)
    common: set[tuple[str, str]] = field(default_factory=set)
    cut: bool = False


def around(
    tips: Iterable[int] = (), *, by: Standing, value: tuple[str, str] | None = None, steps: int = STEPS
) -> Surroundings:
    """Return what stands around tips, or around an identifier given as kind and value.

    Only tips and finds that the reader may see are walked over; an identifier that more than twenty of
    those tips hold is not followed. One statement a step, whatever the number of tips.
    """
    start = [*tips, *(_holding(*value, by=by) if value else ())][:MOST_TIPS]
    found = Surroundings(dict.fromkeys(start, 0))
    edge = start
    for step in range(1, steps + 1):
        edge = _step(found, edge, step, by)
        if not edge:
            break
    return found


def _step(found: Surroundings, edge: list[int], step: int, by: Standing) -> list[int]:
    """Go one step out from these tips; return those come to for the first time."""
    fresh: list[int] = []
    for join, shared in _joins(edge, step, by):
        if shared.common:
            found.common.add((shared.kind, shared.value))
            continue
        if join.other not in found.steps:
            if len(found.steps) >= MOST_TIPS:
                found.cut = True
                continue
            found.steps[join.other] = step
            fresh.append(join.other)
        if step == 1 or found.steps[join.other] >= found.steps[join.tip]:
            found.joins.append(join)
    return fresh


def _joins(edge: list[int], step: int, by: Standing) -> Iterator[tuple[Join, Shared]]:
    for tip, identifiers in sharing(identifiers_of(edge, by=by)).items():
        for one in identifiers:
            for other in one.others:
                yield Join(tip, other, one.kind, one.value, one.text, step), one


def _holding(kind: str, value: str, *, by: Standing) -> list[int]:
    finds = Mention.objects.visible_to(by).filter(kind=kind, value=value, links=True)
    kept = finds.exclude(state=MentionState.WRONG).order_by("tip_id").values_list("tip_id", flat=True)
    return list(kept.distinct()[:TOO_COMMON])
