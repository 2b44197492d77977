"""Turning combinations and needs into the small integers that records carry."""

from collections.abc import Iterable
from datetime import date

from django.contrib.postgres.fields import ArrayField
from django.db import connection, models
from django.db.models.functions import Cast

from .models import AccessKey, AccessLabel
from .remembered import Remembered

Need = tuple[str, str]


LABELS: Remembered[AccessLabel] = Remembered()
KEYS: Remembered[AccessKey] = Remembered()

INTERN = """
WITH wanted AS (SELECT * FROM unnest(%(kinds)s::text[], %(subjects)s::text[]) AS w (kind, subject)),
found AS (
    SELECT k.id, k.kind, k.subject FROM privacy_accesskey k JOIN wanted w USING (kind, subject)
     WHERE k.until IS NOT DISTINCT FROM %(until)s::date),
made AS (
    INSERT INTO privacy_accesskey (kind, subject, until)
    SELECT w.kind, w.subject, %(until)s::date FROM wanted w
     WHERE NOT EXISTS (SELECT FROM found f WHERE (f.kind, f.subject) = (w.kind, w.subject))
    ON CONFLICT DO NOTHING RETURNING id, kind, subject)
SELECT * FROM found UNION ALL SELECT * FROM made
"""


def label(**facts) -> AccessLabel:
    """Return the label of this combination, making it the first time it is met."""
    wanted = AccessLabel(
        **{k: sorted(v) if isinstance(v, (set, frozenset, tuple)) else v for k, v in facts.items()}
    )
    wanted.digest = wanted.compute_digest()
    return LABELS.named(wanted.digest) or LABELS.meet(wanted.digest, _interned(wanted))


def _interned(wanted: AccessLabel) -> AccessLabel:
    found = AccessLabel.objects.filter(digest=wanted.digest).first()
    if found:
        return found
    AccessLabel.objects.bulk_create([wanted], ignore_conflicts=True)
    return AccessLabel.objects.get(digest=wanted.digest)


def label_of(record) -> AccessLabel:
    """Return the label a record carries."""
    met = None if "label" in record._state.fields_cache else LABELS.numbered(record.label_id)
    return met or record.label


def relabelled(old: AccessLabel, **changes) -> AccessLabel:
    """Return the label that differs from this one only in what is named."""
    return label(**{**{fact: getattr(old, fact) for fact in AccessLabel.FACTS}, **changes})


def key_ids(needs: Iterable[Need], *, until: date | None = None) -> list[int]:
    """Return the ids of these needs in order, interning new ones."""
    wanted = {(str(kind), subject) for kind, subject in needs}
    met = {need: KEYS.named((*need, until)) for need in wanted}
    ids = {need: key.pk for need, key in met.items() if key}
    while missing := wanted.difference(ids):
        # What another transaction makes at this very moment is found only the next time.
        ids |= _intern(missing, until)
    return sorted(ids.values())


def _intern(wanted: set[Need], until: date | None) -> dict[Need, int]:
    kinds, subjects = map(list, zip(*sorted(wanted), strict=True))
    with connection.cursor() as cursor:
        cursor.execute(INTERN, {"kinds": kinds, "subjects": subjects, "until": until})
        rows = [AccessKey(pk=pk, kind=k, subject=subject, until=until) for pk, k, subject in cursor]
    for row in rows:
        KEYS.meet((row.kind, row.subject, until), row)
    return {(row.kind, row.subject): row.pk for row in rows}


def keys_numbered(ids: Iterable[int]) -> list[AccessKey]:
    """Return the keys of these ids in order, asking the database only for those not met before."""
    met = {pk: KEYS.numbered(pk) for pk in set(ids)}
    new = AccessKey.objects.in_bulk([pk for pk, key in met.items() if key is None])
    for row in new.values():
        KEYS.meet((row.kind, row.subject, row.until), row)
    found = [met[pk] or new.get(pk) for pk in sorted(met)]
    return [key for key in found if key]


def held_ids(needs: Iterable[Need], *, today: date) -> list[int]:
    """Return the ids of every key of these needs that has not ended; none is made."""
    wanted = {(str(kind), subject) for kind, subject in needs}
    rows = _named(wanted).filter(models.Q(until=None) | models.Q(until__gte=today))
    return sorted(pk for pk, *pair in rows.values_list("pk", "kind", "subject") if tuple(pair) in wanted)


def _named(wanted: Iterable[Need]) -> models.QuerySet:
    """Narrow to keys of these kinds and subjects, a little too many where the two cross."""
    kinds, subjects = {kind for kind, _ in wanted}, {subject for _, subject in wanted}
    return AccessKey.objects.filter(kind__in=kinds, subject__in=subjects)


def int_array(values: Iterable[int]) -> Cast:
    """Return these integers as one SQL array, which the planner estimates like a constant."""
    return Cast(
        models.Value(sorted(values), output_field=ArrayField(models.IntegerField())),
        ArrayField(models.IntegerField()),
    )
