"""The hand-over: rights asked again at the last moment, faults waited out, repeats recognised."""

from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from partners.models import Post
from privacy.access.acting import acting
from privacy.access.standing import courier
from privacy.disclosures.sweeping import sweep
from tips.models import Arrival, Referral
from tips.referrals import gateways
from tips.referrals.choices import State
from tips.referrals.gateways.signed_https import GatewayFault
from tips.referrals.services import approve_referral, carry, log_call, phone, renew_approval
from tips.referrals.tasks import carry_referral


def _due_again(referral):
    with acting(courier()):
        Referral.objects.unguarded().filter(pk=referral.pk).update(due_at=timezone.now())


@pytest.fixture
def rung(monkeypatch):
    """What the alarm clock was asked to ring for, since a test's transaction never lands."""
    heard = []
    monkeypatch.setattr("privacy.disclosures.sweeping.wake", lambda task, pk: heard.append((task, pk)))
    return heard


def test_an_approved_referral_reaches_its_desk(approved, carried, words):
    row = carried(approved)
    assert (row.status, row.fault) == (State.TRANSMITTED, "")
    assert row.delivered_at is not None
    assert words(row) == ["drafted", "approved", "transmitted"]
    with acting(courier()):
        assert Arrival.objects.unguarded().filter(referral=row).count() == 1


def test_a_draft_is_not_carried(drafted, carried):
    assert carried(drafted).delivered_at is None


def test_the_task_takes_an_id_and_carries(approved):
    assert carry_referral(approved.pk) is True
    assert carry_referral(approved.pk) is False


def test_a_task_for_a_row_that_is_gone_does_nothing(db):
    assert carry_referral(0) is False


def test_the_sweeper_finds_what_the_broker_lost(approved, rung):
    with acting(courier()):
        sweep()
    assert ("tips.carry_referral", approved.pk) in rung


@pytest.mark.parametrize("where", ["drafted", "sent"])
def test_the_sweeper_leaves_drafts_and_what_arrived(request, where, rung):
    request.getfixturevalue(where)
    with acting(courier()):
        sweep()
    assert not [pk for task, pk in rung if task == "tips.carry_referral"]


def test_an_approval_by_someone_who_may_no_longer_approve_sends_nothing(approved, carried, omar):
    Post.objects.filter(user=omar).update(
        starts_on=timezone.localdate() - timedelta(days=9), ends_on=timezone.localdate() - timedelta(days=1)
    )
    row = carried(approved)
    assert (row.status, row.delivered_at) == (State.APPROVED, None)
    assert "Another supervisor must approve it again" in row.fault


def test_a_renewed_approval_carries_it_after_all(do, approved, carried, omar, olga):
    omar.is_active = False
    omar.save()
    assert carried(approved).delivered_at is None
    do(renew_approval, approved, olga)
    assert carried(approved).status == State.TRANSMITTED


def test_a_tip_whose_time_has_come_shuts_its_referral_and_is_not_sent(approved, carried, matched):
    with connection.cursor() as cursor:
        cursor.execute("SET ROLE NONE")
        cursor.execute("UPDATE tips_tip SET purge_at = now() WHERE id = %s", [matched.pk])
        cursor.execute("SET ROLE portal_app")
    with pytest.raises(Referral.DoesNotExist):
        carried(approved)
    with connection.cursor() as cursor:
        cursor.execute("SET ROLE NONE")
        cursor.execute("SELECT delivered_at FROM tips_referral WHERE id = %s", [approved.pk])
        assert cursor.fetchone() == (None,)
        cursor.execute("SET ROLE portal_app")


@pytest.fixture
def immediate(drafted, as_, amir):
    with acting(as_(amir)):
        Referral.objects.visible_to(as_(amir)).filter(pk=drafted.pk).update(urgency="immediate")
        return Referral.objects.visible_to(as_(amir)).get(pk=drafted.pk)


