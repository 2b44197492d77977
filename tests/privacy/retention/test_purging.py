"""A purge needs two people, a day that has passed and no hold; what it destroyed is gone everywhere."""

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, connection, transaction

from privacy.access.acting import acting
from privacy.access.standing import disposal
from privacy.lifecycle import StepNotOpen
from privacy.models import AuditEntry, Purge, PurgeItem, Tombstone
from privacy.retention.acts.approving import approve_purge, refuse_purge
from privacy.retention.acts.destroying import destroy
from privacy.retention.acts.proposing import prepare_purge, propose_purge
from tests.privacy.retention.conftest import past_the_wall
from tips.models import Note, Tip

LATER = "UPDATE tips_tip SET validated_at = now(), purge_at = now() + interval '9 days' WHERE id = %s"


def test_a_dry_run_says_what_would_go_table_by_table_and_why(sheriff_tip, expire, propose, as_, priya):
    expire(sheriff_tip)
    purge = propose()
    with acting(as_(priya)):
        item = purge.items.get()
        assert item.number == sheriff_tip.number and item.rule == "R-01"
        assert item.rows["tips_tip"] == 1 and item.rows["tips_mailbox"] == 1


def test_what_is_due_and_signed_twice_is_destroyed_and_leaves_a_tombstone(
    sheriff_tip, expire, purge_all, kept, as_, priya
):
    expire(sheriff_tip)
    purge = purge_all()
    assert purge.status == "done" and purge.certificate
    assert kept(sheriff_tip.number) is None
    with acting(as_(priya)):
        stone = Tombstone.objects.get(number=sheriff_tip.number)
        item = purge.items.get()
    assert (stone.record_class, stone.rule, stone.purge_id) == ("T0", "R-01", purge.pk)
    assert item.outcome == "destroyed" and item.remaining == 0


def test_nobody_approves_the_purge_they_proposed(sheriff_tip, expire, propose, as_, priya):
    expire(sheriff_tip)
    purge = propose()
    with acting(as_(priya)), pytest.raises(PermissionDenied, match="someone else"):
        approve_purge(purge, by=as_(priya), digest=purge.digest)


def test_the_database_refuses_two_signatures_of_one_person(sheriff_tip, expire, propose, as_, priya):
    expire(sheriff_tip)
    purge = propose()
    with acting(as_(priya)), pytest.raises(IntegrityError, match="purge_two_people"), transaction.atomic():
        Purge.objects.filter(pk=purge.pk).update(status="running", approved_by=priya)


@pytest.mark.parametrize("status", ["proposed", "prepared"])
def test_the_database_destroys_nothing_before_the_second_signature(
    sheriff_tip, expire, propose, as_, priya, kept, status
):
    expire(sheriff_tip)
    purge = propose()
    with acting(as_(priya)):
        Purge.objects.filter(pk=purge.pk).update(status=status)
        item = purge.items.get()
        with (
            pytest.raises(IntegrityError, match="two people"),
            transaction.atomic(),
            connection.cursor() as cursor,
        ):
            cursor.execute("SELECT privacy_destroy(%s)", [item.pk])
    assert kept(sheriff_tip.number)


@pytest.mark.parametrize("who", ["ines", "dana", "root", "lin"])
def test_only_whoever_keeps_records_may_ask_the_database_for_what_is_past_its_day(
    request, sheriff_tip, expire, as_, who
):
    expire(sheriff_tip)
    with acting(as_(request.getfixturevalue(who))):
        for asked in ("privacy_kept('tips_tip')", f"privacy_counts('tips_tip', {sheriff_tip.pk})"):
            with pytest.raises(Exception, match="Only whoever keeps records"), transaction.atomic():
                connection.cursor().execute(f"SELECT * FROM {asked}")


def test_the_functions_answer_for_records_and_no_other_table(as_, priya):
    with acting(as_(priya)), pytest.raises(Exception, match="no kind of record"), transaction.atomic():
        connection.cursor().execute("SELECT * FROM privacy_kept('partners_user')")


