"""A real worker, a real broker: an approval is carried by itself, and a lost broker loses nothing."""

import os
import signal
import subprocess
import sys
import time
from urllib.parse import urlsplit

import pytest
from celery import current_app
from django.conf import settings
from django.db import connection

from privacy.access.acting import acting
from privacy.access.standing import courier
from privacy.disclosures.sweeping import sweep
from tests.stories.portal import until
from tips.models import Arrival, Referral
from tips.referrals.choices import State
from tips.referrals.services import approve_referral

pytestmark = pytest.mark.skipif(
    not os.environ.get("VALKEY_SOCKET"), reason="the broker of this run is not the portal's own"
)
PATIENCE = 40


def _address():
    """The address of the test database, as the role that serves."""
    parts = urlsplit(os.environ["DATABASE_URL"])
    return parts._replace(path=f"/{connection.settings_dict['NAME']}").geturl()


@pytest.fixture
def worker(committed, tmp_path):
    """Start workers on the test database, and stop those that still run."""
    started = []

    def start():
        process = subprocess.Popen(
            [sys.executable, "-m", "celery", "--app", "fusionportal", "worker", "--pool", "solo"],
            env={**os.environ, "DATABASE_URL": _address(), "FUSIONPORTAL_ROLE": ""},
            cwd=settings.BASE, stdout=(tmp_path / "log").open("ab"), stderr=subprocess.STDOUT,
        )  # fmt: skip
        started.append(process)
        return process

    current_app.control.purge()
    yield start
    for process in started:
        process.send_signal(signal.SIGTERM)
        process.wait(PATIENCE)
    current_app.control.purge()


@pytest.fixture
def status():
    def read(referral):
        with acting(courier()):
            return Referral.objects.unguarded().get(pk=referral.pk).status

    return read


def test_an_approval_is_carried_by_the_worker(committed, worker, do, drafted, omar, status, words):
    worker()
    do(approve_referral, drafted, omar)
    _transmitted(drafted, status)
    assert words(drafted) == ["drafted", "approved", "transmitted"]


def test_what_was_approved_while_no_worker_ran_waits_in_the_broker(
    committed, worker, do, drafted, omar, status
):
    do(approve_referral, drafted, omar)
    worker()
    _transmitted(drafted, status)


def test_a_broker_that_is_away_holds_nobody_up_and_loses_nothing(
    committed, worker, do, drafted, omar, status, monkeypatch
):
    with monkeypatch.context() as away:
        away.setattr(current_app.conf, "broker_url", "redis+socket:///nowhere")
        away.setattr(current_app, "send_task", _refuse)
        started = time.monotonic()
        do(approve_referral, drafted, omar)
        assert time.monotonic() - started < 5
    worker()
    with acting(courier()):
        assert sweep() == 1
    _transmitted(drafted, status)


def _transmitted(referral, status):
    until(lambda: status(referral) == State.TRANSMITTED, "the referral is transmitted", PATIENCE)


def _refuse(*args, **kwargs):
    raise ConnectionError


def test_a_worker_killed_outright_doubles_nothing(committed, worker, do, drafted, omar, status, words):
    first = worker()
    do(approve_referral, drafted, omar)
    _transmitted(drafted, status)
    first.kill()
    first.wait(PATIENCE)
    worker()
    with acting(courier()):
        sweep()
        current_app.send_task("tips.carry_referral", args=(drafted.pk,))
    time.sleep(3)
    assert words(drafted).count("transmitted") == 1
    with acting(courier()):
        assert Arrival.objects.unguarded().count() == 1
