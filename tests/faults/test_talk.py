"""A question, its answer and later facts each stand once, whatever falls between the two sides."""

import re

import pytest

from tests.faults.standstill import AFTER_ALL, count, counted, killed_at

ANALYST, OFFICER = "analyst@meridian.example", "officer@calder-sheriff.example"
SAID = """SELECT count(*) FROM tips_message m JOIN tips_mailbox b ON b.id = m.mailbox_id
          JOIN tips_tip t ON t.id = b.tip_id WHERE t.number = %s AND m.text = %s"""
FOUND = """SELECT count(*) FROM tips_mention m JOIN tips_tip t ON t.id = m.tip_id
           WHERE t.number = %s AND m.field = 'addition' AND m.text LIKE %s"""
OPEN = """SELECT m.id FROM tips_message m JOIN tips_mailbox b ON b.id = m.mailbox_id
          JOIN tips_tip t ON t.id = b.tip_id WHERE t.number = %s AND m.question"""
BEFORE_AND_AFTER = ("tips_message", "privacy_auditentry", AFTER_ALL)


@pytest.mark.parametrize("table", BEFORE_AND_AFTER)
def test_a_question_sent_again_after_a_fall_is_one_question(fallible, caller, reported, table):
    dana, words = caller(ANALYST), "Which gate was it?"
    dana.get(f"/tips/{reported}/ask/")
    killed_at(fallible, "web", table, lambda: dana.post(f"/tips/{reported}/ask/", text=words))
    fallible.revive("web")
    assert dana.post(f"/tips/{reported}/ask/", text=words) == 200
    assert count(fallible, SAID, reported, words) == 1


@pytest.mark.parametrize("table", BEFORE_AND_AFTER)
def test_an_answer_sent_again_after_a_fall_is_one_answer(fallible, caller, reported, table):
    dana, deputy, words = caller(ANALYST), caller(OFFICER), "The one by the road."
    dana.get(f"/tips/{reported}/ask/")
    dana.post(f"/tips/{reported}/ask/", text="Which gate was it?")
    page, question = f"/agency/reports/{reported}/", str(count(fallible, OPEN, reported))
    deputy.get(page)
    killed_at(
        fallible, "web", table, lambda: deputy.post(f"{page}answer/", question=question, text=words)
    )  # fmt: skip
    fallible.revive("web")
    assert deputy.post(f"{page}answer/", question=question, text=words) == 200
    assert count(fallible, SAID, reported, words) == 1


def test_facts_added_while_no_worker_runs_are_read_when_one_is_back(fallible, caller, reported):
    deputy, words = caller(OFFICER), "The van had plate 8LM 220."
    counted(fallible, 1, "SELECT count(*) FROM tips_extraction e JOIN tips_tip t ON t.id = e.tip_id WHERE t.number = %s"
            " AND e.done_at IS NOT NULL", reported)  # fmt: skip
    fallible.kill("worker")
    deputy.get(f"/agency/reports/{reported}/")
    for _ in range(2):
        assert deputy.post(f"/agency/reports/{reported}/add/", text=words) == 200
    fallible.revive("worker")
    counted(fallible, 1, FOUND, reported, "%8LM 220%")
    assert count(fallible, SAID, reported, words) == 1


@pytest.fixture
def reported(caller):
    """The number of a report that an officer has just sent."""
    deputy = caller(OFFICER)
    deputy.post("/agency/report/", story="A van stood at the side gate for an hour.", danger="no")
    deputy.post("/agency/report/place-time/")
    deputy.post("/agency/report/people/")
    draft = re.search(r'name="draft" value="([^"]+)"', deputy.page)
    assert draft, deputy.page[:2000]
    assert deputy.post("/agency/report/check/", draft=draft[1], truth="on") == 200
    return re.search(r"We have your report: ([\w-]+)", deputy.page)[1]
