"""Part 2: another, trained person decides; the services say so in words and the database holds it."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from partners.models import Training
from privacy.access.acting import acting
from privacy.lifecycle import StepNotOpen
from tips.intake.choices import Status
from tips.models import NexusDetermination, Tip
from tips.referrals.services import determine_nexus
from tips.vetting.services import record_behaviors, record_determination

from .conftest import GROUP_A

TOMORROW = timezone.localdate() + timedelta(days=1)
NONE = {"answer": "none", "basis": "The owner had asked them to.", "disposition": "UNFOUNDED"}
LATER = {"answer": "cannot_tell", "basis": "The plate is partial.", "follow_up_on": TOMORROW}
POTENTIAL = {"answer": "potential", "basis": "A forced entry and filming of the controls together."}


def test_a_potential_nexus_is_kept_as_one(do, matched, amir, meridian_office):
    tip = do(determine_nexus, matched, amir, **POTENTIAL, office=meridian_office)
    assert (tip.status, tip.record_class, tip.determined_by) == (Status.REFERRED, "T2", amir)
    assert tip.label.record_class == tip.desk_label.record_class == "T2"
    assert abs(tip.purge_at - timezone.now() - timedelta(days=1826)) < timedelta(minutes=1)


def test_no_nexus_closes_with_its_clock(do, matched, amir):
    tip = do(record_determination, matched, amir, **NONE)
    assert (tip.status, tip.disposition, tip.record_class) == (Status.CLOSED, "UNFOUNDED", "T1")
    assert (tip.purge_at - timezone.now()).days == 364


def test_cannot_tell_yet_comes_back_on_its_day(do, matched, amir, sofia, meridian_office):
    tip = do(record_determination, matched, amir, **LATER)
    assert tip.status == Status.UNDECIDED
    assert timezone.localdate(tip.due_at) == TOMORROW
    found = do(determine_nexus, tip, sofia, **POTENTIAL, office=meridian_office)
    assert found.determined_by == sofia


def test_every_answer_is_kept(do, matched, amir, as_):
    tip = do(record_determination, matched, amir, **LATER)
    do(record_determination, tip, amir, **NONE)
    with acting(as_(amir)):
        answers = (
            NexusDetermination.objects.visible_to(as_(amir)).filter(tip=tip).values_list("answer", flat=True)
        )
        assert list(answers) == ["none", "cannot_tell"]


def test_whoever_recorded_part_one_is_refused(do, matched, ines):
    with pytest.raises(PermissionDenied, match="You recorded part 1, so someone else has to decide part 2"):
        do(record_determination, matched, ines, **NONE)


def test_lapsed_training_is_refused(do, matched, lapsed):
    with pytest.raises(PermissionDenied, match="SAR analyst training is missing or has lapsed"):
        do(record_determination, matched, lapsed, **NONE)


def test_somebody_never_trained_is_refused(do, matched, person, host):
    untrained = person("newly", host, "analyst", courses={"privacy": 300})
    with pytest.raises(PermissionDenied, match="SAR analyst training is missing"):
        do(record_determination, matched, untrained, **NONE)


@pytest.mark.parametrize("name", ["priya", "dana"])
def test_people_not_charged_with_vetting_are_refused(do, request, matched, name):
    with pytest.raises(PermissionDenied):
        do(record_determination, matched, request.getfixturevalue(name), **NONE)


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        (NONE | {"answer": "perhaps"}, "Choose an answer to part 2."),
        (NONE | {"basis": "  "}, "Write what your answer rests on."),
        (NONE | {"disposition": ""}, "Say how this tip ends"),
        (LATER | {"follow_up_on": None}, "Give a day after today"),
        (LATER | {"follow_up_on": timezone.localdate()}, "Give a day after today"),
    ],
)
def test_an_incomplete_answer_is_refused_in_words(do, matched, amir, said, sentence):
    with pytest.raises(ValidationError) as refused:
        do(record_determination, matched, amir, **said)
    assert sentence in " ".join(refused.value.messages)


def test_part_two_is_shut_before_part_one(do, claimed, amir):
    with pytest.raises(StepNotOpen, match="Part 2 is not open"):
        do(record_determination, claimed, amir, **NONE)


def test_a_decided_tip_is_not_decided_again(do, matched, amir, sofia, meridian_office):
    tip = do(determine_nexus, matched, amir, **POTENTIAL, office=meridian_office)
    with pytest.raises(StepNotOpen, match="referred to the jttf"):
        do(record_determination, tip, sofia, **NONE)


def test_a_stale_page_is_refused(do, matched, amir):
    with pytest.raises(StepNotOpen, match="What you typed is kept"):
        do(record_determination, matched, amir, version=1, **NONE)


def test_who_decided_part_two_does_not_record_part_one_of_the_same_tip_later(do, matched, amir, ines):
    tip = do(record_determination, matched, amir, **LATER)
    assert tip.determined_by == amir
    with pytest.raises(StepNotOpen):
        do(record_behaviors, tip, amir, answer="yes", behaviors=GROUP_A)


@pytest.fixture
def insert(matched, as_, ines):
    """Write a determination past every service, as a program fault or a database user would."""

    def write(by, **facts):
        row = {"answer": "none", "basis": "x", "matched_by": matched.matched_by, "tip": matched} | facts
        with acting(as_(ines)), transaction.atomic():
            NexusDetermination.objects.bulk_create([NexusDetermination(by=by, **row)])

    return write


def test_the_database_takes_no_determination_of_the_person_of_part_one(insert, ines):
    with pytest.raises(DatabaseError, match="determination_by_another_person"):
        insert(ines)


def test_the_database_takes_none_of_somebody_whose_training_lapsed(insert, lapsed):
    with pytest.raises(DatabaseError, match="missing or has lapsed"):
        insert(lapsed)


def test_the_database_takes_none_of_somebody_never_trained(insert, amir):
    Training.objects.filter(user=amir).delete()
    with pytest.raises(DatabaseError, match="missing or has lapsed"):
        insert(amir)


def test_the_database_takes_none_without_a_basis_or_a_day(insert, amir):
    with pytest.raises(DatabaseError, match="states_its_basis"):
        insert(amir, basis="")
    with pytest.raises(DatabaseError, match="open_has_a_date"):
        insert(amir, answer="cannot_tell")


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ("status = 'referred'", "tip_referred_is_t2|transition"),
        ("status = 'closed', disposition = ''", "tip_closed_says_how|transition"),
        ("status = 'received'", "transition"),
        ("determined_by_id = matched_by_id", "tip_two_reviewers"),
        ("record_class = 'T2'", "tip_t2_was_determined"),
        ("narrative = 'Nothing happened.'", "text_is_never_altered"),
    ],
)
def test_the_database_refuses_a_way_around(matched, as_, ines, change, named):
    change = f"UPDATE tips_tip SET {change} WHERE id = %s"
    refused = pytest.raises(DatabaseError, match=named)
    with acting(as_(ines)), refused, transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(change, [matched.pk])


def test_a_determination_stands(do, matched, amir, as_):
    do(record_determination, matched, amir, **LATER)
    rows = NexusDetermination.objects.visible_to(as_(amir))
    with acting(as_(amir)), pytest.raises(DatabaseError), transaction.atomic():
        rows.update(basis="Something else")


def test_a_move_by_queryset_is_an_error(as_, ines):
    with pytest.raises(TypeError):
        Tip.objects.visible_to(as_(ines)).update(status="closed")
