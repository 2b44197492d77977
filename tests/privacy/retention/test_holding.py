"""A hold keeps a record from destruction, for a reason, until a day; it lets nobody read it."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from privacy.access.acting import acting
from privacy.access.standing import disposal
from privacy.models import Hold, Purge, Tombstone
from privacy.retention.acts.approving import approve_purge
from privacy.retention.acts.destroying import destroy
from privacy.retention.acts.holding import place_hold, release_hold
from privacy.retention.acts.proposing import unclaimed
from tests.privacy.retention.conftest import past_the_wall
from tips.intake.choices import Source
from tips.intake.services import Report, submit_tip
from tips.models import Tip

SOON = timezone.localdate() + timedelta(days=90)


@pytest.fixture
def hold(as_, priya):
    """Place a hold as the privacy officer."""

    def one(tip, **said):
        facts = {"reason": "A suit over the gate", "document": "12-CV-7", "until": SOON} | said
        with acting(as_(priya)):
            return place_hold(tip.number, by=as_(priya), **facts)

    return one


@pytest.fixture
def other_tip(as_, dana, calder, host):
    with acting(as_(dana)):
        report = Report("A van left at the yard gate.", Source.PARTNER, {"title": "Van", "county": calder})
        return submit_tip(report, by=as_(dana))


def test_a_held_record_is_not_gathered_and_stays_shut(as_, priya, ines, sheriff_tip, expire, hold, kept):
    expire(sheriff_tip)
    hold(sheriff_tip)
    with acting(as_(priya)):
        assert unclaimed() == []
        assert not Tip.objects.visible_to(as_(priya)).exists()
    with acting(as_(ines)):
        assert not Tip.objects.visible_to(as_(ines)).exists()
    assert kept(sheriff_tip.number)


def test_a_hold_placed_after_the_second_signature_still_keeps_the_record(
    as_, omar, sheriff_tip, expire, propose, hold, kept
):
    expire(sheriff_tip)
    purge = propose()
    with acting(as_(omar)):
        approve_purge(purge, by=as_(omar), digest=purge.digest)
    hold(sheriff_tip)
    with acting(disposal()):
        done = destroy(Purge.objects.get(pk=purge.pk), by=disposal())
        assert [item.outcome for item in done.items.all()] == ["held"] and done.status == "done"
    assert kept(sheriff_tip.number)


def test_one_held_record_of_a_purge_does_not_keep_the_others(
    as_, priya, omar, sheriff_tip, other_tip, expire, propose, hold, kept
):
    expire(sheriff_tip), expire(other_tip)
    purge = propose()
    hold(sheriff_tip)
    with acting(as_(omar)):
        approve_purge(purge, by=as_(omar), digest=purge.digest)
    with acting(disposal()):
        done = destroy(Purge.objects.get(pk=purge.pk), by=disposal())
        assert {item.number: item.outcome for item in done.items.all()} == {
            sheriff_tip.number: "held", other_tip.number: "destroyed",
        }  # fmt: skip
        assert [stone.number for stone in Tombstone.objects.all()] == [other_tip.number]
    assert kept(sheriff_tip.number) and kept(other_tip.number) is None


def test_on_its_last_day_a_hold_binds_and_on_the_next_it_lapses_by_itself(
    as_, priya, sheriff_tip, expire, hold
):
    expire(sheriff_tip)
    one = hold(sheriff_tip)
    for days, due in ((0, 0), (-1, 1)):
        with past_the_wall() as cursor:
            cursor.execute("UPDATE privacy_hold SET placed_on = current_date - 9, until = %s WHERE id = %s",
                           [timezone.localdate() + timedelta(days), one.pk])  # fmt: skip
        with acting(as_(priya)):
            assert len(unclaimed()) == due


def test_a_released_hold_lets_the_record_go(as_, priya, sheriff_tip, expire, hold, purge_all, kept):
    expire(sheriff_tip)
    one = hold(sheriff_tip)
    with acting(as_(priya)):
        release_hold(one, by=as_(priya), why="Settled")
    purge_all()
    assert kept(sheriff_tip.number) is None
    with acting(as_(priya)):
        assert not Hold.objects.exists()


def test_holds_that_would_hold_each_other_are_refused(as_, priya, sheriff_tip, other_tip, hold):
    first = hold(sheriff_tip)
    second = hold(other_tip, follows=first)
    with pytest.raises(ValidationError, match="hold each other"):
        hold(sheriff_tip, follows=second)
    with acting(as_(priya)), pytest.raises(IntegrityError, match="hold each other"), transaction.atomic():
        Hold.objects.filter(pk=first.pk).update(follows=second)


def test_a_hold_ends_no_later_than_the_one_it_follows(sheriff_tip, other_tip, hold):
    first = hold(sheriff_tip)
    with pytest.raises(ValidationError, match="The hold it follows ends"):
        hold(other_tip, follows=first, until=SOON + timedelta(1))


def test_a_released_hold_takes_those_that_follow_it_along(as_, priya, sheriff_tip, other_tip, hold):
    first = hold(sheriff_tip)
    hold(other_tip, follows=first)
    with acting(as_(priya)):
        assert len(release_hold(first, by=as_(priya), why="Settled")) == 2
        assert not Hold.objects.binding().exists()


@pytest.mark.parametrize("change", ["until = NULL", "until = placed_on", "reason = ''", "follows_id = id"])
def test_the_database_refuses_a_hold_without_end_or_reason(as_, priya, sheriff_tip, hold, change):
    one = hold(sheriff_tip)
    with pytest.raises(IntegrityError), transaction.atomic(), past_the_wall() as cursor:
        cursor.execute(f"UPDATE privacy_hold SET {change} WHERE id = %s", [one.pk])


@pytest.mark.parametrize("name", ["omar", "ines", "axel", "root"])
def test_only_the_owner_of_the_policy_holds(request, as_, sheriff_tip, name):
    by = as_(request.getfixturevalue(name))
    with acting(by), pytest.raises(PermissionDenied, match="Holds are for"):
        place_hold(sheriff_tip.number, by=by, reason="x", document="y", until=SOON)
