"""Words of the desk: clocks, spans, rates and hints."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tips.desk.clocks import clock_of, spoken
from tips.desk.workspace.place import usual_rate
from tips.intake.choices import Priority, Status
from tips.intake.models import Tip
from tips.linking.wording import telling, telling_words, words_in_common
from tips.vetting.hints import hints


@pytest.mark.parametrize(
    ("minutes", "words"),
    [(0, "0 min"), (42, "42 min"), (60, "1 h"), (206, "3 h 26 min"), (2879, "47 h 59 min"), (2880, "2 d")],
)
def test_a_span_is_said_as_people_say_it(minutes, words):
    assert spoken(timedelta(minutes=minutes)) == words


@pytest.mark.parametrize(
    ("left", "status", "state"),
    [
        (timedelta(hours=3), Status.RECEIVED, "ok"),
        (timedelta(minutes=59), Status.RECEIVED, "hot"),
        (timedelta(minutes=-1), Status.RECEIVED, "over"),
        (timedelta(days=1), Status.WAITING, "stopped"),
        (timedelta(minutes=-1), Status.WAITING, "over"),
    ],
)
def test_a_clock_is_hot_in_its_last_quarter_and_stands_while_waiting(left, status, state):
    tip = Tip(status=status, priority=Priority.ROUTINE, due_at=timezone.now() + left)
    assert clock_of(tip)["state"] == state


@pytest.mark.parametrize(
    "facts", [{"status": Status.CLOSED, "due_at": timezone.now()}, {"status": Status.TRIAGE}]
)
def test_no_clock_runs_without_an_end_or_on_what_is_decided(facts):
    assert clock_of(Tip(**facts)) is None


@pytest.mark.parametrize(
    ("year", "words"), [(0, "no earlier year"), (1, "is 1 a year"), (30, "about 2 a month")]
)
def test_a_rate_is_said_in_words(year, words):
    assert words in usual_rate(year)


def test_hints_quote_the_report_and_are_three_at_most():
    text = (
        "He cut the chain; he filmed the plant. He watched it nightly. He asked about guards. He had a drone."
    )
    found = hints(text)
    assert len(found) == 3
    assert all(hint.words in text for hint in found)


@pytest.mark.parametrize("text", ["", "Nothing of note.", "\x00" * 50, "cut the chain" * 5000])
def test_no_text_troubles_the_hints(text):
    assert len(hints(text)) <= 3


def test_everyday_words_tell_nothing():
    assert telling_words("The man parked his gray pickup near the gate yesterday") == []
    assert telling_words("Chlorine cylinders") == ["cylinders", "chlorine"]


def test_endings_do_not_keep_words_apart():
    assert words_in_common("He photographed the tanks", "photographing tanks") == ["photographed", "tanks"]


def test_a_word_shared_with_most_tells_nothing():
    common = {1: ["festival", "balloon"], 2: ["festival"], 3: ["festival"], 4: ["balloon"]}
    assert telling(common) == {1: ["balloon"], 2: [], 3: [], 4: ["balloon"]}
