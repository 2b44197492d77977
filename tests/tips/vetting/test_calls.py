"""Immediate threats: a call first, without anybody's approval, and two facts kept apart."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from privacy.access.acting import acting
from privacy.lifecycle import StepNotOpen
from tips.intake.choices import Priority, Status
from tips.models import CallLog
from tips.vetting.services import claim, log_call, raise_priority, record_behaviors

from .conftest import GROUP_A

CLOSED = {"answer": "no", "disposition": "TTL_NOTIFIED"}
WAITING = {"answer": "not_enough", "ask_whom": "them", "ask_by": timezone.localdate() + timedelta(days=2)}


@pytest.mark.parametrize("said", [{"answer": "yes", "behaviors": GROUP_A}, CLOSED, WAITING])
def test_nothing_immediate_leaves_the_queue_before_a_call(do, urgent, ines, said):
    tip = do(claim, urgent, ines)
    assert tip.priority == Priority.IMMEDIATE
    with pytest.raises(StepNotOpen, match="Call first"):
        do(record_behaviors, tip, ines, **said)
    do(log_call, tip, ines, reached="Sergeant on duty", number_called="800-555-0199")
    assert do(record_behaviors, tip, ines, **said).status != Status.TRIAGE


def test_the_database_holds_it_too(do, urgent, ines, as_):
    tip = do(claim, urgent, ines)
    change = "UPDATE tips_tip SET status = 'vetting' WHERE id = %s"
    refused = pytest.raises(DatabaseError, match="tip_immediate_call_first")
    with acting(as_(ines)), refused, transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(change, [tip.pk])


def test_a_call_needs_no_approval_and_no_claim(do, urgent, ines, as_):
    call = do(log_call, urgent, ines, reached="Watch desk", to_jttf=True)
    assert (call.by, call.to_jttf) == (ines, True)
    assert call.tip.called_at == call.called_at


def test_telling_the_jttf_is_not_sharing_a_sar(do, urgent, ines):
    call = do(log_call, urgent, ines, reached="JTTF duty agent", to_jttf=True)
    assert call.tip.status == Status.RECEIVED
    assert call.tip.record_class == "T0"


def test_the_first_call_counts(do, urgent, ines, as_):
    hour_ago = timezone.now() - timedelta(hours=1)
    do(log_call, urgent, ines, reached="Nobody answered", called_at=hour_ago)
    later = do(log_call, urgent, ines, reached="Watch desk")
    with acting(as_(ines)):
        assert later.tip.called_at == hour_ago
        assert CallLog.objects.visible_to(as_(ines)).filter(tip=urgent).count() == 2


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({"reached": "  "}, "Write whom you reached"),
        ({"reached": "Watch", "called_at": timezone.now() + timedelta(days=1)}, "cannot lie in the future"),
    ],
)
def test_a_call_that_cannot_be_is_refused(do, urgent, ines, said, sentence):
    with pytest.raises(ValidationError, match=sentence):
        do(log_call, urgent, ines, **said)


def test_priority_is_only_raised_and_brings_the_clock_forward(do, sheriff_tip, ines):
    tip = do(raise_priority, sheriff_tip, ines, to=Priority.IMMEDIATE, why="The man is back at the fence.")
    assert (tip.priority, tip.priority_why) == (Priority.IMMEDIATE, "The man is back at the fence.")
    assert tip.due_at <= timezone.now() + timedelta(minutes=15)
    with pytest.raises(StepNotOpen, match="only ever raised"):
        do(raise_priority, tip, ines, to=Priority.HIGH, why="Calmer now")
    with pytest.raises(ValidationError, match="Say why"):
        do(raise_priority, tip, ines, to=Priority.IMMEDIATE, why="")


def test_a_tip_past_triage_becomes_immediate_only_after_a_call(do, matched, amir):
    with pytest.raises(StepNotOpen, match="Log the call first"):
        do(raise_priority, matched, amir, to=Priority.IMMEDIATE, why="A new threat")
    do(log_call, matched, amir, reached="Watch desk")
    tip = do(raise_priority, matched, amir, to=Priority.IMMEDIATE, why="A new threat")
    assert tip.priority == Priority.IMMEDIATE


@pytest.mark.parametrize("name", ["priya", "dana"])
def test_people_without_the_duty_log_nothing(do, request, urgent, name):
    with pytest.raises(PermissionDenied):
        do(log_call, urgent, request.getfixturevalue(name), reached="Somebody")
