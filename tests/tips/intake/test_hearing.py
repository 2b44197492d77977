"""A tip that waits for facts comes back when its submitter writes."""

from datetime import timedelta

import pytest
from django.utils import timezone

from privacy.access.acting import acting
from privacy.access.standing import courier
from tips.intake.choices import Status
from tips.intake.mailboxes import add_facts, answer
from tips.intake.models import Mailbox, Tip
from tips.intake.services import first_look
from tips.intake.sweeping import wake_waiting
from tips.intake.tasks import hear_submitter
from tips.vetting.services import claim, record_behaviors


@pytest.fixture
def waiting(sheriff_tip, as_, ines):
    """A tip whose part 1 waits for the submitter."""
    day = timezone.localdate() + timedelta(days=9)
    by = as_(ines)
    with acting(by):
        tip = claim(sheriff_tip, by=by)
        return record_behaviors(tip, by=by, answer="not_enough", ask_whom="the submitter", ask_by=day)


def _now(tip):
    with acting(courier()):
        return Tip.objects.unguarded().get(pk=tip.pk)


def _writes(act, tip, person, as_):
    by = as_(person)
    with acting(by):
        act(Mailbox.objects.visible_to(by).get(tip=tip), by=by, text="It was the north gate.")


@pytest.mark.parametrize("act", [answer, add_facts])
def test_an_answer_brings_it_back_with_its_clock_running(waiting, dana, as_, act):
    _writes(act, waiting, dana, as_)
    assert hear_submitter(waiting.pk)
    row = _now(waiting)
    assert row.status == Status.TRIAGE
    assert abs(row.due_at - timezone.now() - first_look(row.priority)) < timedelta(minutes=1)
    assert not hear_submitter(waiting.pk)


def test_without_an_answer_it_waits_on(waiting):
    assert not hear_submitter(waiting.pk)
    assert _now(waiting).status == Status.WAITING


def test_what_was_written_before_it_began_to_wait_brings_nothing_back(waiting, dana, as_, ines):
    _writes(answer, waiting, dana, as_)
    by, day = as_(ines), timezone.localdate() + timedelta(days=9)
    with acting(by):
        record_behaviors(_now(waiting), by=by, answer="not_enough", ask_whom="an agency", ask_by=day)
    assert not hear_submitter(waiting.pk)


def test_the_sweeper_finds_an_answer_that_nobody_rang_for(waiting, dana, as_, monkeypatch):
    _writes(answer, waiting, dana, as_)
    rung = []
    monkeypatch.setattr("tips.intake.sweeping.wake", lambda task, pk: rung.append((task, pk)))
    with acting(courier()):
        wake_waiting()
    assert ("tips.hear_submitter", waiting.pk) in rung
