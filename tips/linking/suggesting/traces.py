"""The traces of a tip, each with the other tips that hold the same, as far as one reader may see them."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef
from django.db.models.functions import JSONObject

from privacy.access.querysets import GuardedQuerySet
from privacy.access.standing import Standing
from tips.intake.models import Tip
from tips.linking.models import Trace, TraceKind
from tips.linking.sharing import TOO_COMMON

AT_MOST = 400
SEVERAL = 3
"""A name may stand in one tip in several spellings, each its own row."""


@dataclass(frozen=True, slots=True)
class Held:
    """How another tip put what it shares: its key, its words, and what a name sounded like there."""

    tip: int
    said: str
    sort: str


@dataclass(frozen=True, slots=True)
class Mark:
    """One trace of a tip with the others that hold it; ``common`` says they are too many to tell anything."""

    kind: str
    key: str
    said: str
    sort: str
    others: tuple[Held, ...]

    @property
    def tips(self) -> set[int]:
        """The other tips that hold it."""
        return {held.tip for held in self.others}

    @property
    def common(self) -> bool:
        """Whether so many tips hold it that it connects no two of them."""
        return len(self.tips) > TOO_COMMON


@dataclass(frozen=True, slots=True)
class Traces:
    """What a tip is found by, by kind."""

    tip: Tip
    by_kind: dict[str, list[Mark]]

    @classmethod
    def of(cls, tip: Tip, rows: Iterable[Trace]) -> "Traces":
        """Return them from rows fetched by ``traces_of``."""
        found = defaultdict(list)
        for row in rows:
            others = tuple(Held(one["tip"], one["said"], one["sort"]) for one in row.others or ())
            found[row.kind].append(Mark(row.kind, row.key, row.said, row.sort, others))
        return cls(tip, dict(found))

    def __getitem__(self, kind: str) -> list[Mark]:
        return self.by_kind.get(kind, [])


def traces_of(tip: Tip, *, by: Standing) -> GuardedQuerySet:
    """Return the traces of one tip with who else holds them, never more than tell that they are common."""
    held = (
        Trace.objects.visible_to(by)
        .filter(kind=OuterRef("kind"), key=OuterRef("key"))
        .exclude(tip=OuterRef("tip"))
        .order_by("tip_id")
        .values(held=JSONObject(tip="tip_id", said="said", sort="sort"))[: (TOO_COMMON + 1) * SEVERAL]
    )
    mine = Trace.objects.visible_to(by).filter(tip=tip).exclude(kind=TraceKind.ALIAS)
    return mine.annotate(others=ArraySubquery(held)).order_by("kind", "key")[:AT_MOST]
