"""From a nexus finding to a delivered referral, through a real worker, beside a bare Celery round trip."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count

from django.db import connection

from benchmarks.cells import Cell
from benchmarks.housing import without_the_wall
from benchmarks.night import app, say
from benchmarks.readers import standing
from benchmarks.timing import Effort, Way, interleaved
from fusionportal.launch.folder import ROOT
from partners.directory.models import FieldOffice
from privacy.access.acting import acting
from tips.intake.choices import Status
from tips.models import Referral, Tip
from tips.referrals.services import approve_referral, determine_nexus
from tips.vetting.services import claim, record_behaviors

FOUND, APPROVED, BARE = "finding and approval to delivery", "approval to delivery", "bare delay round trip"
NOT_FOR_THE_WORKER = {"OWNER_DATABASE_URL", "FUSIONPORTAL_ROLE"}
POLL_S = 0.001
GIVE_UP_S = 150


def referral(tips: int, effort: Effort) -> Cell:
    """One referral after another on an idle worker; each commit reaches the disk."""
    with without_the_wall(), connection.cursor() as cursor:
        cursor.execute("CREATE TABLE IF NOT EXISTS bench_said (number int PRIMARY KEY)")
    numbers = count(1)
    runs = 2 * (effort.rounds + 1)
    with _worker():
        matched = iter([_matched(tip) for tip in _fresh(runs)])
        ways = {
            FOUND: Way(lambda: _delivered(_approved(_drafted(next(matched))))),
            BARE: Way(lambda: _said(next(numbers))),
        }
        times = interleaved(ways, effort)
        drafted = iter([_drafted(tip) for _, tip in zip(range(effort.rounds + 1), matched, strict=False)])
        ways = {
            APPROVED: Way(lambda: _delivered(_approved(next(drafted)))),
            BARE: Way(lambda: _said(next(numbers))),
        }
        again = interleaved(ways, effort)
        times[APPROVED] = again[APPROVED]
        times[BARE].seconds += again[BARE].seconds
    slowest = sorted(times[FOUND].seconds)[int(len(times[FOUND].seconds) * 0.95)]
    return Cell(
        "referral", "one referral, idle worker", "", tips, times, {"p95_ms": round(slowest * 1000, 1)}
    )


def _fresh(number: int) -> list[Tip]:
    by = standing("intake")
    with acting(by):
        rows = Tip.objects.visible_to(by).filter(status=Status.RECEIVED, priority=0, label__compartments=[])
        return list(rows.order_by("-id")[:number])


def _matched(tip: Tip) -> Tip:
    by = standing("intake")
    with acting(by):
        taken = claim(tip, by=by)
        return record_behaviors(
            taken, by=by, answer="yes", behaviors=[{"code": "INTRSN", "words": "cut the chain"}]
        )


def _drafted(tip: Tip) -> Referral:
    by = standing("analyst")
    office = FieldOffice.objects.get(code="office-1")
    with acting(by):
        determine_nexus(tip, by=by, answer="potential", basis="A forced entry and filming.", office=office)
        return Referral.objects.visible_to(by).get(tip=tip)


def _approved(drafted: Referral) -> Referral:
    by = standing("supervisor")
    with acting(by):
        return approve_referral(drafted, by=by)


def _delivered(sent: Referral) -> None:
    by = standing("supervisor")
    with acting(by):
        _until("SELECT 1 FROM tips_referral WHERE id = %s AND delivered_at IS NOT NULL", sent.pk)


def _said(number: int) -> None:
    say.delay(number)
    _until("SELECT 1 FROM bench_said WHERE number = %s", number)


def _until(question: str, number: int) -> None:
    give_up = time.monotonic() + GIVE_UP_S
    with connection.cursor() as cursor:
        while time.monotonic() < give_up:
            cursor.execute(question, [number])
            if cursor.fetchone():
                return
            time.sleep(POLL_S)
    raise TimeoutError(f"Nothing arrived in {GIVE_UP_S} s")


@contextmanager
def _worker() -> Iterator[None]:
    """Run one worker process until the block ends; only this one is stopped."""
    app.control.purge()
    environment = {name: value for name, value in os.environ.items() if name not in NOT_FOR_THE_WORKER}
    command = [sys.executable, "-m", "celery", "--app", "benchmarks.night", "worker", "--concurrency", "1"]
    process = subprocess.Popen(
        [*command, "--loglevel", "CRITICAL", "--without-gossip", "--without-mingle"],
        env=environment,
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _said(0)
        yield
    finally:
        process.terminate()
        process.wait(timeout=30)
