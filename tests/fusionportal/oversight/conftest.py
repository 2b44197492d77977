"""The cast of other rooms, and a way to ask one report of today."""

from datetime import timedelta

import pytest
from django.utils import timezone

from fusionportal.oversight.evidence.answering import answer
from fusionportal.oversight.evidence.pack import report_of
from fusionportal.oversight.evidence.report import Asked
from privacy.access.acting import acting
from tests.intelligence.conftest import do, need, peer, proposal, record, said, vetted
from tests.privacy.redress.conftest import ask, decided
from tests.privacy.retention.conftest import expire, kept, other_priya, past_the_wall, propose, purge_all

__all__ = [
    "ask",
    "decided",
    "do",
    "expire",
    "kept",
    "need",
    "other_priya",
    "peer",
    "proposal",
    "propose",
    "purge_all",
    "record",
    "said",
    "vetted",
]


@pytest.fixture
def asked(as_, axel):
    """The last month, asked by the auditor, who reads no record."""
    today = timezone.localdate()
    return Asked(today - timedelta(days=30), today, as_(axel))


@pytest.fixture
def told(asked):
    """Ask one report as the auditor: its answer."""

    def of(slug):
        with acting(asked.by):
            return answer(report_of(slug), asked)

    return of


@pytest.fixture
def lines(told):
    """Ask one report as the auditor: its cells, line by line, with whether each is amiss."""
    return lambda slug: [(*row.cells, row.amiss) for row in told(slug).rows]


@pytest.fixture
def as_owner(db):
    """Change a table past every guard, as only its owner can."""

    def change(table, statement, *values):
        with past_the_wall() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
            cursor.execute(statement, values)
            cursor.execute(f"ALTER TABLE {table} ENABLE TRIGGER USER")

    return change
