"""The signed endpoint: what leaves, how it is signed, and every way the far side can fail."""

import hashlib
import hmac
import json
import threading
import time
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.utils import timezone

from privacy.access.acting import acting
from privacy.access.standing import courier
from tips.models import Referral, Withdrawal
from tips.referrals.choices import State
from tips.referrals.gateways import SignedHttps
from tips.referrals.services import withdraw
from tips.referrals.tasks import carry_withdrawal

KEY = "a key for tests that is long enough to sign with"


class FarSide(ThreadingHTTPServer):
    """A JTTF's system on this machine, which keeps what it is told once for each reference."""

    daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Answer)
        self.requests, self.kept, self.status, self.sleep = [], {}, 201, 0


class Answer(BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.requests.append((dict(self.headers), body))
        time.sleep(self.server.sleep)
        status = self.server.status
        if status == 201:
            self.server.kept.setdefault(self.headers["Idempotency-Key"], json.loads(body))
        self.send_response(status)
        if status in {301, 302, 307, 308}:
            self.send_header("Location", "http://127.0.0.1:1/elsewhere")
        self.end_headers()

    def log_message(self, *args):
        """Keep quiet."""


@pytest.fixture
def far_side(settings):
    server = FarSide()
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    settings.JTTF_GATEWAY = "tips.referrals.gateways.SignedHttps"
    settings.JTTF_ENDPOINT = f"http://127.0.0.1:{server.server_port}/referrals"
    settings.JTTF_SIGNING_KEY = KEY
    settings.JTTF_TIMEOUT = timedelta(seconds=0.5)
    yield server
    server.shutdown()
    server.server_close()
    thread.join()


def _due_again(referral):
    with acting(courier()):
        Referral.objects.unguarded().filter(pk=referral.pk).update(due_at=timezone.now())


def test_it_arrives_signed_under_its_reference(approved, carried, far_side):
    assert carried(approved).status == State.TRANSMITTED
    [(headers, body)] = far_side.requests
    assert headers["Idempotency-Key"] == str(approved.reference)
    message = b".".join([headers["X-Portal-Time"].encode(), str(approved.reference).encode(), body])
    assert headers["X-Portal-Signature"] == hmac.new(KEY.encode(), message, hashlib.sha256).hexdigest()


def test_only_what_is_needed_leaves(approved, carried, far_side, dana, amir, omar):
    carried(approved)
    [(_, body)] = far_side.requests
    sent = json.loads(body)
    assert set(sent) == {
        "reference", "number", "urgency", "office", "center", "marking", "approved_at", "basis", "package",
        "narrative",
    }  # fmt: skip
    assert (sent["number"], sent["office"], sent["marking"]) == (approved.number, "meridian", "LES")
    for person in (dana, amir, omar):
        assert person.email not in body.decode()
        assert f'"{person.name}"' not in body.decode()


def test_a_summary_leaves_the_story_out(approved, carried, far_side):
    with acting(courier()):
        Referral.objects.unguarded().filter(pk=approved.pk).update(
            detailed=False, summary="A gate was forced."
        )
    carried(approved)
    sent = json.loads(far_side.requests[0][1])
    assert sent["narrative"] == "A gate was forced."


@pytest.mark.parametrize("status", [301, 302, 307, 308, 400, 401, 403, 404, 409, 429, 500, 502, 503])
def test_any_other_answer_is_a_fault_and_tried_again(approved, carried, far_side, status):
    far_side.status = status
    row = carried(approved)
    assert (row.status, row.delivered_at) == (State.APPROVED, None)
    assert row.fault == f"GatewayFault: The JTTF's system answered {status}."
    assert len(far_side.requests) == 1
    far_side.status = 201
    _due_again(approved)
    assert carried(approved).status == State.TRANSMITTED


def test_a_far_side_that_never_answers_is_left(approved, carried, far_side):
    far_side.sleep = 2
    started = time.monotonic()
    row = carried(approved)
    assert time.monotonic() - started < 1.5
    assert row.fault == "GatewayFault: The JTTF's system did not answer: TimeoutError."


def test_an_answer_that_was_lost_doubles_nothing(approved, carried, far_side):
    far_side.sleep = 0.8
    assert carried(approved).delivered_at is None
    time.sleep(0.5)
    far_side.sleep = 0
    _due_again(approved)
    assert carried(approved).status == State.TRANSMITTED
    assert (len(far_side.requests), len(far_side.kept)) == (2, 1)


def test_nobody_there_is_a_fault_in_words(approved, carried, settings):
    settings.JTTF_GATEWAY = "tips.referrals.gateways.SignedHttps"
    settings.JTTF_ENDPOINT, settings.JTTF_SIGNING_KEY = "http://127.0.0.1:1/", KEY
    assert (
        carried(approved).fault == "GatewayFault: The JTTF's system did not answer: ConnectionRefusedError."
    )


@pytest.mark.parametrize(
    ("endpoint", "key"),
    [("http://jttf.example/referrals", KEY), ("https://jttf.example/", "short"), ("", KEY)],
)
def test_it_will_not_start_in_the_clear_or_unsigned(settings, endpoint, key):
    settings.JTTF_ENDPOINT, settings.JTTF_SIGNING_KEY = endpoint, key
    with pytest.raises(ImproperlyConfigured):
        SignedHttps()


def test_a_withdrawal_is_told_once_under_a_reference_of_its_own(far_side, do, approved, omar, carried):
    sent = carried(approved)
    do(withdraw, sent, omar, reason="It was a drill", disposition="UNFOUNDED")
    with acting(courier()):
        notice = Withdrawal.objects.unguarded().get(referral=sent)
    assert carry_withdrawal(notice.pk) and not carry_withdrawal(notice.pk)
    said = far_side.kept[str(notice.reference)]
    assert (said["withdraws"], said["reason"]) == (str(sent.reference), "It was a drill")


def test_a_withdrawal_waits_while_the_far_side_is_down(far_side, do, approved, omar, carried):
    sent = carried(approved)
    do(withdraw, sent, omar, reason="It was a drill", disposition="UNFOUNDED")
    far_side.status = 503
    with acting(courier()):
        notice = Withdrawal.objects.unguarded().get(referral=sent)
    assert not carry_withdrawal(notice.pk)
    with acting(courier()):
        notice = Withdrawal.objects.unguarded().get(pk=notice.pk)
    assert notice.delivered_at is None and "503" in notice.fault


def test_what_never_left_needs_no_word_of_its_withdrawal(far_side, do, approved, omar):
    do(withdraw, approved, omar, reason="It was a drill", disposition="UNFOUNDED")
    with acting(courier()):
        assert not Withdrawal.objects.unguarded().exists()
    assert far_side.requests == []
