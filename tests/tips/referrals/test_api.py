"""Referrals over the API: the office's own, acknowledged and disposed of through the same acts."""

import pytest
from django.utils import timezone
from rest_framework.test import APIClient

from privacy.access.acting import acting
from privacy.access.standing import courier
from tips.models import Referral
from tips.referrals.choices import State

LIST = "/api/v1/referrals/"


@pytest.fixture
def system():
    """A system signed in as a person."""

    def sign_in(person):
        client = APIClient()
        client.force_login(person)
        return client

    return sign_in


def test_the_office_lists_its_own_without_the_story(system, sent, lin):
    answer = system(lin).get(LIST)
    [one] = answer.json()["results"]
    assert (one["number"], one["office"], one["status"], one["marking"]) == (
        sent.number, "meridian", "transmitted", "LES",
    )  # fmt: skip
    assert "narrative" not in one


def test_one_comes_with_its_package(system, sent, lin):
    one = system(lin).get(f"{LIST}{sent.number}/").json()
    assert one["package"]["behaviors"][0]["code"] == "INTRSN"
    assert one["narrative"].startswith("About 9:40 pm")


def test_another_office_lists_nothing_and_finds_nothing(system, sent, ortiz):
    other = system(ortiz)
    assert other.get(LIST).json()["results"] == []
    for act in ("", "acknowledge/", "dispose/"):
        ask = other.get if not act else other.post
        for said in ({}, {"disposition": "nexus"}, {"disposition": "no such word"}):
            withheld = ask(f"{LIST}{sent.number}/{act}", said, format="json")
            absent = ask(f"{LIST}RF-26-9999/{act}", said, format="json")
            assert (withheld.status_code, withheld.content) == (404, absent.content)


@pytest.mark.parametrize("name", ["dana", "amir", "omar", "rhea", "axel", "root"])
def test_nobody_else_may_use_it(request, system, sent, name):
    assert system(request.getfixturevalue(name)).get(LIST).status_code == 403


def test_without_an_account_there_is_no_answer(sent):
    assert APIClient().get(LIST).status_code in {401, 403}


def test_acknowledging_twice_answers_alike(system, sent, lin, words):
    client = system(lin)
    answers = [client.post(f"{LIST}{sent.number}/acknowledge/", {}, format="json") for _ in range(2)]
    assert [answer.json()["status"] for answer in answers] == [State.ACKNOWLEDGED] * 2
    assert words(sent).count("acknowledged") == 1


def test_an_immediate_one_asks_about_the_call(system, sent, lin):
    with acting(courier()):
        Referral.objects.unguarded().filter(pk=sent.pk).update(urgency="immediate", called_at=timezone.now())
    client = system(lin)
    refused = client.post(f"{LIST}{sent.number}/acknowledge/", {}, format="json")
    assert (refused.status_code, refused.json()) == (
        400, {"phone_received": ["Say whether the phone call was received."]},
    )  # fmt: skip
    taken = client.post(f"{LIST}{sent.number}/acknowledge/", {"phone_received": True}, format="json")
    assert taken.json()["phone_received"] is True


def test_a_disposition_is_kept_and_cannot_be_given_twice(system, acknowledged, lin):
    client, said = system(lin), {"disposition": "no_nexus", "words": "A contractor."}
    first = client.post(f"{LIST}{acknowledged.number}/dispose/", said, format="json")
    assert (first.json()["status"], first.json()["disposition"]) == ("disposed", "no_nexus")
    assert client.post(f"{LIST}{acknowledged.number}/dispose/", said, format="json").status_code == 409


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"disposition": "guilty"}, "disposition"),
        ({}, "disposition"),
        ({"disposition": "nexus", "x": 1}, "x"),
    ],
)
def test_what_cannot_be_taken_is_refused_by_name(system, acknowledged, lin, said, field):
    answer = system(lin).post(f"{LIST}{acknowledged.number}/dispose/", said, format="json")
    assert answer.status_code == 400
    assert field in answer.json()


@pytest.mark.parametrize(("ask", "field"), [("?status=lost", "status"), ("?office=x", "office")])
def test_an_unknown_question_is_refused_by_name(system, sent, lin, ask, field):
    answer = system(lin).get(LIST + ask)
    assert (answer.status_code, list(answer.json())) == (400, [field])
