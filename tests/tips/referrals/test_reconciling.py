"""The reckoning sees every finding without referral and every referral that waits too long."""

from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.utils import timezone

from privacy.access.acting import acting
from privacy.access.standing import courier
from tips.models import Reckoning, Referral
from tips.referrals.reconciling import differences
from tips.referrals.tasks import reconcile_referrals


def _found():
    with acting(courier()):
        return differences()


def _change(referral, **changes):
    with acting(courier()):
        Referral.objects.unguarded().filter(pk=referral.pk).update(**changes)


AGO = timedelta(days=3)


def test_nothing_is_amiss_while_everybody_is_in_time(sent):
    found = _found()
    assert (found.amiss, found.nexus, found.referrals, found.acknowledged) == (0, 1, 1, 0)


def test_an_answer_is_counted(acknowledged):
    assert _found().acknowledged == 1


def test_a_draft_that_waits_too_long_is_named(drafted):
    _change(drafted, created_at=timezone.now() - AGO)
    assert _found().waiting_for_approval == [drafted.number]


def test_an_approved_one_that_does_not_leave_is_named(approved):
    _change(approved, authorized_at=timezone.now() - AGO)
    assert _found().not_handed_over == [approved.number]


def test_one_that_is_not_acknowledged_in_time_is_named(sent):
    _change(sent, acknowledge_by=timezone.now() - timedelta(seconds=1))
    assert _found().not_acknowledged == [sent.number]


@pytest.fixture
def broken(drafted, matched):
    """A finding that lost its referral behind the database's back."""
    with connection.cursor() as cursor:
        cursor.execute("SET ROLE NONE")
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("ALTER TABLE tips_referral DISABLE TRIGGER referral_leaves_no_nexus_alone")
        cursor.execute("DELETE FROM tips_trackentry")
        cursor.execute("DELETE FROM tips_referral")
        cursor.execute("SET ROLE portal_app")
    return matched


def test_a_finding_without_referral_is_named(broken):
    found = _found()
    assert (found.unreferred, found.beyond_sight, found.amiss) == ([broken.number], 0, 1)


def test_one_that_lost_its_keys_cannot_hide(broken):
    with connection.cursor() as cursor:
        cursor.execute("SET ROLE NONE")
        cursor.execute("UPDATE tips_tip SET rule_keys = '{}'")
        cursor.execute("SET ROLE portal_app")
    found = _found()
    assert (found.unreferred, found.beyond_sight, found.amiss) == ([], 1, 1)


def test_the_task_keeps_counts_and_says_numbers_in_the_log(sent, caplog):
    _change(sent, acknowledge_by=timezone.now() - timedelta(seconds=1))
    assert reconcile_referrals() == 1
    assert sent.number in caplog.text
    row = Reckoning.objects.get()
    assert row.counts["not_acknowledged"] == 1
    assert sent.number not in str(row.counts)


def test_finding_the_same_again_only_moves_the_time(sent):
    reconcile_referrals()
    first = Reckoning.objects.get()
    reconcile_referrals()
    again = Reckoning.objects.get()
    assert again.pk == first.pk
    assert again.checked_at > first.checked_at


def test_the_command_says_whether_all_agree(sent):
    out = StringIO()
    call_command("reconcile_referrals", stdout=out)
    assert out.getvalue() == "Nexus found: 1. Referrals: 1. Acknowledged: 0.\n"


def test_the_command_tells_what_is_late_and_is_content_because_none_is_lost(sent):
    _change(sent, acknowledge_by=timezone.now() - timedelta(seconds=1))
    out = StringIO()
    call_command("reconcile_referrals", stdout=out)
    assert f"Handed over, not acknowledged in time: {sent.number}" in out.getvalue()
    assert "Late: 1." in out.getvalue()


def test_the_command_fails_when_a_finding_has_no_referral(broken):
    out = StringIO()
    with pytest.raises(CommandError, match="Findings without a referral: 1"):
        call_command("reconcile_referrals", stdout=out)
    assert f"Nexus found, no referral: {broken.number}" in out.getvalue()
