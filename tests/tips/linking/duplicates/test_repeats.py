"""Reports that repeat another: told apart from what merely sounds like it."""

import pytest

from privacy.access.acting import acting
from tips.linking.duplicates.campaigns import campaigns_of, one_row_each
from tips.linking.duplicates.repeats import repeats
from tips.linking.duplicates.resembling import resembling
from tips.linking.tracing.copying import is_repost, said_words
from tips.models import Tip
from tips.vetting.services import claim, close_tip

WORDS = "Two men filmed the chlorine tanks through the north fence before sunrise and left in a hurry"


@pytest.fixture
def found(as_, ines):
    def of():
        by = as_(ines)
        with acting(by):
            return [(r.tip.pk, r.earlier.pk, r.reason) for r in repeats(Tip.objects.visible_to(by), by=by)]

    return of


@pytest.mark.parametrize(
    "copy",
    ["RT @gate_watch {}", "rt @a: RT @b: {}", "Fwd: {}", "{} (via @gate_watch)", "  {}!!! ", "“{}”"],
)
def test_marks_of_a_repost_and_punctuation_are_left_out(copy):
    assert said_words(copy.format(WORDS)) == said_words(WORDS)


def test_a_text_says_of_itself_that_it_hands_on_anothers():
    assert is_repost("RT @gate_watch look") and is_repost("Fwd: look") and not is_repost("Rats at the gate")


def test_each_repeat_stands_beside_the_first_and_beside_the_first_in_the_same_letters(told, found):
    first, second, third = told(WORDS), told(f"RT @gate_watch {WORDS}"), told(f"RT @gate_watch {WORDS}")
    assert found() == [
        (second.pk, first.pk, "Hands on the same words"),
        (third.pk, first.pk, "Hands on the same words"),
        (third.pk, second.pk, "The same text, letter for letter"),
    ]


def test_a_stock_phrase_is_no_repeat_unless_it_says_so(told, found):
    first, again = told("Traffic stop"), told("Traffic stop")
    assert found() == []
    handed_on = told("RT @patrol Traffic stop")
    assert found() == [(handed_on.pk, first.pk, "Hands on the same words")]
    assert again.pk > first.pk


def test_one_row_stands_for_many_and_says_how_many_how_fast_and_how_new(told, as_, ines):
    first, *more = told(WORDS), told(WORDS), told(f"RT @gate_watch {WORDS}")
    other, by = told("A drone circled the mast twice at noon on Friday."), as_(ines)
    with acting(by):
        rows = list(one_row_each(Tip.objects.visible_to(by), by=by))
        said = campaigns_of(rows, by=by)
    assert {row.pk for row in rows} == {first.pk, other.pk}
    assert (said[first.pk].more, said[first.pk].lately, said[first.pk].worded) == (len(more), 3, 2)


def test_a_closed_tip_hides_no_open_one(told, as_, ines, do_close):
    first, second = told(WORDS), told(WORDS)
    do_close(first)
    by = as_(ines)
    with acting(by):
        assert {row.pk for row in one_row_each(Tip.objects.visible_to(by), by=by)} == {first.pk, second.pk}


def test_what_is_about_to_be_saved_is_found_before_it_is(told, as_, ines):
    first, by = told(WORDS), as_(ines)
    with acting(by):
        [one] = resembling(f"{WORDS}, the caller says", by=by)
        assert one.tip.pk == first.pk
        assert resembling("A drone circled the mast.", by=by) == []
        assert resembling("", by=by) == []


@pytest.fixture
def do_close(as_, ines):
    def close(tip):
        by = as_(ines)
        with acting(by):
            close_tip(claim(tip, by=by), by=by, disposition="NO_BEHAVIOR")

    return close
