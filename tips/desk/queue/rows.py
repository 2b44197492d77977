"""One page of the queue, each row with what its columns draw."""

from dataclasses import dataclass

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Count, OuterRef, Subquery
from django.db.models.functions import Coalesce, Left

from privacy.access.querysets import GuardedQuerySet
from privacy.access.standing import Standing
from tips.desk.clocks import clock_of
from tips.desk.presence import others_at
from tips.intake.choices import OPEN
from tips.intake.models import Attachment, Tip
from tips.linking.duplicates.campaigns import Campaign, campaigns_of
from tips.linking.sharing import related_counts
from tips.vetting.models import BehaviorMatch

SNIPPET = 320


@dataclass(frozen=True, slots=True)
class Row:
    """What the cells of one row draw."""

    tip: Tip
    clock: dict | None
    related: int
    same: Campaign | None
    here: list[str]
    mine: bool
    free: bool


def drawn(rows: GuardedQuerySet, by: Standing) -> GuardedQuerySet:
    """Fetch with a tip what a row needs of it, in the same query."""
    # A file opens with its tip, so inside a query over cleared tips its own clearing would repeat the same.
    files = Attachment.objects.unguarded().filter(tip=OuterRef("pk")).order_by().values("tip")
    matches = BehaviorMatch.objects.visible_to(by).filter(tip=OuterRef("pk"))
    return (
        rows.select_related("county", "claimed_by", "agency")
        .defer("narrative", "search")
        .annotate(
            snippet=Left("narrative", SNIPPET),
            file_count=Coalesce(Subquery(files.annotate(n=Count("pk")).values("n")), 0),
            behavior_names=ArraySubquery(matches.order_by("behavior__name").values("behavior__name")),
        )
    )


def rows_of(tips: list[Tip], *, by: Standing) -> list[Row]:
    """Return the rows of one page; counts and colleagues are of what this reader may see."""
    related, here = related_counts(tips, by=by), others_at(tips, by=by)
    same = campaigns_of(tips, by=by)
    return [
        Row(
            tip=tip, clock=clock_of(tip), related=related.get(tip.pk, 0),
            same=same.get(tip.pk), here=here.get(tip.pk, []),
            mine=tip.claimed_by_id == by.user_id, free=tip.claimed_by_id is None and tip.status in OPEN,
        )
        for tip in tips
    ]  # fmt: skip
