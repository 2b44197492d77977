"""A release reaches every reader once, whatever falls between the supervisor's word and the last notice."""

import pytest

from tests.faults.standstill import AFTER_ALL, count, counted, killed_at, mark_held, stands_still

SUPERVISOR, READER = "supervisor@meridian.example", "officer@calder-sheriff.example"
OF = "FROM products_dissemination d JOIN products_product p ON p.id = d.product_id WHERE p.number = %s"
RELEASES = """SELECT count(*) FROM products_release r JOIN products_product p ON p.id = r.product_id
              WHERE p.number = %s"""
ENTRIES = "SELECT count(*) FROM privacy_auditentry WHERE reference = %s AND verb = %s"
WAITING = """SELECT (SELECT count(*) FROM products_dissemination WHERE delivered_at IS NULL AND stopped_at IS NULL)
  + (SELECT count(*) FROM tips_referral WHERE status = 'approved' AND delivered_at IS NULL AND due_at IS NOT NULL
     AND (urgency <> 'immediate' OR called_at IS NOT NULL))
  + (SELECT count(*) FROM products_release WHERE listed_at IS NULL AND stopped_at IS NULL AND send_at < now())"""


@pytest.mark.parametrize("table", ["products_release", "privacy_auditentry", AFTER_ALL])
def test_a_web_server_that_falls_in_the_midst_of_the_word_releases_once(fallible, caller, approved, table):
    ruth = caller(SUPERVISOR)
    ruth.get(f"/products/{approved}/release/")
    killed_at(fallible, "web", table, lambda: ruth.post(f"/products/{approved}/release/"))
    fallible.revive("web")
    assert ruth.post(f"/products/{approved}/release/") == 200
    _told_once(fallible, approved)


@pytest.mark.parametrize("table", ["products_rendition", "products_dissemination", "privacy_auditentry"])
def test_a_worker_that_falls_in_the_midst_of_spreading_lists_every_reader_once(
    fallible, caller, approved, table
):
    fallible.kill("worker")
    _release(caller(SUPERVISOR), approved)
    killed_at(fallible, "worker", table, lambda: fallible.revive("worker"))
    fallible.revive("worker")
    _told_once(fallible, approved)


def test_a_worker_that_falls_between_a_notice_and_its_mark_while_the_broker_forgets_tells_every_reader_once(
    fallible, caller, approved
):
    fallible.kill("worker")
    _release(caller(SUPERVISOR), approved)
    with mark_held(fallible, approved, copy=4):
        fallible.revive("worker")
        stands_still(fallible)
        fallible.kill("worker")
        fallible.kill("valkey")
    fallible.revive("valkey")
    fallible.revive("worker")
    _told_once(fallible, approved)
    assert len([mail for mail in fallible.mail() if approved in mail["Subject"]]) > 4


def test_a_reader_whose_acknowledgement_was_cut_short_acknowledges_once(fallible, caller):
    number = count(fallible, f"SELECT p.number {OF.replace('WHERE p.number = %s', '')} LIMIT 1")
    ana = caller(READER)
    assert ana.get(f"/library/{number}/") == 200
    killed_at(fallible, "web", "privacy_auditentry", lambda: ana.post(f"/library/{number}/read/"))
    fallible.revive("web")
    for _ in range(2):
        assert ana.post(f"/library/{number}/read/") == 200
    assert "said you’ve read this" in ana.page


def test_after_everything_that_fell_nothing_waits_any_more(fallible):
    counted(fallible, 0, WAITING)


def _release(ruth, number):
    ruth.get(f"/products/{number}/release/")
    assert ruth.post(f"/products/{number}/release/") == 200


def _told_once(portal, number):
    counted(portal, 1, RELEASES + " AND r.listed_at IS NOT NULL", number)
    counted(portal, 0, f"SELECT count(*) {OF} AND d.delivered_at IS NULL", number)
    readers = count(portal, f"SELECT count(DISTINCT d.recipient_id) {OF}", number)
    assert readers and count(portal, f"SELECT count(*) {OF}", number) == readers
    assert count(portal, f"SELECT count(DISTINCT d.copy_number) {OF}", number) == readers
    assert count(portal, ENTRIES, number, "authorize release") == 1
    assert count(portal, ENTRIES, number, "disseminate") == 1
    about = [mail for mail in portal.mail() if number in mail["Subject"]]
    assert len({mail["Message-ID"] for mail in about}) == len({mail["To"] for mail in about}) == readers
    # A notice cut off after it left and before it was marked leaves again, under the same name.
    assert len(about) <= readers + 1
