"""A trail with some entries in it, sealed and anchored, and somebody who owns the database."""

from contextlib import contextmanager

import pytest
from django.db import connection

from privacy.audit.chain.sealing import seal
from privacy.audit.chain.verifying import verify
from privacy.audit.trail import record

TABLES = ("privacy_auditentry", "privacy_auditlink", "privacy_checkpoint", "privacy_chaincheck")


@pytest.fixture(autouse=True)
def anchored(settings, tmp_path):
    """An anchor and a spool of the test's own."""
    settings.AUDIT_ANCHOR = tmp_path / "anchor.jsonl"
    settings.AUDIT_SPOOL = tmp_path / "spool.jsonl"


@pytest.fixture
def trail(as_, priya):
    """Twelve entries under three checkpoints, all anchored."""
    for batch in range(3):
        for number in range(4):
            record(as_(priya), "read", detail={"batch": batch, "number": number})
        seal()


@contextmanager
def owning():
    """Do what whoever owns the database can do: lift the triggers first, and put them back."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE; SET ROLE portal_owner")
        for table in TABLES:
            cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
        yield cursor
        for table in TABLES:
            cursor.execute(f"ALTER TABLE {table} ENABLE TRIGGER USER")
        cursor.execute("SET ROLE portal_app")


def found() -> set[str]:
    """Return the kinds of what a whole check finds now."""
    return {finding["kind"] for finding in verify().findings}
