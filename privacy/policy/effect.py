"""Who would gain or lose what under a proposal: counted through compiled access, no row rewritten."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from django.db import connection
from django.db.models.functions import Now

from privacy.access.acting import access_of, current
from privacy.access.compiling import compiled, known_under
from privacy.access.records import guarded_kinds
from privacy.access.standing import Standing
from privacy.access.wall import raise_wall

Sets = tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Change:
    """How many people gain or lose, and how many readings of one record by one person that comes to."""

    people: int = 0
    records: int = 0


@dataclass(frozen=True, slots=True)
class Effect:
    """What a proposal does to who reads what."""

    before: int
    after: int
    gains: Change
    loses: Change

    @property
    def widens(self) -> bool:
        """Whether anybody would read more than now."""
        return self.gains.people > 0

    def as_data(self) -> dict[str, int]:
        """Return the counts as plain values."""
        return {
            "before": self.before,
            "after": self.after,
            "gain_people": self.gains.people,
            "gain_records": self.gains.records,
            "lose_people": self.loses.people,
            "lose_records": self.loses.records,
        }


def effect_of(withheld: Iterable[str], everybody: Iterable[Standing]) -> Effect:
    """Count who reads how many records now, and would if the center withheld these rights instead.

    People who may know the same labels and hold the same keys are counted together. Nobody is
    named and no record is: these are numbers only.
    """
    alike = Counter(_sets(standing, frozenset(withheld)) for standing in everybody)
    before = after = 0
    gained, lost = Change(), Change()
    try:
        for (now, then, keys), people in alike.items():
            more, less = (_count(set(then) - set(now), keys), _count(set(now) - set(then), keys))
            held = _count(now, keys)
            before += held * people
            after += (held + more - less) * people
            gained = Change(gained.people + (people if more else 0), gained.records + more * people)
            lost = Change(lost.people + (people if less else 0), lost.records + less * people)
    finally:
        mine = access_of(current())
        raise_wall(connection, mine.labels, mine.keys)
    return Effect(before, after, gained, lost)


def _sets(standing: Standing, withheld: frozenset[str]) -> Sets:
    access = compiled(standing)
    return access.labels, known_under(standing, withheld), access.keys


def _count(labels: Iterable[int], keys: Iterable[int]) -> int:
    """Count the records that these labels and keys open, with the wall raised for just these."""
    labels, keys = sorted(labels), sorted(keys)
    if not labels or not keys:
        return 0
    raise_wall(connection, labels, keys)
    asked = {"label_id__in": labels, "access_keys__overlap": keys, "purge_at__gt": Now()}
    return sum(kind.objects.unguarded().filter(**asked).count() for kind in guarded_kinds())