def test_a_record_whose_time_was_renewed_after_the_dry_run_is_kept(
    sheriff_tip, expire, propose, as_, omar, kept
):
    expire(sheriff_tip)
    purge = propose()
    with acting(as_(omar)):
        approve_purge(purge, by=as_(omar), digest=purge.digest)
    with past_the_wall() as cursor:
        cursor.execute(LATER, [sheriff_tip.pk])
    with acting(disposal()):
        done = destroy(Purge.objects.get(pk=purge.pk), by=disposal())
        item = done.items.get()
    assert item.outcome == "kept" and "It is kept until" in item.why and kept(sheriff_tip.number)


def test_counts_that_moved_since_the_dry_run_are_run_again_and_nothing_is_signed(
    sheriff_tip, expire, propose, as_, omar, ines
):
    with acting(as_(ines)):
        Note.objects.create(tip=sheriff_tip, text="One", by=ines)
    expire(sheriff_tip)
    purge = propose()
    with past_the_wall() as cursor:
        cursor.execute("DELETE FROM tips_note")
    with acting(as_(omar)):
        assert approve_purge(purge, by=as_(omar), digest=purge.digest) is False
        purge.refresh_from_db()
        assert purge.status == "proposed" and purge.approved_by is None
        assert approve_purge(purge, by=as_(omar), digest=purge.digest)


def test_a_refused_purge_leaves_its_records_for_the_next_one(sheriff_tip, expire, propose, as_, omar, priya):
    expire(sheriff_tip)
    purge = propose()
    with acting(as_(omar)):
        refuse_purge(purge, by=as_(omar), why="The county asked for it this morning.")
    with acting(as_(priya)):
        assert purge.items.get().outcome == "dropped"
        assert propose_purge(by=as_(priya)).items.get().number == sheriff_tip.number


def test_what_another_purge_has_taken_up_is_not_proposed_twice(sheriff_tip, expire, propose):
    expire(sheriff_tip)
    propose()
    with pytest.raises(StepNotOpen, match="Nothing is due"):
        propose()


def test_the_night_prepares_and_two_people_still_sign(sheriff_tip, expire, as_, priya, omar, kept):
    expire(sheriff_tip)
    with acting(disposal()):
        purge = prepare_purge(by=disposal())
        assert purge.status == "prepared"
        with pytest.raises(PermissionDenied), transaction.atomic():
            approve_only = Purge.objects.get(pk=purge.pk)
            Purge.objects.filter(pk=purge.pk).update(status="proposed", proposed_by=priya)
            approve_purge(approve_only, by=disposal(), digest=purge.digest)
    with acting(as_(omar)), pytest.raises(StepNotOpen):
        approve_purge(purge, by=as_(omar), digest=purge.digest)
    assert kept(sheriff_tip.number)


def test_the_trail_keeps_who_destroyed_what_and_no_word_of_it(sheriff_tip, expire, purge_all):
    expire(sheriff_tip)
    purge_all()
    entry = AuditEntry.objects.get(verb="destroy")
    assert (entry.kind, entry.object_id, entry.reference) == ("tip", sheriff_tip.pk, sheriff_tip.number)
    assert "pickup" not in str(list(AuditEntry.objects.values()))


def test_carrying_out_a_purge_twice_changes_nothing(sheriff_tip, expire, purge_all):
    expire(sheriff_tip)
    purge = purge_all()
    before = AuditEntry.objects.count()
    with acting(disposal()):
        assert destroy(purge, by=disposal()).certificate == purge.certificate
    assert AuditEntry.objects.count() == before


def test_an_item_and_a_tombstone_are_seen_by_custody_only(sheriff_tip, expire, purge_all, as_, ines, priya):
    expire(sheriff_tip)
    purge_all()
    with acting(as_(ines)):
        assert not PurgeItem.objects.all().exists() and not Tombstone.objects.all().exists()
        assert not Tip.objects.visible_to(as_(ines)).exists()
    with acting(as_(priya)):
        assert PurgeItem.objects.all().exists() and Tombstone.objects.all().exists()
