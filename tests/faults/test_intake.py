"""Whatever falls while a report is sent, it is kept once, with its files, and read."""

from pathlib import Path

import pytest

from tests.faults.standstill import count, counted, killed_at
from tests.stories.test_01_public import PICTURE

TIPS = "SELECT count(*) FROM tips_tip WHERE narrative LIKE %s"
READ = """SELECT count(*) FROM tips_tip t JOIN tips_extraction e ON e.tip_id = t.id
          WHERE t.narrative LIKE %s AND e.done_at IS NOT NULL"""
FINDS = """SELECT count(*) - count(DISTINCT (m.tip_id, m.field, m.field_id, m.start, m.kind))
           FROM tips_mention m JOIN tips_tip t ON t.id = m.tip_id WHERE t.narrative LIKE %s"""
FILES = """SELECT count(*) FROM tips_attachment a JOIN tips_tip t ON t.id = a.tip_id
           WHERE t.narrative LIKE %s AND a.state = 'clean'"""
PATHS = """SELECT string_agg(a.path, ',') FROM tips_attachment a JOIN tips_tip t ON t.id = a.tip_id
           WHERE t.narrative LIKE %s"""
ENTRIES = """SELECT count(*) FROM privacy_auditentry a JOIN tips_tip t ON t.number = a.reference
             WHERE t.narrative LIKE %s AND a.verb = 'submit'"""
WRITES = ("tips_draft", "tips_tip", "tips_mailbox", "tips_attachment", "privacy_auditentry")


@pytest.mark.parametrize("table", WRITES)
def test_a_web_server_that_falls_in_the_midst_of_taking_a_report_keeps_it_once(fallible, caller, table):
    story, sender = f"Midst of {table}: a man cut a chain.", caller()
    sender.report(story, PICTURE)
    killed_at(fallible, "web", table, lambda: sender.post("/report/check/", truth="on"))
    fallible.revive("web")
    assert sender.get("/report/check/") == 200 and story in sender.page
    assert sender.post("/report/check/", truth="on") == 200 and 'id="code"' in sender.page
    assert sender.post("/report/check/", truth="on") < 500
    _kept_once(fallible, story)


@pytest.mark.parametrize("part", ["worker", "valkey"])
def test_a_report_sent_while_a_part_is_away_is_read_when_it_is_back(fallible, caller, part):
    story, sender = f"Without {part}: a man cut a chain, plate 7KX 114.", caller()
    fallible.kill(part)
    sender.report(story, PICTURE)
    assert sender.post("/report/check/", truth="on") == 200 and 'id="code"' in sender.page
    fallible.revive(part)
    _kept_once(fallible, story)


@pytest.mark.parametrize("table", ["tips_mention", "tips_extraction"])
def test_a_worker_that_falls_in_the_midst_of_reading_leaves_it_to_the_next(fallible, caller, table):
    story, sender = f"Worker at {table}: a van, plate 7KX 114.", caller()
    sender.report(story, PICTURE)
    killed_at(fallible, "worker", table, lambda: sender.post("/report/check/", truth="on"))
    fallible.revive("worker")
    _kept_once(fallible, story)


def test_what_was_typed_outlives_the_database_and_nobody_is_left_without_words(fallible, caller):
    story, sender = "No database: two men at the gate.", caller()
    sender.report(story)
    fallible.kill("postgres")
    assert sender.post("/report/check/", truth="on") == 503 and "closed for a moment" in sender.page
    fallible.revive("postgres")
    assert sender.get("/report/check/") == 200 and story in sender.page
    assert sender.post("/report/check/", truth="on") == 200 and 'id="code"' in sender.page
    counted(fallible, 1, READ, story)
    assert count(fallible, TIPS, story) == 1


def test_a_store_that_takes_no_file_still_takes_the_words(fallible, caller):
    story, sender, store = "No room: a drone over the yard.", caller(), fallible.servers.folder.path / "files"
    aside = store.with_name("files-aside")
    store.mkdir(exist_ok=True)
    store.rename(aside)
    store.write_text("in the way of every folder")
    try:
        sender.report(story, PICTURE)
        assert sender.get("/report/what/") == 200 and story in sender.page
        assert "We could not keep this file" in sender.page
    finally:
        store.unlink()
        aside.rename(store)
    sender.report(story)
    assert sender.post("/report/check/", truth="on") == 200 and 'id="code"' in sender.page
    counted(fallible, 1, READ, story)


def _kept_once(portal, story):
    counted(portal, 1, READ, story)
    counted(portal, 1, FILES, story)
    assert count(portal, TIPS, story) == 1
    assert count(portal, ENTRIES, story) == 1
    assert count(portal, FINDS, story) == 0
    assert Path(portal.servers.folder.path, "files", count(portal, PATHS, story)).exists()
