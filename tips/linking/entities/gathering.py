"""Everything one reader may know of one entity: its appearances, variants, strength and ties."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property

from privacy.access.querysets import GuardedQuerySet
from privacy.access.standing import Standing
from tips.intake.models import Tip
from tips.linking.extraction.kinds import Kind
from tips.linking.models import Mention, MentionState

from .groups import among, excluded, same_as
from .models import TieSort
from .references import Pair
from .thresholds import too_common

# So many finds are looked at for one entity; what goes beyond is said, never counted row by row.
MOST = 1_000
NAMED = 25
NEVER = frozenset({Kind.TIME, Kind.MONEY})
FACTS = ("tip_id", "kind", "value", "text", "state", "tip__created_at", "tip__happened_at")


@dataclass(frozen=True, slots=True)
class Appearance:
    """One tip that holds an entity, with the words it is written in there."""

    tip: int
    written: tuple[str, ...]
    confirmed: bool
    at: datetime


@dataclass
class Entity:
    """One entity as one reader may know it; it exists for nobody who may see none of its tips."""

    kind: str
    value: str
    members: list[Pair]
    finds: list[dict] = field(repr=False)
    excluded: bool = False
    limit: int = 0

    @cached_property
    def appearances(self) -> list[Appearance]:
        """The tips that hold it, the newest in the portal first."""
        by_tip: dict[int, list[dict]] = {}
        for row in self.finds:
            by_tip.setdefault(row["tip_id"], []).append(row)
        return [_appearance(tip, rows) for tip, rows in by_tip.items()]

    @property
    def capped(self) -> bool:
        """Whether there is more than was looked at."""
        return len(self.finds) >= MOST

    @property
    def tips(self) -> int:
        """How many tips hold it, among those looked at."""
        return len(self.appearances)

    @property
    def confirmed(self) -> int:
        """In how many tips a person confirmed it."""
        return sum(one.confirmed for one in self.appearances)

    @property
    def common(self) -> bool:
        """Whether so many tips hold it that it connects none of them."""
        return self.links and (self.capped or self.tips > self.limit + 1)

    @property
    def links(self) -> bool:
        """Whether its kind may connect tips at all."""
        return links(self.kind)

    @property
    def is_person(self) -> bool:
        """Whether it is a name, which is looked at for a stated purpose only."""
        return self.kind == Kind.PERSON

    @property
    def first(self) -> datetime:
        """When it was first seen."""
        return min(one.at for one in self.appearances)

    @property
    def last(self) -> datetime:
        """When it was last seen."""
        return max(one.at for one in self.appearances)

    @property
    def name(self) -> str:
        """How it is written most often."""
        return self.variants[0][0]

    @cached_property
    def variants(self) -> list[tuple[str, int]]:
        """Every way it is written, with how often, the commonest first."""
        counted = Counter(row["text"] for row in self.finds)
        return sorted(counted.items(), key=lambda one: (-one[1], one[0]))

    @property
    def loose(self) -> bool:
        """Whether its kind is a hint only, such as part of a plate."""
        return self.links and Kind(self.kind).weak


def entity_of(kind: str, value: str, *, by: Standing) -> Entity | None:
    """Return one entity with what people merged into it, or None if the reader may see no tip with it."""
    if not exists((kind, value), by=by):
        return None
    members = same_as(kind, value, by=by, sorts=[TieSort.MERGE])
    finds = list(finds_of(members, by=by).order_by("-tip_id", "id").values(*FACTS)[:MOST])
    taken_out = bool(excluded(members, by=by))
    return Entity(kind, value, members, finds, taken_out, too_common(kind))


def exists(pair: Pair | None, *, by: Standing) -> bool:
    """Say whether an entity is in any tip the reader may see."""
    return pair is not None and pair[0] not in NEVER and finds_of([pair], by=by).exists()


def newest_tips(pair: Pair, *, by: Standing) -> list[Tip]:
    """Return the newest tips with an entity, by number, for whoever has to name one."""
    held = finds_of([pair], by=by).order_by("-tip_id").values("tip_id").distinct()[:NAMED]
    return list(Tip.objects.visible_to(by).filter(pk__in=held).order_by("-pk").only("number", "label"))


def finds_of(pairs: list[Pair], *, by: Standing) -> GuardedQuerySet:
    """Return the finds of these pairs, all of one kind, that stand in tips the reader may see."""
    rows = Mention.objects.visible_to(by).filter(among(pairs), links=links(pairs[0][0]))
    return rows.exclude(state=MentionState.WRONG)


def links(kind: str) -> bool:
    """Say whether a kind of find may connect tips at all."""
    return kind in set(Kind) and Kind(kind).links


def _appearance(tip: int, rows: list[dict]) -> Appearance:
    written = tuple(dict.fromkeys(row["text"] for row in rows))
    confirmed = any(row["state"] == MentionState.CONFIRMED for row in rows)
    return Appearance(tip, written, confirmed, rows[0]["tip__happened_at"] or rows[0]["tip__created_at"])
