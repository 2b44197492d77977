"""Taking a report from a caller."""

import re

import pytest
from django.test import Client

from privacy.access.acting import acting
from privacy.access.standing import courier
from tests.tips.intake.views.conftest import CODE, STORY
from tips.intake.mailboxes import open_mailbox
from tips.intake.models import Addition, Identity, Involved
from tips.intake.receipts import digest_of

CALL = {"call-came_by": "phone", "call-danger": "no", "what-story": STORY}


@pytest.fixture
def desk(ines):
    client = Client()
    client.force_login(ines)
    return client


def once(desk):
    return re.search(r'name="once" value="([^"]+)"', desk.get("/tips/new/").content.decode())[1]


def test_a_call_becomes_a_tip_with_its_caller_apart(desk, all_tips, ines):
    desk.post(
        "/tips/new/",
        CALL
        | {
            "once": once(desk), "call-call_note": "Line bad.", "about-name": "Ada Moss",
            "about-phone": "800-555-0123", "person-1-did": "Cut the chain", "where-place": "Mill Road",
        },
    )  # fmt: skip
    (tip,) = all_tips()
    assert (tip.source, tip.narrative, tip.place, tip.submitted_by_id) == (
        "phone",
        STORY,
        "Mill Road",
        ines.pk,
    )
    with acting(courier()):
        assert Identity.objects.unguarded().get(tip=tip).name == "Ada Moss"
        assert Involved.objects.unguarded().get(tip=tip).did == "Cut the chain"
        assert Addition.objects.unguarded().get(tip=tip).text == "By phone: Line bad."


def test_the_callers_code_opens_the_mailbox(desk, all_tips):
    page = desk.post("/tips/new/", CALL | {"once": once(desk)}).content.decode()
    code = "".join(re.findall(r"[0-9A-Z]{4}", re.sub("<[^>]+>", " ", CODE.search(page)[1])))
    assert open_mailbox(digest_of(code)).tip_id == all_tips()[0].pk


def test_a_second_press_is_not_a_second_tip(desk, all_tips):
    sent = CALL | {"once": once(desk)}
    first, second = desk.post("/tips/new/", sent), desk.post("/tips/new/", sent)
    assert len(all_tips()) == 1
    assert CODE.search(first.content.decode())[0] == CODE.search(second.content.decode())[0]


def test_the_danger_question_must_be_answered_and_nothing_typed_is_lost(desk, all_tips):
    answer = desk.post("/tips/new/", {"call-came_by": "phone", "what-story": STORY, "once": once(desk)})
    assert answer.status_code == 422
    assert "Ask whether anyone is in danger now" in answer.content.decode()
    assert STORY in answer.content.decode()
    assert all_tips() == []


def test_adding_a_card_keeps_what_was_typed_and_finds_no_fault_yet(desk):
    page = desk.post("/tips/new/", {"what-story": STORY, "add": "person"}).content.decode()
    assert STORY in page
    assert 'id="person-1"' in page
    assert "q-error" not in page


@pytest.mark.parametrize("name", ["dana", "lin", "root", "priya"])
def test_the_page_is_for_the_intake_desk(request, name):
    client = Client()
    client.force_login(request.getfixturevalue(name))
    assert client.get("/tips/new/").status_code == 403
