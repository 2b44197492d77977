"""What a standing compiles to follows the tables, in whatever order transactions land."""

import threading

from django.db import connection, transaction

from privacy.access.acting import access_of
from privacy.access.compiling import compiled
from privacy.access.interning import key_ids, label
from privacy.access.models import KeyKind
from privacy.access.standing import courier, public_intake


def test_a_label_made_earlier_but_landed_later_is_taken_up(committed):
    """The first transaction takes a lower id and commits after the second; both must be known."""
    begun, may_end = threading.Event(), threading.Event()
    made = []

    def slow():
        try:
            with transaction.atomic():
                made.append(label(record_class="T0", marking="LES", compartments=["slow"]).pk)
                begun.set()
                may_end.wait(20)
        finally:
            connection.close()

    worker = threading.Thread(target=slow)
    worker.start()
    assert begun.wait(20)
    quick = label(record_class="T0", marking="LES", compartments=["quick"]).pk
    assert quick in compiled(courier()).labels
    may_end.set()
    worker.join()
    assert made[0] < quick and made[0] in compiled(courier()).labels


def test_a_mailbox_key_counts_from_the_moment_it_is_made(db):
    intake = public_intake("a-mailbox-of-its-own")
    before = compiled(intake)
    [pk] = key_ids([(KeyKind.MAILBOX, "a-mailbox-of-its-own")])
    assert pk not in before.keys and pk in compiled(intake).keys


def test_another_mailbox_unsettles_nobody(db, django_assert_num_queries):
    access_of(courier())
    key_ids([(KeyKind.MAILBOX, "somebody-else")])
    with django_assert_num_queries(1):
        compiled(courier())
