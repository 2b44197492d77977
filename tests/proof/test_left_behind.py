"""No word of any record is in what is left behind by acting on it: mail, logs, trail, messages to workers."""

import logging

import pytest
from django.db import connection

from tests.doors.canaries import MAY_MEET
from tests.proof.states import word_of

# Why somebody acted is said by that person in the trail, whose readers are few.
REASONS = {"woadleaf", "yewbark", "sorrel", "windflower"}
SAID_IN_TRAIL = "SELECT concat_ws(' ', verb, kind, reference, rule, fields::text, detail::text, service) FROM privacy_auditentry"


@pytest.fixture
def left(db, caplog, mailoutbox, request, django_capture_on_commit_callbacks):
    """Bring the center into every state, and keep what was mailed, logged, and sent to workers meanwhile."""
    sent = []
    caplog.set_level(logging.DEBUG)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            "celery.app.task.Task.apply_async",
            lambda task, *said, **more: sent.append((task.name, said, more)),
        )
        # What is woken by name goes another way than what is called by its task.
        patch.setattr(
            "celery.app.base.Celery.send_task",
            lambda app, name, *said, **more: sent.append((name, said, more)),
        )
        with django_capture_on_commit_callbacks(execute=True):
            states = request.getfixturevalue("states")
    return states, mailoutbox, caplog.text, sent


def words(states) -> set[str]:
    """Return every word that is found in one record only."""
    return {*MAY_MEET, *map(word_of, states.tips)} - REASONS


def met(text: str, states) -> list[str]:
    """Return the words of records in a text."""
    return sorted(word for word in words(states) if word in text)


def test_mail_carries_a_number_a_marking_and_a_link_and_no_word_of_a_record(left):
    states, mails, _, _ = left
    assert len(mails) >= 3
    for mail in mails:
        assert met(mail.message().as_string(), states) == []


def test_logs_and_messages_to_workers_hold_no_word_of_a_record(left):
    states, _, logged, sent = left
    assert sent and met(logged, states) == []
    assert met(str(sent), states) == []


def test_the_trail_holds_identifiers_and_names_of_fields_and_no_value(left):
    states = left[0]
    with connection.cursor() as cursor:
        cursor.execute(SAID_IN_TRAIL)
        entries = [entry for (entry,) in cursor.fetchall()]
    assert len(entries) > 100
    assert [entry for entry in entries if met(entry, states)] == []
