"""Lift the wall of each table in turn: the database then shows rows that the oracle withholds."""

import pytest
from django.db import connection, transaction

from tests.proof import asking
from tests.proof.oracle import may_see
from tests.proof.people import PEOPLE
from tests.proof.test_rows import everybody, rows
from tests.proof.things import APART, CUSTODY, DESK, IDENTITY, TEXT, TOPS

__all__ = ["everybody", "rows"]
POLICIES = """
SELECT c.relname, p.polname, p.polcmd, p.polpermissive, pg_get_expr(p.polqual, p.polrelid)
  FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid ORDER BY 1, 2"""
# A table of keepers: whoever may read may also change and remove, but adding is asked by other rules.
READS, CHANGES, REMOVES, ADDS = "r", "w", "d", "a"
# Rows of these come only of acts that have tests of their own.
MAY_BE_EMPTY = {
    "privacy_searchattestation",
    "privacy_ledgerline",
    "privacy_validation",
    "privacy_redresscase",
    "products_figure",
}


@pytest.fixture
def policies(db):
    """Every policy of the database by table and command."""
    with connection.cursor() as cursor:
        cursor.execute(POLICIES)
        return cursor.fetchall()


def _lift(table: str, policy: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL ROLE NONE")
        cursor.execute(f"ALTER POLICY {policy} ON {table} USING (true)")
        cursor.execute("SET LOCAL ROLE portal_app")


def _noticed(table, rows, everybody) -> bool:
    mine = [row for row in rows if row.table == table]
    for name, standing in everybody.items():
        shown = asking.selected(standing, [table])[table]
        if any((row.pk in shown) != may_see(PEOPLE[name], row.thing, row.part) for row in mine):
            return True
    return False


def test_every_wall_is_missed_when_it_is_gone(policies, rows, everybody, reported):
    lifted, unnoticed = 0, []
    filled = {row.table for row in rows}
    for table, policy, command, _permissive, _condition in policies:
        if command != READS or table in APART or table not in filled:
            continue
        lifted += 1
        with transaction.atomic():
            _lift(table, policy)
            if not _noticed(table, rows, everybody):
                unnoticed.append(f"{policy} on {table}")
            transaction.set_rollback(True)
    reported("walls of tables lifted", lifted)
    assert not unnoticed, "\n".join(unnoticed)


def test_every_table_that_the_oracle_knows_has_a_row_to_be_missed(rows):
    known = {*TOPS, *DESK, *IDENTITY, *TEXT, *CUSTODY} - MAY_BE_EMPTY
    assert known <= {row.table for row in rows}


def test_what_may_be_changed_or_removed_is_what_may_be_read(policies):
    by_table: dict = {}
    for table, _policy, command, permissive, condition in policies:
        if permissive:
            by_table.setdefault(table, {}).setdefault(command, []).append(condition)
    differ = [
        table
        for table, held in by_table.items()
        for command in (CHANGES, REMOVES)
        if command in held and held[command] != held[READS] and table not in APART
    ]
    assert differ == []
    assert {READS} <= set.intersection(*map(set, by_table.values()))
