"""Records past their day, and purges on their way."""

from contextlib import contextmanager

import pytest
from django.db import connection

from privacy.access.acting import acting
from privacy.access.standing import disposal
from privacy.retention.acts.approving import approve_purge
from privacy.retention.acts.destroying import destroy
from privacy.retention.acts.proposing import propose_purge
from privacy.retention.custody import by_number
from privacy.retention.tables.purges import Purge

MOVE = "UPDATE {} SET validated_at = now() - interval '1826 days', purge_at = now() - interval '1 day' WHERE id = %s"


@contextmanager
def past_the_wall():
    """Be the owner of the tables for the length of a block."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL ROLE NONE")
        # Where the block fails, its rollback puts the role back by itself.
        yield cursor
        cursor.execute("SET LOCAL ROLE portal_app")


@pytest.fixture
def expire(db):
    """Let the day of a record come, and of all that goes with it."""

    def now(record):
        with past_the_wall() as cursor:
            cursor.execute(MOVE.format(record._meta.db_table), [record.pk])
            for table, column in (
                ("tips_mailbox", "tip_id"),
                ("tips_referral", "tip_id"),
                ("products_rendition", "product_id"),
            ):
                if record._meta.db_table.split("_")[0] == table.split("_")[0]:
                    cursor.execute(MOVE.format(table).replace("WHERE id", f"WHERE {column}"), [record.pk])
        return record

    return now


@pytest.fixture
def other_priya(person, host):
    """A second privacy officer."""
    return person("petra", host, "privacy")


@pytest.fixture
def propose(as_, priya):
    """Propose a purge of everything that is due."""

    def one(by=None):
        standing = as_(by or priya)
        with acting(standing):
            return propose_purge(by=standing)

    return one


@pytest.fixture
def purge_all(propose, as_, omar, django_capture_on_commit_callbacks):
    """Propose, approve and carry out a purge of everything that is due."""

    def run():
        purge = propose()
        with acting(as_(omar)):
            assert approve_purge(purge, by=as_(omar), digest=purge.digest)
        with acting(disposal()):
            return destroy(Purge.objects.get(pk=purge.pk), by=disposal())

    return run


@pytest.fixture
def kept(as_, priya):
    """Ask, in custody, what is kept under a number."""

    def ask(number):
        with acting(as_(priya)):
            return by_number(number)

    return ask
