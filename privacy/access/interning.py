"""Turning combinations and needs into the small integers that records carry."""

from collections.abc import Iterable
from datetime import date

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models.functions import Cast

from .models import AccessKey, AccessLabel

Need = tuple[str, str]


def label(**facts) -> AccessLabel:
    """Return the label of this combination, making it the first time it is met."""
    wanted = AccessLabel(
        **{k: sorted(v) if isinstance(v, (set, frozenset, tuple)) else v for k, v in facts.items()}
    )
    wanted.digest = wanted.compute_digest()
    found = AccessLabel.objects.filter(digest=wanted.digest).first()
    if found:
        return found
    AccessLabel.objects.bulk_create([wanted], ignore_conflicts=True)
    return AccessLabel.objects.get(digest=wanted.digest)


def relabelled(old: AccessLabel, **changes) -> AccessLabel:
    """Return the label that differs from this one only in what is named."""
    return label(**{**{fact: getattr(old, fact) for fact in AccessLabel.FACTS}, **changes})


def key_ids(needs: Iterable[Need], *, until: date | None = None) -> list[int]:
    """Return the ids of these needs in order, interning new ones."""
    wanted = sorted({(str(kind), subject) for kind, subject in needs})
    found = _find(wanted, until)
    if len(found) < len(wanted):
        rows = [AccessKey(kind=kind, subject=subject, until=until) for kind, subject in wanted]
        AccessKey.objects.bulk_create(rows, ignore_conflicts=True)
        found = _find(wanted, until)
    return found


def held_ids(needs: Iterable[Need], *, today: date) -> list[int]:
    """Return the ids of every key of these needs that has not ended; none is made."""
    wanted = {(str(kind), subject) for kind, subject in needs}
    rows = _named(wanted).filter(models.Q(until=None) | models.Q(until__gte=today))
    return sorted(pk for pk, *pair in rows.values_list("pk", "kind", "subject") if tuple(pair) in wanted)


def _find(wanted: list[Need], until: date | None) -> list[int]:
    rows = _named(wanted).filter(until=until).values_list("pk", "kind", "subject")
    return sorted(pk for pk, *pair in rows if tuple(pair) in wanted)


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
