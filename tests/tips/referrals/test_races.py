"""Two people at once: one of them wins, the other is told, and nothing is done twice."""

import pytest

from privacy.access.acting import acting
from privacy.access.standing import courier
from privacy.lifecycle import StepNotOpen
from tests.racing import at_once
from tips.models import Arrival, Referral
from tips.referrals.choices import State
from tips.referrals.services import acknowledge, approve_referral, carry, dispose, withdraw

pytestmark = pytest.mark.usefixtures("committed")


def test_two_approvals_are_one(committed, do, drafted, omar, olga, words):
    results = at_once(
        lambda: do(approve_referral, drafted, omar), lambda: do(approve_referral, drafted, olga)
    )
    assert [type(result) for result in results].count(Referral) == 1
    assert [type(result) for result in results].count(StepNotOpen) == 1
    assert words(drafted).count("approved") == 1


def test_two_acknowledgements_are_one(committed, do, sent, lin, words):
    results = at_once(lambda: do(acknowledge, sent, lin), lambda: do(acknowledge, sent, lin))
    assert [result.status for result in results] == [State.ACKNOWLEDGED] * 2
    assert words(sent).count("acknowledged") == 1


def test_a_disposition_and_a_withdrawal_cannot_both_happen(committed, do, acknowledged, lin, omar, now_):
    results = at_once(
        lambda: do(dispose, acknowledged, lin, disposition="nexus"),
        lambda: do(withdraw, acknowledged, omar, reason="Wrong office.", disposition="UNFOUNDED"),
    )
    assert sorted(type(result).__name__ for result in results) == ["Referral", "StepNotOpen"]
    assert now_(acknowledged).status in {State.DISPOSED, State.WITHDRAWN}


def _carry(referral):
    with acting(courier()):
        return carry(Referral.objects.unguarded().get(pk=referral.pk), by=courier())


def test_two_couriers_carry_once(committed, approved, words):
    assert sorted(at_once(lambda: _carry(approved), lambda: _carry(approved))) == [False, True]
    assert words(approved).count("transmitted") == 1


def test_a_courier_and_a_withdrawal_leave_no_half_truth(committed, do, approved, omar, now_, words):
    at_once(
        lambda: _carry(approved),
        lambda: do(withdraw, approved, omar, reason="A contractor.", disposition="UNFOUNDED"),
    )
    row = now_(approved)
    assert row.status == State.WITHDRAWN
    assert (row.delivered_at is not None) == ("transmitted" in words(row))
    with acting(courier()):
        assert Arrival.objects.unguarded().count() <= 1
