"""No table names a record under the policy without a wall of its own."""

from django.db import connection

GUARDED = {"tips_tip", "tips_mailbox", "tips_referral", "products_product", "products_rendition"}
# Tables that may name a guarded record in the open, each with its reason.
IN_THE_OPEN: dict[str, str] = {}

NAMING = """
SELECT DISTINCT k.conrelid::regclass::text, k.confrelid::regclass::text
  FROM pg_constraint k JOIN pg_class a ON a.oid = k.conrelid JOIN pg_class b ON b.oid = k.confrelid
 WHERE k.contype = 'f' AND b.relrowsecurity AND NOT a.relrowsecurity ORDER BY 1"""
WALLED = "SELECT relname FROM pg_class WHERE relrowsecurity"
LABELLED = """
SELECT table_name FROM information_schema.columns
 WHERE table_schema = 'public' AND column_name = 'access_keys'"""


def _asked(statement):
    with connection.cursor() as cursor:
        cursor.execute(statement)
        return cursor.fetchall()


def test_every_record_with_keys_has_a_wall(db):
    labelled, walled = {name for (name,) in _asked(LABELLED)}, {name for (name,) in _asked(WALLED)}
    assert labelled >= GUARDED
    assert labelled <= walled


def test_every_table_that_names_a_walled_one_has_a_wall_too(db):
    found = {table: named for table, named in _asked(NAMING) if table not in IN_THE_OPEN}
    assert found == {}
