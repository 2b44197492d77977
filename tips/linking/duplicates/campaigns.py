"""Many open tips with the same words: one row stands for them, and says how many, how fast and how new."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Count, Exists, OuterRef, Q, Subquery
from django.utils import timezone

from privacy.access.querysets import GuardedQuerySet
from privacy.access.standing import Standing
from tips.intake.choices import OPEN
from tips.intake.models import Tip
from tips.linking.models import Trace, TraceKind
from tips.linking.tracing.copying import STOCK

LATELY = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Campaign:
    """What one row stands for: how many more say it, came lately, and in how many wordings."""

    key: str
    more: int
    lately: int
    worded: int


def one_row_each(rows: GuardedQuerySet, *, by: Standing) -> GuardedQuerySet:
    """Leave out open tips that repeat an earlier open one the reader sees; none is closed or lost."""
    mine = Trace.objects.unguarded().filter(tip=OuterRef("pk"), kind=TraceKind.COPY).exclude(sort=STOCK)
    earlier = Trace.objects.visible_to(by).filter(
        kind=TraceKind.COPY, key=OuterRef("copy_key"), tip_id__lt=OuterRef("pk"), tip__status__in=OPEN
    )
    keyed = rows.annotate(copy_key=Subquery(mine.values("key")[:1]))
    return keyed.filter(~Q(status__in=OPEN) | ~Exists(earlier))


def campaigns_of(tips: Iterable[Tip], *, by: Standing) -> dict[int, Campaign]:
    """Return what each of these rows stands for, in two queries, where anything repeats it."""
    filed = Trace.objects.visible_to(by).filter(kind=TraceKind.COPY).exclude(sort=STOCK)
    own = dict(
        filed.filter(tip__in=[tip.pk for tip in tips if tip.status in OPEN]).values_list("tip_id", "key")
    )
    if not own:
        return {}
    open_ones = filed.filter(key__in=set(own.values()), tip__status__in=OPEN)
    since = timezone.now() - LATELY
    counted = (
        open_ones.order_by()
        .values("key")
        .annotate(
            n=Count("pk"),
            late=Count("pk", filter=Q(tip__created_at__gte=since)),
            kinds=Count("said", distinct=True),
        )
    )
    by_key = {
        row["key"]: Campaign(row["key"], row["n"] - 1, row["late"], row["kinds"])
        for row in counted
        if row["n"] > 1
    }
    return {pk: by_key[key] for pk, key in own.items() if key in by_key}


def saying_the_same(rows: GuardedQuerySet, key: str, *, by: Standing) -> GuardedQuerySet:
    """Keep the tips that say what a row stands for."""
    same = Trace.objects.visible_to(by).filter(kind=TraceKind.COPY, key=key).values("tip")
    return rows.filter(pk__in=same)
