"""The path of a referral: which step is open where, to whom, and what each leaves on the track."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from privacy.access.acting import acting
from privacy.lifecycle import StepNotOpen
from privacy.models import AuditEntry
from tips.intake.choices import Status
from tips.models import Referral, Tip
from tips.referrals.choices import State
from tips.referrals.lifecycle import LIFECYCLE
from tips.referrals.services import (
    acknowledge,
    answer_jttf,
    approve_referral,
    ask_center,
    assign,
    close,
    dispose,
    renew_approval,
    withdraw,
)
from tips.referrals.services.concluding import what_follows

S = State
OPEN = {
    "approve": {S.DRAFTED},
    "renew": {S.APPROVED},
    "transmit": {S.APPROVED},
    "acknowledge": {S.TRANSMITTED},
    "assign": {S.ACKNOWLEDGED},
    "ask": {S.ACKNOWLEDGED, S.ASSIGNED},
    "answer": {S.RETURNED},
    "answer the assigned": {S.RETURNED},
    "dispose": {S.ACKNOWLEDGED, S.ASSIGNED, S.RETURNED},
    "close": {S.DISPOSED},
    "withdraw": {S.DRAFTED, S.APPROVED, S.TRANSMITTED, S.ACKNOWLEDGED, S.ASSIGNED, S.RETURNED},
}


@pytest.mark.parametrize("verb", OPEN)
@pytest.mark.parametrize("state", State.values)
def test_a_step_is_open_exactly_where_the_path_says(verb, state):
    assert (state in OPEN[verb]) is any((s.verb, s.source) == (verb, state) for s in LIFECYCLE.steps)


def test_no_other_step_exists():
    assert {step.verb for step in LIFECYCLE.steps} == set(OPEN)


ACTS = {
    "approve": (approve_referral, {}),
    "acknowledge": (acknowledge, {}),
    "assign": (assign, {}),
    "ask": (ask_center, {"text": "Which gate camera?"}),
    "answer": (answer_jttf, {"text": "The north one."}),
    "dispose": (dispose, {"disposition": "nexus"}),
    "close": (close, {"disposition": "ISE_SAR"}),
    "withdraw": (withdraw, {"reason": "Sent to the wrong office.", "disposition": "UNFOUNDED"}),
}
MAY = {
    "approve": {"omar"},
    "acknowledge": {"lin"},
    "assign": {"lin"},
    "ask": {"lin"},
    "answer": {"amir", "sofia"},
    "dispose": {"lin"},
    "close": {"omar"},
    "withdraw": {"omar"},
}
READY = {"approve": "drafted", "acknowledge": "sent", "assign": "acknowledged", "ask": "acknowledged",
         "answer": "asked", "dispose": "acknowledged", "close": "disposed", "withdraw": "sent"}  # fmt: skip
CAST = ["ines", "amir", "sofia", "omar", "priya", "lin", "ortiz", "dana", "rhea", "axel", "root"]


@pytest.fixture
def asked(do, acknowledged, lin):
    return do(ask_center, acknowledged, lin, text="Which gate camera?")


@pytest.fixture
def disposed(do, acknowledged, lin):
    return do(dispose, acknowledged, lin, disposition="nexus")


@pytest.mark.parametrize("verb", ACTS)
@pytest.mark.parametrize("name", CAST)
def test_a_step_is_taken_only_by_those_charged_with_it(request, do, verb, name):
    referral = request.getfixturevalue(READY[verb])
    person = request.getfixturevalue(name)
    act, said = ACTS[verb]
    if name in MAY[verb]:
        assert do(act, referral, person, **said).status != referral.status
    else:
        with pytest.raises((PermissionDenied, Exception)) as refusal:
            do(act, referral, person, **said)
        assert refusal.type.__name__ in {"PermissionDenied", "Http404"}


def test_whoever_drafted_it_does_not_approve_it(do, drafted, as_, amir, person, host):
    both = person("bea", host, "supervisor", "analyst")
    with acting(as_(both)):
        Referral.objects.visible_to(as_(both)).filter(pk=drafted.pk).update(drafted_by=both)
    with pytest.raises(PermissionDenied, match="someone else has to"):
        do(approve_referral, drafted, both)


def test_the_database_holds_the_same(under, as_, drafted, amir):
    with under(as_(amir)), pytest.raises(IntegrityError, match="two_people"), transaction.atomic():
        Referral.objects.visible_to(as_(amir)).filter(pk=drafted.pk).update(approved_by=amir)


def test_approval_starts_the_clock_of_its_urgency(approved, settings):
    assert approved.acknowledge_by - approved.due_at == settings.ACKNOWLEDGE_WITHIN["routine"]
    assert approved.authorized_by_id == approved.approved_by_id


def test_the_package_is_frozen_at_approval(approved):
    [behavior] = approved.package["behaviors"]
    assert (behavior["code"], behavior["words"]) == ("INTRSN", "cut the chain on the side gate")
    assert approved.package["title"] == "Gate chain cut at a pump station"


def test_a_referral_of_a_tip_that_ended_is_not_approved(do, drafted, as_, omar):
    do(withdraw, drafted, omar, reason="Explained by the owner.", disposition="UNFOUNDED")
    with pytest.raises(StepNotOpen, match="the tip is closed"):
        do(approve_referral, drafted, omar)


def test_the_whole_track_is_told_in_order(do, acknowledged, words, lin, amir, omar):
    do(assign, acknowledged, lin, to="Squad 4", external_number="M-118")
    do(ask_center, acknowledged, lin, text="Which gate camera?")
    do(answer_jttf, acknowledged, amir, text="The north one.")
    row = do(dispose, acknowledged, lin, disposition="no_nexus", words="A contractor.")
    assert row.external_number == "M-118"
    do(close, acknowledged, omar, disposition="UNFOUNDED")
    assert words(acknowledged) == [
        "drafted", "approved", "transmitted", "acknowledged", "assigned", "asked", "answered", "disposed",
        "closed",
    ]  # fmt: skip


def test_an_answer_gives_it_back_as_it_was(do, acknowledged, lin, amir):
    do(ask_center, acknowledged, lin, text="Which gate camera?")
    assert do(answer_jttf, acknowledged, amir, text="North.").status == State.ACKNOWLEDGED
    do(assign, acknowledged, lin)
    do(ask_center, acknowledged, lin, text="And the other?")
    assert do(answer_jttf, acknowledged, amir, text="South.").status == State.ASSIGNED


@pytest.mark.parametrize("act", [ask_center, answer_jttf])
def test_an_empty_question_or_answer_is_refused(do, acknowledged, lin, amir, act):
    if act is answer_jttf:
        do(ask_center, acknowledged, lin, text="Which gate camera?")
    with pytest.raises(ValidationError, match="Write the question or the answer"):
        do(act, acknowledged, lin if act is ask_center else amir, text="  ")


def test_an_unknown_disposition_is_refused(do, acknowledged, lin):
    with pytest.raises(ValidationError, match="six dispositions"):
        do(dispose, acknowledged, lin, disposition="guilty")


def test_acknowledging_twice_is_acknowledging_once(do, acknowledged, words, lin):
    again = do(acknowledge, acknowledged, lin)
    assert (again.status, words(again).count("acknowledged")) == (State.ACKNOWLEDGED, 1)
    assert AuditEntry.objects.filter(verb="acknowledge").count() == 1


def test_no_nexus_ends_the_tip_as_unfounded_with_a_shorter_clock(
    do, acknowledged, matched, lin, omar, now_, as_
):
    do(dispose, acknowledged, lin, disposition="no_nexus")
    do(close, acknowledged, omar, disposition="UNFOUNDED")
    with acting(as_(omar)):
        tip = Tip.objects.visible_to(as_(omar)).get(pk=matched.pk)
    assert (tip.status, tip.disposition, tip.record_class) == (Status.CLOSED, "UNFOUNDED", "T2")
    assert (tip.purge_at - timezone.now()).days == 364
    assert now_(acknowledged).purge_at == tip.purge_at


def test_the_last_referral_does_not_close_without_the_centers_own_word(do, acknowledged, lin, omar):
    do(dispose, acknowledged, lin, disposition="no_nexus")
    with pytest.raises(ValidationError, match="Say how the center closes it"):
        do(close, acknowledged, omar)


@pytest.mark.parametrize(
    ("disposition", "rule"),
    [("nexus", "R-03"), ("no_nexus", "R-21"), ("inconclusive", "R-03"), ("duplicate", "R-03"),
     ("other_agency", "R-03"), ("returned", "another office")],
)  # fmt: skip
def test_every_disposition_says_what_becomes_of_the_record(db, disposition, rule):
    assert rule in what_follows()[disposition]


def test_an_approval_may_be_renewed_by_another_supervisor(do, approved, olga, words):
    row = do(renew_approval, approved, olga)
    assert (row.approved_by, row.status, row.attempts) == (olga, State.APPROVED, 0)
    assert words(row)[-1] == "renewed"
