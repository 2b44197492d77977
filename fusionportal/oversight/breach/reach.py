"""What one reader was shown between two moments, worked out from the trail alone."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from django.db.models import Q

from privacy.access.acting import acting
from privacy.access.records import GuardedRecord, guarded_kinds
from privacy.access.standing import Standing, courier
from privacy.audit.models import AuditEntry
from privacy.breach.models import BreachLine
from privacy.oversight.querying import UNMASKING
from privacy.retention.kept import class_of
from privacy.retention.tables.tombstones import Tombstone
from tips.intake.models import Identity, Tip

Place = tuple[type[GuardedRecord], int]


@dataclass(slots=True)
class _Shown:
    """How often one record was shown, and when first and last."""

    opened: int = 0
    listed: int = 0
    named: bool = False
    reference: str = ""
    at: list[datetime] = field(default_factory=list)


def reached(
    *, by: Standing, reader_id: int | None, through: str, since: datetime, until: datetime
) -> list[BreachLine]:
    """Return every record that an account, or a system acting for it, was shown; unsaved, by number.

    A record counts as opened where the trail names it, and as listed where it stood on a page of a list.
    """
    asked = Q(service=through) if through else Q(actor=reader_id)
    entries = AuditEntry.objects.filter(asked, allowed=True, at__gte=since, at__lt=until)
    shown = _shown(entries.order_by("pk"))
    with acting(courier()):
        found = {place: record for place in shown if (record := _record(*place))}
        lines = _lines(found, shown)
    gone = {place for place in shown if place not in found}
    return sorted([*lines, *_destroyed(gone, shown)], key=lambda line: (line.number, line.place))


def _shown(entries: Iterable[AuditEntry]) -> dict[Place, _Shown]:
    kinds = {kind._meta.model_name: kind for kind in guarded_kinds()}
    unmasked = set(AuditEntry.objects.filter(UNMASKING).values_list("verb", flat=True).distinct())
    shown: dict[Place, _Shown] = defaultdict(_Shown)
    for entry in entries:
        if kind := kinds.get(entry.kind):
            if entry.object_id:
                one = shown[kind, entry.object_id]
                one.opened += 1
                one.named |= entry.verb in unmasked
                one.reference = entry.reference
                one.at.append(entry.at)
            for pk in entry.listed:
                one = shown[kind, pk]
                one.listed += 1
                one.at.append(entry.at)
    return shown


def _record(kind: type[GuardedRecord], pk: int) -> GuardedRecord | None:
    return kind.objects.unguarded().select_related("label").filter(pk=pk).first()


def _lines(found: dict[Place, GuardedRecord], shown: dict[Place, _Shown]) -> list[BreachLine]:
    named = [pk for (kind, pk), one in shown.items() if kind is Tip and one.named]
    persons = _persons(named)
    return [
        _line(
            place,
            shown[place],
            number=_numbered(record).number,
            record_class=class_of(record),
            agency_id=getattr(_numbered(record, "agency_id"), "agency_id", None),
            persons=persons.get(place[1], 0) if place[0] is Tip else 0,
        )
        for place, record in found.items()
    ]


def _numbered(record: GuardedRecord, wanted: str = "number") -> GuardedRecord:
    """Return the record itself, or the one it belongs to that has what is wanted."""
    if hasattr(record, wanted):
        return record
    for each in record._meta.concrete_fields:
        if each.is_relation and issubclass(each.related_model, GuardedRecord):
            owner = each.related_model._base_manager.filter(pk=getattr(record, each.attname)).first()
            if owner is not None and hasattr(found := _numbered(owner, wanted), wanted):
                return found
    return record


def _persons(tips: list[int]) -> dict[int, int]:
    """Count the people whose identity is kept with each tip."""
    counts: dict[int, int] = defaultdict(int)
    for tip in Identity.objects.unguarded().filter(tip__in=tips).values_list("tip_id", flat=True):
        counts[tip] += 1
    return counts


def _destroyed(gone: set[Place], shown: dict[Place, _Shown]) -> list[BreachLine]:
    """Tell of records that are kept no longer by what their tombstones or the trail say."""
    stones = Tombstone.objects.filter(record_id__in=[pk for _, pk in gone])
    told = {(stone.place, stone.record_id): stone for stone in stones}
    lines = []
    for place in gone:
        stone = told.get((place[0]._meta.db_table, place[1]))
        known = stone.number if stone else shown[place].reference
        number = known or f"{place[0]._meta.verbose_name} {place[1]}"
        facts = {"number": number[:40], "record_class": stone.record_class if stone else ""}
        lines.append(_line(place, shown[place], agency_id=None, persons=0, **facts))
    return lines


def _line(place: Place, one: _Shown, **facts) -> BreachLine:
    kind, pk = place
    times = {"opened": one.opened, "listed": one.listed, "first_at": min(one.at), "last_at": max(one.at)}
    return BreachLine(place=kind._meta.db_table, record_id=pk, **times, **facts)
