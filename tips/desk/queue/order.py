"""The orders of the queue, and paging by key: the last row seen says where the next page starts."""

from dataclasses import dataclass

from django.db.models import F, Q

from privacy.access.querysets import GuardedQuerySet
from tips.intake.models import Tip

Key = tuple[str, bool]
"""A column and whether it runs downwards. Rows without a value stand last either way."""

NULLABLE = {"due_at"}
SORTS: dict[str, tuple[Key, ...]] = {
    "due": (("due_at", False), ("priority", True), ("id", False)),
    "-due": (("due_at", True), ("priority", True), ("id", False)),
    "priority": (("priority", True), ("due_at", False), ("id", False)),
    "-received": (("created_at", True), ("id", True)),
    "received": (("created_at", False), ("id", False)),
}


@dataclass(frozen=True, slots=True)
class Page:
    """One page of rows and whether there are more on either side."""

    rows: list[Tip]
    earlier: bool
    later: bool


def page_of(rows: GuardedQuerySet, sort: str, *, per: int, after: Tip | None, before: Tip | None) -> Page:
    """Return one page: the first, the one after a row, or the one before a row."""
    keys = SORTS[sort]
    if before is not None:
        found = list(ordered(rows.filter(beyond(keys, before, back=True)), keys, back=True)[: per + 1])
        return Page(found[:per][::-1], earlier=len(found) > per, later=True)
    if after is not None:
        rows = rows.filter(beyond(keys, after))
    found = list(ordered(rows, keys)[: per + 1])
    return Page(found[:per], earlier=after is not None, later=len(found) > per)


def ordered(rows: GuardedQuerySet, keys: tuple[Key, ...], *, back: bool = False) -> GuardedQuerySet:
    """Put rows in an order, or in its reverse."""
    return rows.order_by(*(_by(name, down, back) for name, down in keys))


def beyond(keys: tuple[Key, ...], row: Tip, *, back: bool = False) -> Q:
    """Return the condition for rows that come after this one in an order, or before it."""
    further, level = Q(pk__in=[]), Q()
    for name, down in keys:
        value = getattr(row, name)
        further |= level & _past(name, value, down != back, back)
        level &= Q(**{f"{name}__isnull": True}) if value is None else Q(**{name: value})
    return further


def _past(name: str, value, down: bool, back: bool) -> Q:
    if value is None:
        return Q(**{f"{name}__isnull": False}) if back else Q(pk__in=[])
    past = Q(**{f"{name}__{'lt' if down else 'gt'}": value})
    return past | Q(**{f"{name}__isnull": True}) if name in NULLABLE and not back else past


def _by(name: str, down: bool, back: bool):
    column = F(name)
    nulls = {"nulls_first" if back else "nulls_last": True} if name in NULLABLE else {}
    return column.desc(**nulls) if down != back else column.asc(**nulls)
