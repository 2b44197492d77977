"""Claims: taken, put back, taken over when idle, given to a colleague."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone

from privacy.access.acting import acting
from privacy.audit.models import AuditEntry
from privacy.lifecycle import StepNotOpen
from tips.intake.choices import Status
from tips.models import Tip
from tips.vetting.acts import claims
from tips.vetting.services import assign, claim, record_behaviors, release_claim, take_over

from .conftest import GROUP_A


def test_a_new_tip_enters_triage_with_its_holder(do, sheriff_tip, ines):
    tip = do(claim, sheriff_tip, ines)
    assert (tip.status, tip.claimed_by) == (Status.TRIAGE, ines)
    assert tip.claimed_at is not None
    assert tip.version == sheriff_tip.version + 1


def test_a_held_tip_is_not_claimed_again(do, claimed, ines, amir):
    with pytest.raises(StepNotOpen, match="Ines holds this tip already"):
        do(claim, claimed, amir)
    with pytest.raises(StepNotOpen, match="You hold this tip already"):
        do(claim, claimed, ines)


def test_part_two_is_claimed_by_somebody_else(do, matched, ines, amir):
    with pytest.raises(PermissionDenied, match="someone else has to take part 2"):
        do(claim, matched, ines)
    assert do(claim, matched, amir).claimed_by == amir


def test_a_released_tip_is_new_again(do, claimed, ines):
    tip = do(release_claim, claimed, ines)
    assert (tip.status, tip.claimed_by) == (Status.RECEIVED, None)


def test_only_its_holder_releases_a_tip(do, claimed, sheriff_tip, amir):
    with pytest.raises(PermissionDenied):
        do(release_claim, claimed, amir)


def test_what_nobody_holds_is_not_released(do, sheriff_tip, ines):
    with pytest.raises(StepNotOpen, match="Nobody holds"):
        do(release_claim, sheriff_tip, ines)


def test_a_busy_holder_keeps_a_tip(do, claimed, amir):
    with pytest.raises(StepNotOpen, match="once they have been idle for 30 minutes"):
        do(take_over, claimed, amir, reason="Shift change")


def test_an_idle_holder_is_relieved_and_told(do, claimed, ines, amir, monkeypatch):
    monkeypatch.setattr(claims, "idle_since", lambda row: timezone.now() - timedelta(minutes=31))
    tip = do(take_over, claimed, amir, reason="Shift change")
    assert (tip.claimed_by, tip.status) == (amir, Status.TRIAGE)
    entry = AuditEntry.objects.get(verb="take over", object_id=tip.pk)
    assert (entry.actor, entry.detail, entry.purpose) == (amir, {"from": ines.pk}, "Shift change")


def test_idleness_counts_from_the_last_thing_the_holder_did(claimed, ines, as_):
    with acting(as_(ines)):
        last = AuditEntry.objects.filter(actor=ines, object_id=claimed.pk).latest("at")
        assert claims.idle_since(claimed) == max(last.at, claimed.claimed_at)


def test_taking_over_needs_a_reason_and_a_holder(do, claimed, sheriff_tip, amir, ines):
    with pytest.raises(ValidationError, match="Say in one line"):
        do(take_over, claimed, amir, reason=" ")
    with pytest.raises(StepNotOpen, match="Nobody else holds"):
        do(take_over, claimed, ines, reason="Mine anyway")


def test_a_tip_is_given_to_a_colleague(do, sheriff_tip, omar, amir):
    tip = do(assign, sheriff_tip, omar, to=amir_standing(do, sheriff_tip, amir))
    assert (tip.claimed_by, tip.status) == (amir, Status.TRIAGE)
    assert AuditEntry.objects.get(verb="claim", object_id=tip.pk).detail == {"to": amir.pk}


def amir_standing(do, tip, person):
    return do(lambda tip, by: by, tip, person)


def test_a_tip_is_not_given_to_somebody_who_does_not_triage(do, sheriff_tip, omar, priya):
    with pytest.raises(PermissionDenied, match="does not work the intake queue"):
        do(assign, sheriff_tip, omar, to=amir_standing(do, sheriff_tip, priya))


@pytest.mark.parametrize("name", ["priya", "dana"])
def test_people_without_the_duty_claim_nothing(do, request, sheriff_tip, name):
    with pytest.raises(PermissionDenied):
        do(claim, sheriff_tip, request.getfixturevalue(name))


def test_a_closed_tip_is_not_claimed(do, claimed, ines, amir):
    tip = do(record_behaviors, claimed, ines, answer="no", disposition="NO_BEHAVIOR")
    with pytest.raises(StepNotOpen, match="it is closed"):
        do(claim, tip, amir)


def test_a_match_puts_the_claim_down(do, claimed, ines, as_):
    do(record_behaviors, claimed, ines, answer="yes", behaviors=GROUP_A)
    with acting(as_(ines)):
        assert Tip.objects.visible_to(as_(ines)).get(pk=claimed.pk).claimed_by is None
