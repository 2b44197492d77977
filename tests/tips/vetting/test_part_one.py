"""Part 1: which answers are taken, what each does, and what is refused in which words."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404
from django.utils import timezone

from privacy.access.acting import acting
from privacy.audit.models import AuditEntry
from privacy.lifecycle import StepNotOpen
from tips.intake.choices import MailboxWord, Status
from tips.models import BehaviorFinding, BehaviorMatch, Mailbox
from tips.vetting.services import claim, record_behaviors

from .conftest import GROUP_A, GROUP_B

SOON = timedelta(days=3)
ADDED = [{**GROUP_B[0], "added_fact": "He filmed during a forced entry."}]


def words_of(refused):
    return " ".join(refused.value.messages)


def test_a_match_makes_a_vetted_tip_and_opens_part_two(do, claimed, ines, as_):
    tip = do(record_behaviors, claimed, ines, answer="yes", behaviors=GROUP_A)
    assert (tip.status, tip.record_class, tip.matched_by) == (Status.VETTING, "T1", ines)
    assert tip.claimed_by is None
    assert tip.label.record_class == tip.desk_label.record_class == "T1"
    days = (tip.purge_at - timezone.now()).days
    assert days == 364
    with acting(as_(ines)):
        match = BehaviorMatch.objects.visible_to(as_(ines)).get(tip=tip)
        assert (match.behavior.code, match.words) == ("INTRSN", GROUP_A[0]["words"])
        assert BehaviorFinding.objects.visible_to(as_(ines)).get(tip=tip).by == ines
        assert AuditEntry.objects.get(verb="match", object_id=tip.pk).detail == {"behaviors": ["INTRSN"]}


def test_the_mailbox_follows_its_tip(do, matched, ines, as_):
    with acting(as_(ines)):
        mailbox = Mailbox.objects.visible_to(as_(ines)).get(tip=matched)
        assert (mailbox.word, mailbox.purge_at) == (MailboxWord.READING, matched.purge_at)
        assert mailbox.label.record_class == "T1"


def test_a_protected_behavior_alone_keeps_part_two_shut(do, claimed, ines, as_):
    with pytest.raises(ValidationError) as refused:
        do(record_behaviors, claimed, ines, answer="yes", behaviors=GROUP_B)
    assert words_of(refused) == (
        "Photography alone is protected. Add one fact that makes this different, then part 2 opens."
    )
    with acting(as_(ines)):
        assert not BehaviorMatch.objects.visible_to(as_(ines)).exists()


def test_two_protected_behaviors_are_named_together(do, claimed, ines):
    both = [*GROUP_B, {"code": "SURVL", "words": "parked there twice"}]
    with pytest.raises(ValidationError, match="Photography and observation or surveillance alone are"):
        do(record_behaviors, claimed, ines, answer="yes", behaviors=both)


@pytest.mark.parametrize("behaviors", [GROUP_A, ADDED, GROUP_A + GROUP_B])
def test_conduct_that_is_a_crime_or_an_added_fact_opens_it(do, claimed, ines, behaviors):
    tip = do(record_behaviors, claimed, ines, answer="yes", behaviors=behaviors)
    assert tip.status == Status.VETTING


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({"answer": "maybe"}, "Choose an answer to part 1."),
        ({"answer": "yes"}, "Tick at least one behavior of the standard in force."),
        ({"answer": "yes", "behaviors": [{"code": "GUESS", "words": "x"}]}, "Tick at least one behavior"),
        ({"answer": "yes", "behaviors": [{"code": "INTRSN", "words": " "}]}, "Quote the words that show"),
        (
            {"answer": "yes", "behaviors": GROUP_A, "validity": "sure"},
            "Grade both the source and the content.",
        ),
        ({"answer": "not_enough", "ask_by": timezone.localdate() + SOON}, "Say whom you ask"),
        ({"answer": "not_enough", "ask_whom": "the submitter"}, "Give a day after today"),
        (
            {"answer": "not_enough", "ask_whom": "them", "ask_by": timezone.localdate()},
            "Give a day after today",
        ),
        ({"answer": "no"}, "Say how this tip ends"),
        ({"answer": "no", "disposition": "GONE"}, "Say how this tip ends"),
        ({"answer": "no", "disposition": "DUPLICATE"}, "Give the number of the tip"),
    ],
)
def test_an_incomplete_answer_is_refused_in_words(do, claimed, ines, said, sentence):
    with pytest.raises(ValidationError) as refused:
        do(record_behaviors, claimed, ines, **said)
    assert sentence in words_of(refused)


def test_too_little_to_tell_waits_with_whom_and_by_when(do, claimed, ines, as_):
    day = timezone.localdate() + SOON
    tip = do(record_behaviors, claimed, ines, answer="not_enough", ask_whom="the submitter", ask_by=day)
    assert tip.status == Status.WAITING
    assert timezone.localdate(tip.due_at) == day
    with acting(as_(ines)):
        finding = BehaviorFinding.objects.visible_to(as_(ines)).get(tip=tip)
        assert (finding.ask_whom, finding.ask_by) == ("the submitter", day)
    assert do(record_behaviors, tip, ines, answer="yes", behaviors=GROUP_A).status == Status.VETTING


@pytest.mark.parametrize(
    ("disposition", "days"), [("NO_BEHAVIOR", 90), ("PROTECTED", 1), ("INSUFFICIENT", 365)]
)
def test_no_match_closes_with_the_clock_of_its_disposition(do, claimed, ines, disposition, days):
    tip = do(record_behaviors, claimed, ines, answer="no", disposition=disposition)
    assert (tip.status, tip.disposition, tip.claimed_by) == (Status.CLOSED, disposition, None)
    assert abs(tip.purge_at - timezone.now() - timedelta(days=days)) < timedelta(minutes=1)


def test_an_unclaimed_tip_must_be_claimed_first(do, sheriff_tip, ines):
    with pytest.raises(StepNotOpen, match="Claim this tip first"):
        do(record_behaviors, sheriff_tip, ines, answer="yes", behaviors=GROUP_A)


def test_part_one_is_not_recorded_twice(do, matched, amir):
    with pytest.raises(StepNotOpen, match="in review"):
        do(record_behaviors, matched, amir, answer="yes", behaviors=GROUP_A)


def test_a_page_that_is_older_than_the_tip_is_refused(do, claimed, ines):
    with pytest.raises(StepNotOpen, match="What you typed is kept"):
        do(record_behaviors, claimed, ines, answer="yes", behaviors=GROUP_A, version=claimed.version - 1)


@pytest.mark.parametrize("name", ["dana", "priya"])
def test_people_without_the_duty_may_not(do, request, claimed, name):
    with pytest.raises(PermissionDenied):
        do(record_behaviors, claimed, request.getfixturevalue(name), answer="yes", behaviors=GROUP_A)


def test_to_whom_cannot_see_it_there_is_no_such_tip(do, claimed, person, host):
    untrained = person("nobody", host, "analyst", courses={})
    with pytest.raises(Http404):
        do(record_behaviors, claimed, untrained, answer="yes", behaviors=GROUP_A)


@pytest.mark.parametrize(
    "said", [{"answer": "yes", "behaviors": GROUP_A}, {"answer": "no", "disposition": "NO_BEHAVIOR"}]
)
def test_part_one_is_for_people_whose_sar_training_is_current(do, sheriff_tip, lapsed, said):
    tip = do(claim, sheriff_tip, lapsed)
    with pytest.raises(PermissionDenied, match="Part 1 needs it to be current"):
        do(record_behaviors, tip, lapsed, **said)
