"""Small holdings for whatever needs no clock, built once and taken back whole."""

import pytest
from django.db import connection, transaction

from benchmarks import housing
from benchmarks.building import texts, whole
from benchmarks.readers import readers

TIPS = 6_000
AGENCIES = 60


@pytest.fixture(scope="module")
def holdings(django_db_setup, django_db_blocker):
    """The four readers over a few thousand tips, and the words to look for."""
    with django_db_blocker.unblock(), transaction.atomic():
        with housing.without_the_wall():
            made = whole.found(AGENCIES)
            whole.grow(1, TIPS, final=TIPS, made=made)
            words = texts.words(TIPS)
        yield readers(), words
        transaction.set_rollback(True)
    with django_db_blocker.unblock():
        connection.close()


@pytest.fixture
def db(holdings, django_db_blocker):
    """Ask the module's database in a transaction of the test's own; the usual fixture would close the holdings'."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield
        transaction.set_rollback(True)
