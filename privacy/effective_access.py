"""What this floor asks of the portal as it runs."""

from collections.abc import Iterator

from django.db import connection

from privacy.access.acting import acting
from privacy.access.grants import grant_kinds
from privacy.access.records import guarded_kinds
from privacy.access.standing import courier
from privacy.effective.checks import Check, Found, declare

WHOLE = {
    "auth_group_permissions": "A group holds a permission on a whole kind of record.",
    "partners_user_user_permissions": "A person holds a permission on a whole kind of record.",
    "guardian_userobjectpermission": "A record was granted to one person by the generic table.",
    "guardian_groupobjectpermission": "A record was granted to a group by the generic table.",
}
DRIFTED = """
SELECT count(*) FROM {table} t WHERE t.grant_keys IS DISTINCT FROM coalesce(
    (SELECT array_agg(DISTINCT g.key ORDER BY g.key) FROM {grants} g
      WHERE g.content_object_id = t.id), '{{}}')
"""


def nobody_reads() -> Iterator[Found]:
    """Find rows that open without anybody reading."""
    with acting(None), connection.cursor() as cursor:
        for kind in guarded_kinds():
            cursor.execute(f"SELECT count(*) FROM {kind._meta.db_table}")
            if count := cursor.fetchone()[0]:
                yield Found(kind._meta.db_table, f"{count:,} rows open to nobody in particular.")


def whole_kinds() -> Iterator[Found]:
    """Find permissions that would open every record of a kind."""
    with connection.cursor() as cursor:
        for table, words in WHOLE.items():
            cursor.execute(f"SELECT count(*) FROM {table}")
            if count := cursor.fetchone()[0]:
                yield Found(table, f"{words} Rows: {count:,}.")


def drifted_grants() -> Iterator[Found]:
    """Find records whose keys say that they are shared where no grant does, or the other way."""
    with acting(courier()), connection.cursor() as cursor:
        for grants in grant_kinds():
            table = grants._meta.get_field("content_object").related_model._meta.db_table
            cursor.execute(DRIFTED.format(table=table, grants=grants._meta.db_table))
            if count := cursor.fetchone()[0]:
                yield Found(table, f"{count:,} records carry other shared keys than their grants name.")


declare(
    Check("E-01", "Nothing opens where nobody is reading.", "CJIS AC-3", nobody_reads, quick=True),
    Check(
        "E-02", "Nobody holds every record of a kind.", "CJIS AC-6; 28 CFR 23.20(e)", whole_kinds, quick=True
    ),
    Check(
        "E-03", "What is shared by name is shared by a grant.", "28 CFR 23.20(g)", drifted_grants, quick=True
    ),
)