def test_an_immediate_one_waits_for_the_call_and_then_goes(do, immediate, carried, omar, amir):
    do(approve_referral, immediate, omar)
    row = carried(immediate)
    assert (row.status, row.delivered_at) == (State.APPROVED, None)
    assert "Call first" in row.fault
    do(phone, immediate, amir, reached="SA Lin", organization="JTTF Meridian", called_at=timezone.now())
    _due_again(immediate)
    assert carried(immediate).status == State.TRANSMITTED


def test_a_call_to_the_jttf_logged_on_the_tip_opens_its_way_too(
    do, immediate, carried, omar, amir, sheriff_tip, words
):
    do(approve_referral, immediate, omar)
    do(log_call, sheriff_tip, amir, reached="SA Lin", organization="JTTF Meridian", to_jttf=True)
    assert "phoned" in words(immediate)
    assert carried(immediate).status == State.TRANSMITTED


def test_a_call_to_somebody_else_opens_nothing(do, immediate, amir, sheriff_tip, words, now_):
    do(log_call, sheriff_tip, amir, reached="Duty sergeant")
    assert now_(immediate).called_at is None and "phoned" not in words(immediate)


def test_the_call_stands_on_the_track_before_any_approval(do, immediate, amir, words, now_):
    at = timezone.now() - timedelta(minutes=20)
    do(phone, immediate, amir, reached="SA Lin", called_at=at)
    assert words(immediate) == ["phoned", "drafted"]
    assert now_(immediate).called_at == at
    assert now_(immediate).status == State.DRAFTED


class Broken:
    words = "Nowhere"

    def send(self, referral, tip):
        raise GatewayFault("The JTTF's system answered 500.")


@pytest.fixture
def broken_gateway(settings, monkeypatch):
    monkeypatch.setattr(gateways, "Broken", Broken, raising=False)
    settings.JTTF_GATEWAY = "tips.referrals.gateways.Broken"


def test_a_fault_is_kept_in_words_and_tried_again_later(approved, carried, broken_gateway):
    first = carried(approved)
    assert (first.attempts, first.fault) == (1, "GatewayFault: The JTTF's system answered 500.")
    assert first.due_at > timezone.now() + timedelta(seconds=10)
    assert carried(approved).attempts == 1


def test_each_fault_waits_longer_and_never_more_than_an_hour(approved, carried, broken_gateway):
    waits = []
    for _ in range(60):
        _due_again(approved)
        waits.append(round((carried(approved).due_at - timezone.now()).total_seconds()))
    assert waits[:4] == [15, 30, 60, 120]
    assert set(waits[8:]) == {3600}


def test_it_goes_when_the_far_side_is_back(approved, carried, broken_gateway, settings):
    carried(approved)
    settings.JTTF_GATEWAY = "tips.referrals.gateways.Desk"
    _due_again(approved)
    row = carried(approved)
    assert (row.status, row.attempts, row.fault) == (State.TRANSMITTED, 2, "")


class Dies(BaseException):
    """Stands for a process that is killed: nothing catches it."""


def test_a_worker_killed_between_sending_and_marking_doubles_nothing(approved, carried, monkeypatch, words):
    def killed(*args, **kwargs):
        raise Dies

    with monkeypatch.context() as patched, pytest.raises(Dies), acting(courier()):
        patched.setattr("tips.referrals.services.carrying.LIFECYCLE.advance", killed)
        carry(Referral.objects.unguarded().get(pk=approved.pk), by=courier())
    with acting(courier()):
        half = Referral.objects.unguarded().get(pk=approved.pk)
        assert (half.delivered_at, half.status) == (None, State.APPROVED)
        assert Arrival.objects.unguarded().count() == 1
    _due_again(approved)
    assert carried(approved).status == State.TRANSMITTED
    assert words(approved).count("transmitted") == 1
    with acting(courier()):
        assert Arrival.objects.unguarded().count() == 1
