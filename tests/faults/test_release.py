"""A release reaches every reader once, though the worker dies in the middle and the broker with it."""

import re
import subprocess
from email import message_from_string

from fusionportal.launch.environment import management, serving
from fusionportal.launch.folder import ROOT
from tests.faults.caller import count, counted

ACT = "from tests.faults.releasing import approve_and_release; approve_and_release()"
OF = "FROM products_dissemination d JOIN products_product p ON p.id = d.product_id WHERE p.number = %s"
LISTED = """SELECT count(*) FROM products_release r JOIN products_product p ON p.id = r.product_id
            WHERE p.number = %s AND r.listed_at IS NOT NULL"""


def test_a_release_cut_short_twice_tells_every_reader_once(fallible):
    fallible.kill("worker")
    number = _released(fallible)
    fallible.start("worker")
    counted(fallible, 1, LISTED, number)
    fallible.kill("worker")
    fallible.servers.valkey.stop()
    fallible.servers.valkey.start()
    fallible.start("worker")
    counted(fallible, 0, f"SELECT count(*) {OF} AND d.delivered_at IS NULL", number, seconds=180)
    readers = count(fallible, f"SELECT count(DISTINCT d.recipient_id) {OF}", number)
    assert readers and count(fallible, f"SELECT count(*) {OF}", number) == readers
    assert count(fallible, f"SELECT count(DISTINCT d.copy_number) {OF}", number) == readers
    assert _mailed(fallible, number) == readers


def _released(portal) -> str:
    step = subprocess.run(
        management("shell", "-v", "0", "-c", ACT), env=serving(portal.servers, DEMO="1"), cwd=ROOT,
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert step.returncode == 0, step.stderr[-2000:]
    return step.stdout.split()[-1]


def _mailed(portal, number) -> int:
    mails = [
        message_from_string(part)
        for mail in portal.mail()
        for part in re.split(r"\n-{79}\n", mail)
        if part.strip()
    ]
    about = [mail for mail in mails if number in str(mail["Subject"])]
    assert len({(mail["Message-ID"]) for mail in about}) == len(about)
    assert len({(mail["To"]) for mail in about}) == len(about)
    return len(about)
