"""Loading many rows at once: indexes and foreign keys are put back when the rows are in."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection

INDEXES = """
SELECT indexrelid::regclass::text, pg_get_indexdef(indexrelid) FROM pg_index i
 WHERE indrelid = %s::regclass AND NOT EXISTS (
       SELECT 1 FROM pg_constraint c WHERE c.conindid = i.indexrelid) ORDER BY 1
"""
FOREIGN_KEYS = """
SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint
 WHERE conrelid = %s::regclass AND contype = 'f' ORDER BY 1
"""


@contextmanager
def laid_bare(*tables: str) -> Iterator[None]:
    """Take indexes and foreign keys off these tables for a load; both are made and checked again after it."""
    with connection.cursor() as cursor:
        # Row triggers of a load in the same transaction would keep the tables from being altered.
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        undo = [statement for table in tables for statement in _strip(cursor, table)]
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")
        yield
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("SET maintenance_work_mem = '512MB'")
        for statement in undo:
            cursor.execute(statement)
        for table in tables:
            cursor.execute(f"ANALYZE {table}")


def _strip(cursor, table: str) -> list[str]:
    cursor.execute(INDEXES, [table])
    indexes = cursor.fetchall()
    cursor.execute(FOREIGN_KEYS, [table])
    keys = cursor.fetchall()
    for name, _definition in keys:
        cursor.execute(f'ALTER TABLE {table} DROP CONSTRAINT "{name}"')
    for name, _definition in indexes:
        cursor.execute(f"DROP INDEX {name}")
    return [
        *(definition for _name, definition in indexes),
        *(f'ALTER TABLE {table} ADD CONSTRAINT "{name}" {definition}' for name, definition in keys),
    ]
