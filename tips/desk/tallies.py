"""Counting rows by a column without ever counting too many."""

from django.db import connection

from privacy.access.querysets import GuardedQuerySet

AT_MOST = 20_000


def tallied(rows: GuardedQuerySet, column: str) -> list[tuple[str | None, int]]:
    """Return how many of these rows have each value of a column, over ``AT_MOST`` rows at most."""
    inner, params = rows.order_by().values(column)[:AT_MOST].query.sql_with_params()
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT value, count(*) FROM ({inner}) AS few (value) GROUP BY value", params)
        return cursor.fetchall()
