"""A finding of nexus has its one referral, and an approved referral reaches its office once, whatever falls."""

import pytest

from tests.faults.standstill import AFTER_ALL, count, counted, killed_at

ANALYST, SUPERVISOR, LIAISON = (
    "vetter@meridian.example",
    "supervisor@meridian.example",
    "jttf@meridian.example",
)
STATE = "SELECT count(*) FROM tips_referral WHERE number = %s AND status = %s"
STEPS = """SELECT count(*) FROM tips_trackentry t JOIN tips_referral r ON r.id = t.referral_id
           WHERE r.number = %s AND t.word = %s"""
ARRIVALS = """SELECT count(*) FROM tips_arrival a JOIN tips_referral r ON r.id = a.referral_id
              WHERE r.number = %s"""
ENTRIES = "SELECT count(*) FROM privacy_auditentry WHERE reference = %s AND verb = %s"
OF_TIP = """SELECT count(*) FROM tips_referral r JOIN tips_tip t ON t.id = r.tip_id WHERE t.number = %s"""
REFERRED = "SELECT count(*) FROM tips_tip WHERE number = %s AND status = 'referred'"
OFFICE = "SELECT id::text FROM partners_fieldoffice WHERE code = 'fbi-meridian' OR name LIKE '%%Meridian%%' LIMIT 1"


@pytest.mark.parametrize("table", ["tips_referral", "tips_trackentry", "privacy_auditentry", AFTER_ALL])
def test_a_finding_and_its_referral_land_together_or_not_at_all(fallible, caller, matched, table):
    lena = caller(ANALYST)
    lena.get(f"/tips/{matched}/")
    said = {"answer": "potential", "basis": "Forced entry.", "office": count(fallible, OFFICE)}
    killed_at(fallible, "web", table, lambda: lena.post(f"/tips/{matched}/part-two/", **said))
    assert count(fallible, OF_TIP, matched) == count(fallible, REFERRED, matched)
    fallible.revive("web")
    lena.post(f"/tips/{matched}/part-two/", **said)
    assert count(fallible, OF_TIP, matched) == count(fallible, REFERRED, matched) == 1


@pytest.mark.parametrize("fallen", ["worker", "valkey"])
def test_an_approval_is_carried_once_when_what_fell_is_back(fallible, caller, drafted, fallen):
    fallible.kill(fallen)
    _approve(caller(SUPERVISOR), drafted)
    counted(fallible, 1, STATE, drafted, "approved")
    fallible.revive(fallen)
    _arrived_once(fallible, drafted)


@pytest.mark.parametrize("table", ["tips_referral", "privacy_auditentry", AFTER_ALL])
def test_a_web_server_that_falls_in_the_midst_of_the_approval_loses_nothing(fallible, caller, drafted, table):
    ruth = caller(SUPERVISOR)
    ruth.get(f"/referrals/{drafted}/")
    killed_at(fallible, "web", table, lambda: ruth.post(f"/referrals/{drafted}/approve/"))
    fallible.revive("web")
    assert ruth.post(f"/referrals/{drafted}/approve/") in {200, 409}
    _arrived_once(fallible, drafted)


@pytest.mark.parametrize("table", ["tips_arrival", "tips_trackentry"])
def test_a_worker_that_falls_in_the_midst_of_handing_over_hands_over_once(fallible, caller, drafted, table):
    ruth = caller(SUPERVISOR)
    ruth.get(f"/referrals/{drafted}/")
    fallible.kill("worker")
    assert ruth.post(f"/referrals/{drafted}/approve/") == 200
    killed_at(fallible, "worker", table, lambda: fallible.revive("worker"))
    fallible.revive("worker")
    _arrived_once(fallible, drafted)


def test_a_database_that_falls_while_a_referral_waits_loses_nothing(fallible, caller, drafted):
    fallible.kill("worker")
    _approve(caller(SUPERVISOR), drafted)
    fallible.kill("postgres")
    fallible.revive("worker")
    fallible.revive("postgres")
    _arrived_once(fallible, drafted)
    lin = caller(LIAISON)
    lin.get(f"/referrals/{drafted}/")
    killed_at(fallible, "web", "privacy_auditentry", lambda: lin.post(f"/referrals/{drafted}/acknowledge/"))
    fallible.revive("web")
    assert lin.post(f"/referrals/{drafted}/acknowledge/") == 200
    assert count(fallible, STEPS, drafted, "acknowledged") == 1


def _approve(ruth, number):
    ruth.get(f"/referrals/{number}/")
    assert ruth.post(f"/referrals/{number}/approve/") == 200


def _arrived_once(portal, number):
    counted(portal, 1, STATE, number, "transmitted")
    assert count(portal, STEPS, number, "approved") == 1
    assert count(portal, STEPS, number, "transmitted") == 1
    assert count(portal, ARRIVALS, number) == 1
    assert count(portal, ENTRIES, number, "approve") == 1
    assert count(portal, ENTRIES, number, "transmit") == 1
