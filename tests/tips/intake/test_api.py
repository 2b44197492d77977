"""Reports of partner systems."""

import json

import pytest
from rest_framework.test import APIClient

from privacy.access.acting import acting
from privacy.access.standing import courier
from tests.tips.intake.files.samples import picture
from tips.intake.models import Attachment, Involved, Tip

TIPS = "/api/v1/tips/"
STORY = "A drone hovered over the reservoir for ten minutes."


@pytest.fixture
def system(dana, host):
    """The sheriff's own system, signed in as one of its officers."""
    client = APIClient()
    client.force_login(dana)
    return client


def tips():
    with acting(courier()):
        return list(Tip.objects.unguarded())


def test_a_narrative_is_enough(system, sheriff):
    answer = system.post(TIPS, {"narrative": STORY}, format="json")
    (tip,) = tips()
    assert answer.status_code == 201
    assert answer.json()["number"] == tip.number
    assert answer.json()["status"] == "Received"
    assert (tip.narrative, tip.source, tip.agency_id) == (STORY, "api", sheriff.pk)


def test_every_field_reaches_the_tip(system, calder):
    system.post(
        TIPS,
        {
            "narrative": STORY, "title": "Drone", "external_id": "CAD-1", "case_number": "26-100",
            "happened_at": "2026-01-02T03:04:05Z", "place": "Tenmile", "county": "calder", "ongoing": "no",
            "people": [{"did": "Flew it"}], "vehicles": [{"make": "Van", "plate": "7KX"}],
        },
        format="json",
    )  # fmt: skip
    (tip,) = tips()
    assert (tip.county, tip.external_id, tip.title) == (calder, "CAD-1", "Drone")
    with acting(courier()):
        assert Involved.objects.unguarded().filter(tip=tip).count() == 2


def test_fields_that_are_not_known_are_refused_by_name(system):
    answer = system.post(TIPS, {"narrative": STORY, "narative": "x", "priority": 2}, format="json")
    assert answer.status_code == 400
    assert answer.json() == {
        "narative": ["This field is not known."],
        "priority": ["This field is not known."],
    }
    assert tips() == []


def test_a_field_unknown_inside_a_card_is_refused_too(system):
    answer = system.post(TIPS, {"narrative": STORY, "people": [{"race": "x"}]}, format="json")
    assert answer.status_code == 400
    assert "race" in str(answer.json())


@pytest.mark.parametrize(
    "sent",
    [
        {}, {"narrative": ""}, {"narrative": "a\x00b"}, {"narrative": ["x"]},
        {"narrative": "x" * 100_001}, [], "text", None, {"narrative": STORY, "happened_at": "2099-01-01"},
        {"narrative": STORY, "county": "Nowhere"}, {"narrative": STORY, "people": {}},
        {"narrative": STORY, "happened_at": "2026-02-31T00:00Z"}, {"narrative": STORY, "danger": "perhaps"},
    ],
)  # fmt: skip
def test_bad_input_is_a_sentence_and_never_a_fault(system, sent):
    answer = system.post(TIPS, sent, format="json")
    assert answer.status_code == 400
    assert answer.json()
    assert tips() == []


@pytest.mark.parametrize("field", ["narrative", "ongoing", "county", "unheard"])
def test_halves_of_characters_are_refused_and_never_answered_with(system, field):
    body = json.dumps({"narrative": "Seen."} | {field: "\ud800"})
    answer = system.post(TIPS, body, content_type="application/json")
    assert answer.status_code == 400
    assert "halves of characters" in str(answer.json())


def test_a_body_that_is_no_json_is_a_sentence(system):
    assert system.post(TIPS, b"{", content_type="application/json").status_code == 400
    assert system.post(TIPS, b"\xff\xfe", content_type="application/json").status_code == 400


def test_a_report_sent_again_under_its_own_number_is_taken_once(system):
    first = system.post(TIPS, {"narrative": STORY, "external_id": "CAD-1"}, format="json")
    again = system.post(TIPS, {"narrative": STORY, "external_id": "CAD-1"}, format="json")
    assert (first.status_code, again.status_code) == (201, 200)
    assert again.json()["number"] == first.json()["number"]
    assert len(tips()) == 1


def test_two_agencies_may_use_the_same_number(system, felix):
    other = APIClient()
    other.force_login(felix)
    system.post(TIPS, {"narrative": STORY, "external_id": "CAD-1"}, format="json")
    assert other.post(TIPS, {"narrative": STORY, "external_id": "CAD-1"}, format="json").status_code == 201
    assert len(tips()) == 2


def test_files_come_along(system, upload):
    answer = system.post(TIPS, {"narrative": STORY, "files": [upload(picture())]}, format="multipart")
    assert answer.status_code == 201
    with acting(courier()):
        assert Attachment.objects.unguarded().get().state == "checking"


def test_a_file_that_may_not_be_taken_refuses_the_report_and_says_which(system, upload, store):
    files = [upload(picture()), upload(b"MZ\x90\x00", "setup.exe", "application/octet-stream")]
    answer = system.post(TIPS, {"narrative": STORY, "files": files}, format="multipart")
    assert answer.status_code == 400
    assert "setup.exe: We can't take .exe files." in answer.json()["files"][0]
    assert tips() == []
    assert not [path for path in store.rglob("*") if path.is_file()]


def test_an_agency_lists_and_reads_its_own_reports_and_no_others(system, felix, sheriff_tip):
    other = APIClient()
    other.force_login(felix)
    other.post(TIPS, {"narrative": STORY}, format="json")
    listed = system.get(TIPS).json()["results"]
    assert [row["number"] for row in listed] == [sheriff_tip.number]
    assert system.get(f"{TIPS}{sheriff_tip.number}/").json()["status"] == "Received"
    assert other.get(f"{TIPS}{sheriff_tip.number}/").status_code == 404


def test_a_parameter_that_is_not_known_is_refused_by_name(system):
    answer = system.get(TIPS, {"status__in": "closed"})
    assert answer.status_code == 400
    assert answer.json() == {"status__in": ["This parameter is not known."]}


def test_the_api_is_shut_to_whoever_does_not_report(ines, lin, db):
    assert APIClient().post(TIPS, {"narrative": STORY}, format="json").status_code in {401, 403}
    for user in (ines, lin):
        client = APIClient()
        client.force_login(user)
        assert client.post(TIPS, {"narrative": STORY}, format="json").status_code == 403
