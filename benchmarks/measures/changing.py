"""A change of the policy: how many rows it rewrites, and whether the next request holds to it."""

from django.db import connection, transaction

from benchmarks.building.rights import GENERIC, viewing
from benchmarks.cells import Cell
from benchmarks.designs import CAP
from benchmarks.housing import without_the_wall
from benchmarks.readers import Reader
from partners.models import User
from privacy.access.acting import acting
from privacy.retention.models import PolicyVersion
from tips.models import Tip

WRITTEN = """SELECT pg_stat_get_xact_tuples_inserted(c.oid) + pg_stat_get_xact_tuples_updated(c.oid)
    + pg_stat_get_xact_tuples_deleted(c.oid) FROM pg_class c WHERE c.oid = ANY (ARRAY[{tables}]::regclass[])"""
TABLES = "'tips_tip', 'tips_tipgrant', 'privacy_accesslabel', 'privacy_accesskey'"


@transaction.atomic
def policy(reader: Reader, tips: int) -> Cell:
    """Put a policy in force that nobody has accepted yet: sensitive records shut at once; then take it back.

    The same by stored grants is every row that the reader's group holds.
    """
    before, after = _seen(reader), 0
    written = _written()
    with transaction.atomic():
        PolicyVersion.objects.create(number=99, name="under test", **_two_people())
        after = _seen(reader)
        written = _written() - written
        transaction.set_rollback(True)
    again = _seen(reader)
    counted = {
        "rows_written": written,
        "seen_before": before,
        "seen_at_next_request": after,
        "seen_after_taking_back": again,
        "guardian_rows_to_delete": _grants(),
    }
    return Cell("policy change", "a policy not yet accepted", reader.key, tips, counted=counted)


def _two_people() -> dict[str, User]:
    """Return who proposes and who puts it in force: the database asks for two."""
    proposer, approver = User.objects.order_by("pk")[:2]
    return {"proposed_by": proposer, "approved_by": approver}


def _seen(reader: Reader) -> int:
    with acting(reader.standing_now()) as _access:
        return Tip.objects.visible_to(reader.standing_now())[: CAP + 1].count()


def _written() -> int:
    with connection.cursor() as cursor:
        cursor.execute(WRITTEN.format(tables=TABLES))
        return sum(number for [number] in cursor.fetchall())


def _grants() -> int:
    with without_the_wall(), connection.cursor() as cursor:
        facts = [viewing().pk, "host analysts"]
        cursor.execute(
            f"SELECT count(*) FROM {GENERIC} r JOIN auth_group g ON g.id = r.group_id"
            " WHERE r.permission_id = %s AND g.name = %s",
            facts,
        )
        return cursor.fetchone()[0]
