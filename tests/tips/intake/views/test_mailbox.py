"""The mailbox as its holder sees it."""

import re

import pytest
from django.core.cache import cache

from privacy.access.acting import acting
from tests.tips.intake.files.samples import photo_with_place
from tips.intake import guessing
from tips.intake.codes import new_code
from tips.intake.mailboxes import ask_submitter
from tips.intake.models import Addition, Attachment


@pytest.fixture(autouse=True)
def fresh_cache(no_waiting):
    cache.clear()


@pytest.fixture
def opened(visitor, public_tip, code):
    visitor.see("/mailbox/")
    visitor.send("/mailbox/", code=code)
    return visitor


@pytest.fixture
def asked(public_tip, as_, ines):
    with acting(as_(ines)):
        return ask_submitter(public_tip, by=as_(ines), text="Which gate was it?")


def test_a_code_opens_its_mailbox_for_half_an_hour(opened):
    assert "Received." in opened.page
    cookie = opened.cookies["mailbox"]
    assert (cookie["path"], cookie["max-age"], cookie["httponly"], cookie["samesite"]) == (
        "/mailbox/", 1800, True, "Strict",
    )  # fmt: skip


def test_nothing_asked_says_so(opened):
    assert "We have not asked you anything. You can still add to your report." in opened.page


def test_a_question_stands_first_and_is_answered(asked, opened, as_, ines):
    assert "Which gate was it?" in opened.page
    assert opened.page.index("Which gate") < opened.page.index("Add to your report")
    number = re.search(r'name="question" value="(\d+)"', opened.page)[1]
    opened.send("/mailbox/messages/", question=number, text="The north one.")
    assert "The north one." in opened.page
    assert 'name="question"' not in opened.page


def test_an_empty_answer_is_refused_and_the_question_stays(asked, opened):
    number = re.search(r'name="question" value="(\d+)"', opened.page)[1]
    response = opened.send("/mailbox/messages/", question=number, text=" ")
    assert response.status_code == 422
    assert "Write your answer first." in opened.page


def test_an_answer_to_a_question_of_another_mailbox_is_only_an_addition(opened, public_tip, as_, ines):
    opened.send("/mailbox/messages/", question="999999", text="Hello?")
    with acting(as_(ines)):
        assert Addition.objects.visible_to(as_(ines)).get(tip=public_tip).text == "Hello?"


def test_words_and_files_can_be_added(opened, public_tip, upload, as_, ines):
    opened.send("/mailbox/messages/", text="A photo.", clean="on", files=upload(photo_with_place()))
    with acting(as_(ines)):
        assert Attachment.objects.visible_to(as_(ines)).get(tip=public_tip).cleaned


def test_a_refused_file_does_not_lose_the_words(opened, public_tip, upload):
    bad = upload(b"MZ\x90\x00", "setup.exe", "application/octet-stream")
    opened.send("/mailbox/messages/", text="The plate ended in 7KX.", files=bad)
    assert "setup.exe" in opened.page
    assert "Your words were added." in opened.page


def test_contact_can_be_stopped(opened):
    opened.send("/mailbox/messages/", stop="1")
    assert "You asked us not to contact you." in opened.page


def test_closing_the_mailbox_shuts_it(opened):
    opened.send("/mailbox/messages/", leave="1", follow=False)
    opened.see("/mailbox/messages/")
    assert "Type the code" in opened.page


def test_leaving_the_page_shuts_the_mailbox(opened):
    opened.see("/leave/")
    opened.see("/mailbox/messages/")
    assert "Type the code" in opened.page


def test_a_ticket_that_was_made_up_opens_nothing(visitor, mailbox):
    visitor.cookies["mailbox"] = str(mailbox.reference)
    visitor.see("/mailbox/messages/")
    assert "Type the code" in visitor.page


def test_the_code_is_in_no_address_and_no_page_of_the_mailbox(opened, code):
    assert code not in opened.page
    assert code[:4] + "-" not in opened.page


def test_every_code_that_opens_nothing_gets_the_same_answer(visitor, public_tip):
    def answer(typed):
        cache.clear()
        response = visitor.send("/mailbox/", code=typed)
        return response.status_code, re.sub(r'name="code" value="[^"]*"', "", visitor.page)

    answers = {
        answer(typed) for typed in (new_code(), new_code(), "0000-0000-0000-0000", "abc", "🜁" * 20, "'--")
    }
    assert len(answers) == 1
    assert answers.pop()[0] == 422


def test_wrong_codes_bring_a_growing_wait_that_is_told_in_seconds(visitor, public_tip, monkeypatch):
    clock = [1_000_000.0]
    monkeypatch.setattr(guessing.time, "time", lambda: clock[0])
    waits = []
    for _ in range(9):
        response = visitor.send("/mailbox/", code=new_code())
        waits.append(int(response.get("Retry-After", 0)))
        clock[0] += waits[-1]
    assert waits[:3] == [0, 0, 0]
    assert waits[3:6] == [2, 4, 8]
    assert max(waits) == guessing.LONGEST_WAIT
    assert "You can try again in 60 seconds." in visitor.page


def test_a_right_code_is_not_even_looked_at_during_the_wait(visitor, public_tip, code):
    for _ in range(5):
        visitor.send("/mailbox/", code=new_code())
    wrong = visitor.send("/mailbox/", code=new_code())
    right = visitor.send("/mailbox/", code=code)
    assert wrong.status_code == right.status_code == 429


def test_a_right_code_opens_once_the_wait_is_over(visitor, public_tip, code, monkeypatch):
    clock = [1_000_000.0]
    monkeypatch.setattr(guessing.time, "time", lambda: clock[0])
    for _ in range(40):
        visitor.send("/mailbox/", code=new_code())
    clock[0] += guessing.LONGEST_WAIT + 1
    visitor.send("/mailbox/", code=code)
    assert "Received." in visitor.page


def test_the_first_try_from_anywhere_is_free_even_under_a_flood(visitor, public_tip, code):
    cache.set("guesses-everywhere", guessing.BRAKE + 100, 60)
    visitor.send("/mailbox/", code=code)
    assert "Received." in visitor.page


def test_under_a_flood_the_wait_begins_with_the_first_failure(visitor, public_tip):
    cache.set("guesses-everywhere", guessing.BRAKE + 100, 60)
    assert visitor.send("/mailbox/", code=new_code()).status_code == 429


def test_the_mailbox_opens_while_the_cache_is_away(visitor, public_tip, code, settings):
    settings.CACHES = {
        "default": {
            "BACKEND": "django.core.cache.backends.redis.RedisCache",
            "LOCATION": "unix:///nowhere/valkey.sock",
        }
    }
    visitor.send("/mailbox/", code=new_code())
    visitor.send("/mailbox/", code=code)
    assert "Received." in visitor.page


def test_where_tries_come_from_is_kept_as_a_hash_only(visitor, rf):
    name = guessing.source_of(rf.post("/mailbox/", REMOTE_ADDR="203.0.113.77"))
    assert "203" not in name
    assert name != guessing.source_of(rf.post("/mailbox/", REMOTE_ADDR="203.0.113.78"))
