"""The database refuses to change, cut or empty the trail, whoever asks."""

import pytest
from django.db import DatabaseError, connection, transaction

from privacy.models import AuditEntry

TABLES = ["privacy_auditentry", "privacy_auditlink", "privacy_checkpoint"]
WAYS = {
    "change": "UPDATE {} SET {} = {}",
    "cut": "DELETE FROM {}",
    "empty": "TRUNCATE {} CASCADE",
}
COLUMN = {"privacy_auditentry": "verb", "privacy_auditlink": "entry_id", "privacy_checkpoint": "position"}


@pytest.mark.usefixtures("trail")
@pytest.mark.parametrize("role", ["portal_app", "portal_owner"])
@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("way", WAYS)
def test_nobody_changes_cuts_or_empties_the_trail_and_its_chain(role, table, way):
    before = AuditEntry.objects.count()
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        # The tests may empty tables to clear up after real commits; a portal may not.
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE; SET LOCAL ROLE portal_owner")
        cursor.execute(f"ALTER TABLE {table} ENABLE TRIGGER USER")
        cursor.execute(f"SET LOCAL ROLE {role}")
        cursor.execute(WAYS[way].format(table, COLUMN[table], COLUMN[table]))
    assert AuditEntry.objects.count() == before
