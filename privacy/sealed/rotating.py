"""Sealing anew, by the newest key, what an earlier key sealed."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.apps import apps
from django.db import connection, models
from django.db.models import Value
from django.db.models.functions import Cast
from django.db.models.lookups import StartsWith

from privacy.access.standing import Standing
from privacy.audit.trail import record as audit

from .fields import SealedField
from .sealing import Unreadable, opened, prefix, seal

BATCH = 500
OPERATOR = Standing(name="Operator of the keys", service="field keys")


@dataclass(slots=True)
class Rotation:
    """How many values of one column were sealed anew, and how many no listed key opens."""

    field: SealedField
    renewed: int = 0
    unreadable: int = 0


def sealed_fields() -> Iterator[SealedField]:
    """Give every sealed column of the portal."""
    for model in apps.get_models():
        yield from (field for field in model._meta.local_fields if isinstance(field, SealedField))


def walled(field: SealedField) -> bool:
    """Say whether row security hides rows of this column's table from the role at work."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT row_security_active(%s::regclass)", [field.model._meta.db_table])
        return cursor.fetchone()[0]


def rotate(field: SealedField) -> Rotation:
    """Seal one column by the newest key, a batch at a time; what is sealed by it already stays.

    It may be stopped and started again, and people may go on working meanwhile.
    """
    done, last = Rotation(field), 0
    while batch := _batch(field, last):
        for pk, sealed in batch:
            last = pk
            _renew(done, pk, sealed)
    if done.renewed or done.unreadable:
        told = {"renewed": done.renewed, "unreadable": done.unreadable}
        audit(OPERATOR, "rotate field keys", fields=[field.place()], detail=told)
    return done


def _batch(field: SealedField, after: int) -> list[tuple[int, str]]:
    stored = _stored(field)
    rows = _rows(field).annotate(stored=stored).filter(pk__gt=after).exclude(stored="")
    rows = rows.exclude(StartsWith(stored, Value(prefix())))
    return list(rows.order_by("pk").values_list("pk", "stored")[:BATCH])


def _renew(done: Rotation, pk: int, sealed: str) -> None:
    field = done.field
    text = opened(sealed, field.place())
    if isinstance(text, Unreadable):
        done.unreadable += 1
        return
    anew = Value(seal(text, field.place()), output_field=models.TextField())
    # Only if it is still what was read: somebody may have written the row in between.
    rows = _rows(field).annotate(stored=_stored(field)).filter(pk=pk, stored=sealed)
    done.renewed += rows.update(**{field.name: anew})


def _rows(field: SealedField) -> models.QuerySet:
    return models.QuerySet(field.model)


def _stored(field: SealedField) -> Cast:
    return Cast(field.name, models.TextField())
