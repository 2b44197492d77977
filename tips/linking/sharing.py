"""Identifiers that tips share, over what one reader may see and never more."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, OuterRef

from privacy.access.querysets import GuardedQuerySet
from privacy.access.standing import Standing
from tips.intake.models import Tip

from .entities.models import EntityExclusion
from .models import Mention, MentionState

TOO_COMMON = 20
AT_MOST = 60


@dataclass(frozen=True, slots=True)
class Shared:
    """One identifier of a tip and the other tips that hold it; one held by too many says nothing."""

    kind: str
    value: str
    text: str
    confirmed: bool
    others: tuple[int, ...]

    @property
    def common(self) -> bool:
        """Whether so many tips hold it that it cannot connect two of them."""
        return len(self.others) > TOO_COMMON


def shared(tips: Iterable[Tip], *, by: Standing) -> dict[int, list[Shared]]:
    """Return the identifiers of these tips, each with up to ``TOO_COMMON`` and one other tips."""
    return sharing(identifiers_of([tip.pk for tip in tips], by=by))


def identifiers_of(tips: list[int], *, by: Standing) -> GuardedQuerySet:
    """Return the finds by which these tips may connect, each with the other tips that hold the same."""
    rows = _linking(by).filter(tip_id__in=tips).annotate(others=ArraySubquery(_holders(by)))
    return rows.order_by("tip_id", "start")[: AT_MOST * max(len(tips), 1)]


def sharing(finds: Iterable[Mention]) -> dict[int, list[Shared]]:
    """Return the identifiers of each tip, whatever number of times they stand in it."""
    found = defaultdict(dict)
    for row in finds:
        one = Shared(
            row.kind, row.value, row.text, row.state == MentionState.CONFIRMED, tuple(row.others or ())
        )
        found[row.tip_id].setdefault((row.kind, row.value), one)
    return {tip: list(each.values()) for tip, each in found.items()}


def related_counts(tips: Iterable[Tip], *, by: Standing) -> dict[int, int]:
    """Return with how many other tips each of these shares an identifier that is not too common."""
    return {
        tip: len({other for each in identifiers if not each.common for other in each.others})
        for tip, identifiers in shared(tips, by=by).items()
    }


def _linking(by: Standing) -> GuardedQuerySet:
    rows = Mention.objects.visible_to(by).filter(links=True).exclude(state=MentionState.WRONG)
    out = EntityExclusion.objects.visible_to(by).filter(kind=OuterRef("kind"), value=OuterRef("value"))
    return rows.exclude(Exists(out.filter(ended_at=None)))


def _holders(by: Standing) -> GuardedQuerySet:
    same = _linking(by).filter(kind=OuterRef("kind"), value=OuterRef("value")).exclude(tip=OuterRef("tip"))
    return same.order_by("tip_id").values("tip_id").distinct()[: TOO_COMMON + 1]
