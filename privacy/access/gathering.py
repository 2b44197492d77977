"""Several querysets in one round trip to the database, each as its own list of rows."""

import json
from dataclasses import dataclass

from django.core.exceptions import EmptyResultSet
from django.db import connection, models
from django.db.models.query import ModelIterable

from privacy.sealed.fields import SealedField

from .querysets import GuardedQuerySet

NOTHING = ("SELECT NULL WHERE false", ())
AT_MOST = 20_000


@dataclass(frozen=True, slots=True)
class Tally:
    """How many rows there are of each value of a column, or in all; never more than so many are counted."""

    rows: models.QuerySet
    column: str = ""
    most: int | None = AT_MOST

    def statement(self) -> tuple[str, tuple]:
        """Return its SQL and parameters; each answer holds ``value`` and ``n``."""
        sql, params = _statement(self.rows.order_by().values(self.column or "pk")[: self.most])
        value, group = ("value", " GROUP BY value") if self.column else ("NULL AS value", "")
        return f"SELECT {value}, count(*) AS n FROM ({sql}) few (value){group}", params


def gather(**wanted: models.QuerySet | Tally) -> dict[str, list]:
    """Fetch several querysets under their names in one statement.

    Each comes back as rows of its model, or as dicts where ``values()`` or a tally was asked. A guarded
    queryset must have been cleared, as anywhere. Related rows do not come along: a page asks for the names
    it draws by ``annotate(by_name=F("by__name"))``.
    """
    answered, facts = [], []
    for asked in wanted.values():
        sql, params = asked.statement() if isinstance(asked, Tally) else _statement(asked)
        answered.append(f"(SELECT coalesce(json_agg(row_to_json(r)), '[]') FROM ({sql}) r)")
        facts += params
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {', '.join(answered)}", facts)
        answers = cursor.fetchone()
    return {name: _rows(wanted[name], answer) for name, answer in zip(wanted, answers, strict=True)}


def _statement(rows: models.QuerySet) -> tuple[str, tuple]:
    if isinstance(rows, GuardedQuerySet):
        rows.insist()
    if rows.query.select_related:
        raise TypeError("Related rows do not come along: annotate what is wanted of them")
    try:
        return rows.query.sql_with_params()
    except EmptyResultSet:
        return NOTHING


def _rows(asked: models.QuerySet | Tally, answer) -> list:
    found = json.loads(answer) if isinstance(answer, str) else answer
    if isinstance(asked, Tally) or not issubclass(asked._iterable_class, ModelIterable):
        return found
    fields = {field.column: field for field in asked.model._meta.concrete_fields}
    return [_made(asked, fields, row) for row in found]


def _made(asked: models.QuerySet, fields: dict, row: dict) -> models.Model:
    known = {
        fields[column].attname: _value(fields[column], row[column]) for column in fields if column in row
    }
    made = asked.model.from_db(connection.alias, list(known), list(known.values()))
    for name in row.keys() - fields.keys():
        setattr(made, name, row[name])
    return made


def _value(field: models.Field, stored):
    """Return what a column holds as its model would: what is sealed is opened."""
    if isinstance(field, SealedField):
        return field.from_db_value(stored, None, connection)
    return field.to_python(stored)
