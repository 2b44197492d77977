"""Two people in the same second: one of them wins, the other is told, and nothing is done twice."""

import pytest

from privacy.access.acting import acting
from privacy.lifecycle import StepNotOpen
from tests.racing import at_once
from tips.intake.choices import Source
from tips.intake.services import Report, submit_tip
from tips.models import BehaviorFinding, NexusDetermination, Tip
from tips.vetting.services import claim, log_call, record_behaviors, record_determination, take_next

from .conftest import GROUP_A

pytestmark = pytest.mark.usefixtures("committed")
NONE = {"answer": "none", "basis": "The owner had asked them to.", "disposition": "UNFOUNDED"}


@pytest.fixture
def rows(as_, ines):
    """Return the rows of a model as the intake analyst sees them."""

    def of(model, **which):
        with acting(as_(ines)):
            return list(model.objects.visible_to(as_(ines)).filter(**which))

    return of


def kinds(results):
    return sorted(type(result).__name__ for result in results)


def test_two_claims_are_one(committed, do, sheriff_tip, ines, amir, rows):
    results = at_once(lambda: do(claim, sheriff_tip, ines), lambda: do(claim, sheriff_tip, amir))
    assert kinds(results) == ["StepNotOpen", "Tip"]
    [winner] = [result for result in results if isinstance(result, Tip)]
    assert rows(Tip, pk=sheriff_tip.pk)[0].claimed_by_id == winner.claimed_by_id


def test_two_take_next_get_different_tips(
    committed, do, sheriff_tip, dana, ines, amir, sofia, omar, as_, rows
):
    for number in range(3):
        submit_tip(Report(f"Report {number}", Source.PARTNER), by=as_(dana))

    def take(person):
        return lambda: do(lambda tip, by: take_next(by=by), None, person)

    results = at_once(*(take(person) for person in (ines, amir, sofia, omar)))
    assert len({tip.pk for tip in results}) == 4
    assert {tip.claimed_by_id for tip in rows(Tip)} == {ines.pk, amir.pk, sofia.pk, omar.pk}


def test_the_last_tip_goes_to_one_of_two(committed, do, sheriff_tip, ines, amir):
    results = at_once(*(lambda p=p: do(lambda tip, by: take_next(by=by), None, p) for p in (ines, amir)))
    assert sorted(result is None for result in results) == [False, True]


def test_part_one_twice_is_recorded_once(committed, do, claimed, ines, amir, rows):
    yes = {"answer": "yes", "behaviors": GROUP_A}
    results = at_once(
        lambda: do(record_behaviors, claimed, ines, **yes), lambda: do(record_behaviors, claimed, amir, **yes)
    )
    assert kinds(results) == ["StepNotOpen", "Tip"]
    assert len(rows(BehaviorFinding)) == 1


def test_part_two_twice_has_one_winner(committed, do, matched, amir, sofia, rows):
    results = at_once(
        lambda: do(record_determination, matched, amir, **NONE),
        lambda: do(record_determination, matched, sofia, **NONE),
    )
    assert kinds(results) == ["StepNotOpen", "Tip"]
    [decision] = rows(NexusDetermination)
    assert rows(Tip, pk=matched.pk)[0].determined_by_id == decision.by_id


def test_two_pages_of_the_same_version_have_one_winner(committed, do, matched, amir, sofia):
    results = at_once(
        lambda: do(record_determination, matched, amir, version=matched.version, **NONE),
        lambda: do(record_determination, matched, sofia, version=matched.version, **NONE),
    )
    [told] = [result for result in results if isinstance(result, StepNotOpen)]
    assert "What you typed is kept" in str(told)


def test_a_call_logged_while_part_one_is_saved_opens_the_way_or_does_not(
    committed, do, urgent, ines, amir, rows
):
    held = do(claim, urgent, ines)
    results = at_once(
        lambda: do(log_call, held, amir, reached="Watch desk"),
        lambda: do(record_behaviors, held, ines, answer="yes", behaviors=GROUP_A),
    )
    assert kinds(results) in (["CallLog", "StepNotOpen"], ["CallLog", "Tip"])
    [tip] = rows(Tip, pk=urgent.pk)
    assert tip.called_at is not None
