"""An approved referral reaches its office once, whatever falls on the way."""

import pytest

from tests.faults.caller import count, counted

SUPERVISOR = "supervisor@meridian.example"
STATE = "SELECT count(*) FROM tips_referral WHERE number = %s AND status = %s"
STEPS = """SELECT count(*) FROM tips_trackentry t JOIN tips_referral r ON r.id = t.referral_id
           WHERE r.number = %s AND t.word = %s"""
ARRIVALS = """SELECT count(*) FROM tips_arrival a JOIN tips_referral r ON r.id = a.referral_id
              WHERE r.number = %s"""


@pytest.mark.parametrize("fallen", ["worker", "valkey"])
def test_an_approval_is_carried_once_when_what_fell_is_back(fallible, caller, drafted, fallen):
    if fallen == "valkey":
        fallible.servers.valkey.stop()
    else:
        fallible.kill("worker")
    supervisor = caller(SUPERVISOR)
    supervisor.get(f"/referrals/{drafted}/")
    assert supervisor.post(f"/referrals/{drafted}/approve/") == 200
    counted(fallible, 1, STATE, drafted, "approved")
    if fallen == "valkey":
        fallible.servers.valkey.start()
    else:
        fallible.start("worker")
    _arrived_once(fallible, drafted)


def test_a_web_server_that_falls_after_the_approval_loses_nothing(fallible, caller, drafted):
    supervisor = caller(SUPERVISOR)
    supervisor.get(f"/referrals/{drafted}/")
    supervisor.post(f"/referrals/{drafted}/approve/")
    fallible.kill("web")
    fallible.start("web")
    supervisor.post(f"/referrals/{drafted}/approve/")
    _arrived_once(fallible, drafted)


def _arrived_once(portal, number):
    counted(portal, 1, STATE, number, "transmitted", seconds=150)
    portal.kill("worker")
    portal.start("worker")
    assert count(portal, STEPS, number, "approved") == 1
    assert count(portal, STEPS, number, "transmitted") == 1
    assert count(portal, ARRIVALS, number) == 1
