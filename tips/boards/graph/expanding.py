"""One step outward from an item: what it shares with tips that are not on the board yet."""

from collections import defaultdict
from dataclasses import dataclass, field

from django.db.models import F

from privacy.access.standing import Standing
from tips.intake.models import Tip
from tips.linking.entities.thresholds import too_common
from tips.linking.models import Mention, MentionState
from tips.linking.sharing import identifiers_of, sharing

from .joining import SAME
from .naming import entity_kind, entity_words
from .parts import Node

AT_MOST = 40


@dataclass(slots=True)
class Step:
    """What lies one step beyond an item: identifiers it names, and tips that name the same."""

    identifiers: list[dict] = field(default_factory=list)
    tips: list[tuple[Tip, list[str]]] = field(default_factory=list)
    common: list[str] = field(default_factory=list)


def step_from(node: Node, there: set[int], held: set[tuple[str, str]], *, by: Standing) -> Step:
    """Return what a board could be widened by; ``there`` and ``held`` are the tips and identifiers on it."""
    if node.is_tip and node.tip_id:
        return _from_tip(node.tip_id, there, held, by)
    return _from_entity(node, there, by) if node.family != "note" else Step()


def _from_tip(tip: int, there: set[int], held: set[tuple[str, str]], by: Standing) -> Step:
    found, reasons = Step(), defaultdict(list)
    for one in sharing(identifiers_of([tip], by=by)).get(tip, []):
        words = entity_words(one.kind, one.text)
        if one.common:
            found.common.append(words)
            continue
        if (one.kind, one.value) not in held:
            found.identifiers.append(
                {"kind": one.kind, "value": one.value, "words": words, "what": entity_kind(one.kind),
                 "number": len(one.others)}
            )  # fmt: skip
        for other in one.others:
            reasons[other].append(f"{SAME.get(one.kind, 'same detail').capitalize()}, {one.text}")
    found.tips = _tips(reasons, there, by)
    return found


def _from_entity(node: Node, there: set[int], by: Standing) -> Step:
    rows = Mention.objects.visible_to(by).filter(kind=node.kind, value=node.value)
    rows = rows.exclude(state=MentionState.WRONG).exclude(tip_id__in=there).order_by("-tip_id")
    numbers = list(rows.values_list("tip_id", flat=True).distinct()[: AT_MOST + 1])
    step = Step(tips=_tips({pk: [f"Names {node.words}"] for pk in numbers}, there, by))
    if len(numbers) > too_common(node.kind):
        step.common.append(node.words)
    return step


def _tips(reasons: dict[int, list[str]], there: set[int], by: Standing) -> list[tuple[Tip, list[str]]]:
    wanted = sorted(set(reasons) - there, key=lambda pk: (-len(reasons[pk]), -pk))[:AT_MOST]
    rows = Tip.objects.visible_to(by).filter(pk__in=wanted).defer("narrative", "search")
    known = {tip.pk: tip for tip in rows.annotate(county_name=F("county__name"))}
    return [(known[pk], list(dict.fromkeys(reasons[pk]))) for pk in wanted if pk in known]
