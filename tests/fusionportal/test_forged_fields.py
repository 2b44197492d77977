"""Fields that no page of ours sends: each is answered in words or left aside, never a fault."""

import pytest

BARE = ["nowhere", "2026-02-31", "a\x00b", "-1", "9" * 40]


@pytest.mark.parametrize("word", BARE)
def test_a_bare_word_to_go_back_to_leads_home(client, ines, word):
    client.force_login(ines)
    assert client.post("/me/theme/", {"theme": "dark", "next": word})["Location"] == "/me/"
    assert client.post("/me/policy/accept/", {"next": word})["Location"] == "/me/"
    assert client.get("/language/", {"to": "es", "next": word})["Location"] == "/"


@pytest.mark.parametrize("address", ["/report/check/", "/report/what/"])
def test_a_step_that_nobody_has_leads_on(client, db, address):
    assert client.post(address, {"to": "nowhere"}).status_code in {200, 302, 409, 422}


def test_a_body_nested_without_end_is_refused_in_words(client, lin):
    client.force_login(lin)
    address = "/api/v1/referrals/JR-26-0001/dispose/"
    answer = client.post(address, b"[" * 3000, content_type="application/json")
    assert answer.status_code in {400, 404} and len(answer.content.split()) > 3


def test_a_null_byte_in_a_search_is_left_aside(client, ines):
    client.force_login(ines)
    assert client.get("/search/", {"q": "gate\x00"}).status_code == 200
