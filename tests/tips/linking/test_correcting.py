"""Finds are confirmed, called wrong, marked by hand and taken back; the words stay as they are."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from privacy.access.acting import acting
from privacy.access.standing import courier
from tips.linking.reading import read_tip
from tips.linking.services import decide_mention, mark_find
from tips.models import Extraction, Mention, Tip

WORDS = "A truck with plate 7KX 114 waited by the blue crate. Call 800-555-0142. The Blue  Crate was gone."


@pytest.fixture
def by(as_, ines):
    standing = as_(ines)
    with acting(standing):
        yield standing


@pytest.fixture
def tip(told):
    return told(WORDS)


def rows(tip, **only):
    return list(Mention.objects.unguarded().filter(tip=tip, **only).order_by("start"))


def read_again(tip):
    with acting(courier()):
        read_tip(tip.pk)


def test_a_missed_find_is_marked_with_its_value_and_found_elsewhere_too(tip, by):
    row = mark_find(tip, by=by, words="blue crate", kind="document")
    assert (row.text, row.added, row.state, row.decided_by_id) == (
        "blue crate",
        True,
        "confirmed",
        by.user_id,
    )
    read_again(tip)
    assert [(each.text, each.state) for each in rows(tip, kind="document")] == [
        ("blue crate", "confirmed"),
        ("Blue  Crate", "suggested"),
    ]
    assert Tip.objects.visible_to(by).get(pk=tip.pk).narrative == WORDS


def test_a_mark_has_the_value_the_portal_would_have_given(tip, by):
    with acting(courier()):
        Mention.objects.unguarded().filter(tip=tip).delete()
    assert mark_find(tip, by=by, words="7kx  114", kind="plate").value == "7KX114"
    assert mark_find(tip, by=by, words="800-555-0142", kind="phone").value == "+18005550142"


def test_a_mark_where_the_portal_found_the_same_confirms_it(tip, by):
    row = mark_find(tip, by=by, words="7KX 114", kind="plate")
    assert (row.added, row.state) == (False, "confirmed")
    assert len(rows(tip, kind="plate")) == 1


def test_a_mark_takes_the_place_of_suggestions_and_not_of_what_was_decided(tip, by):
    mark_find(tip, by=by, words="plate 7KX", kind="document")
    assert rows(tip, kind="plate") == []
    with pytest.raises(ValidationError, match="Undo that one first"):
        mark_find(tip, by=by, words="7KX 114", kind="plate")


@pytest.mark.parametrize("words", ["green crate", "   ", "7KX114"])
def test_words_that_do_not_stand_in_the_report_are_refused(tip, by, words):
    with pytest.raises(ValidationError, match="don't stand in the report"):
        mark_find(tip, by=by, words=words, kind="document")


def test_a_mark_that_is_taken_back_is_gone_and_what_it_hid_is_found_again(tip, by):
    row = mark_find(tip, by=by, words="plate 7KX", kind="document")
    decide_mention(tip, by=by, kind="document", value=row.value, state="suggested")
    read_again(tip)
    assert rows(tip, kind="document") == []
    assert [each.text for each in rows(tip, kind="plate")] == ["7KX 114"]


def test_what_is_called_wrong_stays_wrong_and_is_read_again(tip, by):
    decide_mention(tip, by=by, kind="plate", value="7KX114", state="wrong")
    assert Extraction.objects.visible_to(by).get(tip=tip).done_at is None
    read_again(tip)
    assert [each.state for each in rows(tip, kind="plate")] == ["wrong"]
    assert Extraction.objects.visible_to(by).get(tip=tip).done_at is not None


def test_somebody_who_does_not_work_on_tips_marks_nothing(tip, as_, dana):
    with acting(as_(dana)), pytest.raises(PermissionDenied):
        mark_find(tip, by=as_(dana), words="blue crate", kind="document")
