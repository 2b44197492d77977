"""Leaving a report unfinished and coming back to it."""

import pytest

from tests.tips.intake.files.samples import photo_with_place
from tests.tips.intake.views.conftest import STORY
from tips.intake.drafts.later import forget_drafts
from tips.intake.models import Draft


@pytest.fixture
def draft_code(visitor):
    visitor.begin()
    visitor.send("/report/what/", story=STORY, to="later")
    return visitor.code()


def test_a_draft_code_opens_the_draft_in_another_browser(visitor, draft_code):
    visitor.cookies.clear()
    visitor.see("/report/continue/")
    visitor.send("/report/continue/", code=draft_code.lower())
    assert "Welcome back" in visitor.page
    assert STORY in visitor.page


def test_the_same_code_is_shown_as_often_as_it_is_asked_for(visitor, draft_code):
    visitor.see("/report/later/")
    assert visitor.code() == draft_code


def test_wrong_expired_and_used_codes_get_the_same_answer(visitor, draft_code):
    def answer(code):
        visitor.cookies.clear()
        visitor.see("/report/continue/")
        response = visitor.send("/report/continue/", code=code)
        return response.status_code, visitor.page.replace(code, "")

    wrong = answer("0000-0000-0000-0000")
    Draft.objects.update(expires_at="2026-01-01T00:00Z")
    expired = answer(draft_code)
    Draft.objects.update(expires_at="2099-01-01T00:00Z", sent_at="2026-01-01T00:00Z")
    used = answer(draft_code)
    assert wrong == expired == used


def test_a_draft_code_opens_no_mailbox(visitor, draft_code):
    visitor.cookies.clear()
    visitor.send("/mailbox/", code=draft_code)
    assert "That code doesn’t open anything" in visitor.page


def test_the_database_alone_does_not_tell_what_was_typed(visitor, draft_code):
    row = Draft.objects.get()
    everything = b"".join(
        bytes(value) for value in (row.body, row.token_digest, row.code_digest, row.wrapped_key)
    )
    assert b"pump station" not in everything
    assert draft_code.encode() not in everything
    assert visitor.cookies["report"].value.encode() not in everything


def test_a_draft_and_its_files_vanish_when_its_time_has_come(visitor, upload, store):
    visitor.begin()
    visitor.send("/report/what/", story=STORY, upload="1", files=upload(photo_with_place()))
    Draft.objects.update(expires_at="2026-01-01T00:00Z")
    assert forget_drafts() == 1
    assert not Draft.objects.exists()
    assert not [path for path in store.rglob("*") if path.is_file()]


def test_a_draft_on_a_shared_phone_lives_ten_minutes(visitor):
    visitor.begin(shared="on")
    assert visitor.cookies["report"]["max-age"] == 600
    row = Draft.objects.get()
    assert (row.expires_at - row.saved_at).total_seconds() == pytest.approx(600, abs=5)


def test_a_draft_on_ones_own_phone_lives_a_week(visitor):
    visitor.begin()
    row = Draft.objects.get()
    assert (row.expires_at - row.saved_at).days in {6, 7}
    assert visitor.cookies["report"]["max-age"] == ""
