"""Sending at the same moment, and sending while everything else is down."""

from functools import partial

import pytest
from celery import current_app

from privacy.access.acting import acting
from privacy.access.standing import courier
from tests.racing import at_once
from tips.intake.choices import Source
from tips.intake.drafts.sealed import begin_draft, find_draft, save_step
from tips.intake.models import Draft, Tip
from tips.intake.sending import send_draft
from tips.intake.services import Report

STORY = "A man cut the chain on the side gate."


@pytest.fixture
def told(db):
    draft = begin_draft()
    save_step(draft, "what", {"story": STORY})
    return draft


def test_a_draft_sent_twice_at_once_is_one_tip_with_one_code(committed, told):
    twice = [find_draft(told.token) for _ in range(2)]
    codes = at_once(*(partial(send_draft, draft, Report(STORY, Source.PUBLIC)) for draft in twice))
    with acting(courier()):
        assert Tip.objects.unguarded().count() == 1
    assert codes[0] == codes[1] != ""


def test_a_report_is_taken_while_the_broker_is_away(told, monkeypatch, django_capture_on_commit_callbacks):
    rung = []

    def away(task, **more):
        rung.append(task)
        raise ConnectionError("no broker")

    monkeypatch.setattr(current_app, "send_task", away)
    with django_capture_on_commit_callbacks(execute=True):
        assert len(send_draft(told, Report(STORY, Source.PUBLIC))) == 16
    assert rung == ["tips.read_tip"]


def test_a_draft_whose_sending_failed_can_be_sent_again(told, monkeypatch):
    def fails(*args, **kwargs):
        raise RuntimeError("the database went away")

    with monkeypatch.context() as broken:
        broken.setattr("tips.intake.sending.submit_tip", fails)
        with pytest.raises(RuntimeError):
            send_draft(told, Report(STORY, Source.PUBLIC))
    again = find_draft(told.token)
    assert not again.sent
    assert again.step("what") == {"story": STORY}
    assert len(send_draft(again, Report(STORY, Source.PUBLIC))) == 16


def test_what_two_windows_save_is_kept_from_both(told):
    here, there = find_draft(told.token), find_draft(told.token)
    save_step(here, "when-where", {"place": "Mill Road"})
    save_step(there, "about-you", {"name": "Ada Moss"})
    both = find_draft(told.token).answers
    assert (both["when-where"], both["about-you"]) == ({"place": "Mill Road"}, {"name": "Ada Moss"})


def test_a_token_opens_no_draft_but_its_own(told):
    other = begin_draft()
    assert find_draft(other.token).answers == {}
    assert find_draft("made up") is None
    Draft.objects.filter(pk=told.row.pk).update(body=Draft.objects.get(pk=other.row.pk).body)
    assert find_draft(told.token) is None
