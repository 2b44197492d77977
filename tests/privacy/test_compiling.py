"""What a standing compiles to follows the tables, in whatever order transactions land."""

import threading

import pytest
from django.db import connection, transaction

from privacy.access.acting import access_of, acting, refresh
from privacy.access.compiling import compiled
from privacy.access.interning import key_ids, label
from privacy.access.models import AccessKey, AccessLabel, KeyKind
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


def test_a_label_that_was_taken_back_is_made_anew(db):
    facts = {"record_class": "T0", "marking": "LES", "compartments": ["taken back"]}
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        label(**facts)
        key_ids([(KeyKind.CIRCLE, "taken-back")])
        raise ZeroDivisionError
    assert AccessLabel.objects.filter(pk=label(**facts).pk).exists()
    assert AccessKey.objects.filter(pk__in=key_ids([(KeyKind.CIRCLE, "taken-back")])).count() == 1


def test_what_was_committed_is_asked_for_once(committed, django_assert_num_queries):
    needs = [(KeyKind.DESK, "intake"), (KeyKind.SERVICE, "courier")]
    label(record_class="T0", marking="LES"), key_ids(needs)
    with django_assert_num_queries(0):
        label(record_class="T0", marking="LES"), key_ids(needs)


def test_after_a_rollback_the_database_is_told_again(sheriff_tip, as_, amir):
    """The sets that were taken up inside went with the rollback, though the code still knew them."""
    by = as_(amir)
    with acting(by):
        with pytest.raises(ZeroDivisionError), transaction.atomic():
            label(record_class="T1", marking="LES", populations=["youth"])
            refresh()
            raise ZeroDivisionError
        refresh()
        with connection.cursor() as cursor:
            cursor.execute("SELECT current_setting('app.labels')")
            told = cursor.fetchone()[0]
        assert told == "{" + ",".join(map(str, access_of(by).labels)) + "}"


def test_two_makers_of_one_key_get_the_same(committed):
    made, begun, may_end = [], threading.Event(), threading.Event()

    def slow():
        try:
            with transaction.atomic():
                made.extend(key_ids([(KeyKind.CIRCLE, "both")]))
                begun.set()
                may_end.wait(1)
        finally:
            connection.close()

    worker = threading.Thread(target=slow)
    worker.start()
    assert begun.wait(20)
    assert key_ids([(KeyKind.CIRCLE, "both")]) == made
    may_end.set()
    worker.join()
