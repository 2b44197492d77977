"""Sealing goes on behind the writers, by one sealer at a time."""

from django.db import connection

from privacy.audit.chain import sealing
from privacy.audit.chain.sealing import seal
from privacy.audit.trail import record
from privacy.models import AuditEntry, AuditLink, Checkpoint


def test_one_sealer_works_at_a_time(as_, priya):
    record(as_(priya), "read")
    other = connection.copy()
    try:
        with other.cursor() as cursor:
            cursor.execute("SELECT pg_try_advisory_lock(%s)", [sealing.LOCK])
            held = cursor.fetchone()[0]
            meanwhile = seal() if held else None
            cursor.execute("SELECT pg_advisory_unlock(%s)", [sealing.LOCK])
    finally:
        other.close()
    assert held and meanwhile == 0
    assert seal() == 1


def test_an_entry_committed_late_under_a_lower_id_gets_a_later_place(as_, priya):
    record(as_(priya), "read")
    late = AuditEntry.objects.latest("pk")
    late.pk += 5
    late.save(force_insert=True)
    AuditEntry.objects.latest("pk")
    seal()
    between = AuditEntry.objects.latest("pk")
    between.pk -= 2
    between.save(force_insert=True)
    assert seal() == 1
    assert list(AuditLink.objects.values_list("entry_id", flat=True))[-1] == between.pk
    assert Checkpoint.objects.count() == 2
