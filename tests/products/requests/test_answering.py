"""Requests for information: asked for a purpose, answered by two people, kept to whoever asked."""

from datetime import timedelta

import pytest
from django.core import mail
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection
from django.utils import timezone

from privacy.access.acting import acting
from privacy.access.standing import courier
from privacy.lifecycle import StepNotOpen
from products.requests.carrying import carry
from products.requests.models import InformationRequest, Letter
from products.requests.services import answer, ask, let_out, rate, refuse, send_back, take

QUESTION = {"question": "Whose gray pickup was at the depot?", "purpose": "A theft at a county depot"}


def soon():
    return timezone.localdate() + timedelta(days=2)


@pytest.fixture
def do(as_):
    """Do an act as a person."""

    def once(person, act, *what, **said):
        with acting(as_(person)):
            return act(*what, by=as_(person), **said)

    return once


@pytest.fixture
def asked(do, dana):
    return do(dana, ask, needed_on=soon(), **QUESTION)


@pytest.fixture
def drafted(do, asked, sofia):
    taken = do(sofia, take, asked)
    return do(sofia, answer, taken, words="A rental of Tenmile Cars.", marking="U//FOUO")


def test_a_request_states_its_purpose_in_words(do, dana):
    with pytest.raises(ValidationError) as refused:
        do(dana, ask, question="Whose car?", purpose="curious", needed_on=soon())
    assert set(refused.value.message_dict) == {"purpose"}


def test_a_request_about_a_person_names_its_case(do, dana):
    with pytest.raises(ValidationError) as refused:
        do(dana, ask, needed_on=soon(), about_person=True, **QUESTION)
    assert "28 CFR 23.20(e)" in refused.value.message_dict["case_number"][0]
    assert do(dana, ask, needed_on=soon(), about_person=True, case_number="26-118", **QUESTION).case_number


def test_an_agency_whose_agreement_ended_is_told_what_to_renew(do, as_, dana):
    dana.agency.agreements.update(ends_on=timezone.localdate() - timedelta(days=1))
    with pytest.raises(PermissionDenied, match="current agreement"):
        do(dana, ask, needed_on=soon(), **QUESTION)


def test_a_day_gone_by_is_refused(do, dana):
    with pytest.raises(ValidationError) as refused:
        do(dana, ask, needed_on=timezone.localdate() - timedelta(days=1), **QUESTION)
    assert "needed_on" in refused.value.message_dict


def test_pressed_twice_it_is_asked_once(do, dana, asked):
    assert do(dana, ask, needed_on=soon(), **QUESTION) == asked


def test_only_the_agency_that_asked_and_the_desks_that_answer_see_it(
    as_, asked, dana, felix, sofia, omar, axel
):
    seen = {}
    for person in (dana, felix, sofia, omar, axel):
        with acting(as_(person)):
            seen[person.name] = (
                InformationRequest.objects.visible_to(as_(person)).filter(pk=asked.pk).exists()
            )
    assert seen == {"Dana": True, "Felix": False, "Sofia": True, "Omar": True, "Axel": False}


def test_the_wall_alone_keeps_it_from_another_agency(as_, asked, felix, dana):
    counted = {}
    for person in (dana, felix):
        with acting(as_(person)), connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM products_informationrequest")
            counted[person.name] = cursor.fetchone()[0]
    assert counted == {"Dana": 1, "Felix": 0}


def test_nobody_lets_out_the_answer_they_wrote(do, as_, drafted, omar):
    with acting(courier()):
        InformationRequest.objects.unguarded().filter(pk=drafted.pk).update(answered_by=omar)
    with pytest.raises(PermissionDenied):
        do(omar, let_out, drafted)


def test_an_answer_leaves_on_record_and_whoever_asked_is_told_without_its_words(do, as_, drafted, omar, dana):
    sent = do(omar, let_out, drafted)
    assert sent.status == "answered"
    with acting(courier()):
        letter = Letter.outbox.select_related("request__label", "request__asked_by").get(request=sent)
        assert (letter.agency, letter.authorized_by) == (dana.agency, omar)
        assert carry(letter) and not carry(letter)
    assert [message.to for message in mail.outbox] == [[dana.email]]
    assert sent.number in mail.outbox[0].body and "Tenmile" not in mail.outbox[0].body


def test_the_answer_is_not_shown_before_it_left(client, drafted, dana, do, omar):
    client.force_login(dana)
    address = f"/requests/{drafted.number}/"
    assert "Tenmile" not in client.get(address).content.decode()
    do(omar, let_out, drafted)
    assert "Tenmile" in client.get(address).content.decode()


def test_law_enforcement_words_go_to_no_other_agency(do, felix, sofia):
    row = do(felix, ask, needed_on=soon(), **QUESTION)
    row = do(sofia, take, row)
    with pytest.raises(ValidationError) as refused:
        do(sofia, answer, row, words="A rental.", marking="U//LES")
    assert "marking" in refused.value.message_dict


def test_an_answer_can_be_returned_and_a_request_refused_with_a_reason(do, drafted, omar, dana):
    with pytest.raises(ValidationError):
        do(omar, send_back, drafted, reason="no")
    back = do(omar, send_back, drafted, reason="Say how it is known.")
    shut = do(omar, refuse, back, reason="No case and no crime is named.")
    assert (shut.status, shut.note) == ("refused", "No case and no crime is named.")
    with pytest.raises(StepNotOpen):
        do(omar, refuse, shut, reason="No case and no crime is named.")


def test_the_agency_that_asked_says_whether_it_helped(do, drafted, omar, dana):
    sent = do(omar, let_out, drafted)
    closed = do(dana, rate, sent, useful=True, words="Found it.")
    assert (closed.status, closed.useful, closed.useful_words) == ("closed", True, "Found it.")


def test_the_database_keeps_a_person_from_being_asked_about_without_a_case(do, asked):
    with acting(courier()), pytest.raises(Exception, match="request_on_a_person_has_a_case"):
        InformationRequest.objects.unguarded().filter(pk=asked.pk).update(about_person=True)


def test_the_list_says_what_is_overdue(client, asked, sofia):
    with acting(courier()):
        late = timezone.localdate() - timedelta(days=1)
        InformationRequest.objects.unguarded().filter(pk=asked.pk).update(needed_on=late)
    client.force_login(sofia)
    assert "Overdue" in client.get("/requests/").content.decode()
