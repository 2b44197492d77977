"""Protected conduct is pointed out to a person, and never refused."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tips.screening.protected import protected_conduct
from tips.screening.protected_words import CONDUCT, Protected

FLAGGED = [
    (Protected.PROTEST, "About forty people were protesting outside the county building."),
    (Protected.PROTEST, "She organized the march on Saturday and handed out flyers."),
    (Protected.PROTEST, "They held a candlelight vigil and waved flags."),
    (Protected.PROTEST, "He started a petition against the pipeline."),
    (Protected.PROTEST, "Hubo una manifestación frente al palacio."),
    (Protected.PROTEST, "Una manifestacion sin acentos tambien."),
    (Protected.WORSHIP, "Men go in and out of the mosque every Friday."),
    (Protected.WORSHIP, "A group was praying in the park before sunrise."),
    (Protected.WORSHIP, "Her pastor gave an angry sermon."),
    (Protected.JOURNALISM, "A journalist asked the guard about the outage."),
    (Protected.JOURNALISM, "A man with a press pass was filming the police."),
    (Protected.JOURNALISM, "He calls himself a First Amendment auditor and livestreams."),
    (Protected.POLITICS, "His yard signs and bumper stickers are against the governor."),
    (Protected.POLITICS, "She criticized the mayor at the council meeting."),
    (Protected.POLITICS, "He posts political rants every night."),
    (Protected.UNION, "The union rep told workers not to talk to managers."),
    (Protected.UNION, "Nurses went on strike at the hospital gate."),
    (Protected.UNION, "The drivers are on strike since Monday."),
    (Protected.PHOTOGRAPHY, "A man took pictures of the dam from the sidewalk."),
    (Protected.PHOTOGRAPHY, "Tourists were filming the bridge."),
    (Protected.PHOTOGRAPHY, "Sacaba fotos desde la acera."),
    (Protected.TRAIT, "He looked Middle Eastern and that made me nervous."),
    (Protected.TRAIT, "I called because they were speaking Arabic on the bus."),
    (Protected.TRAIT, "Two foreigners who don't belong in this neighborhood."),
    (Protected.TRAIT, "She seemed suspicious, a woman in a hijab."),
]

NOT_FLAGGED = [
    "A gray pickup stopped by the side gate at 2 am and two people cut the chain.",
    "On March 3 the lock was found broken.",
    "The caller said he will bring a gun to the school tomorrow.",
    "He asked three times how many guards work at night and when they change.",
    "The credit union on Union Street lost two badges.",
    "A white van with a black hood drove through the closed fence.",
    "Person described as a white man in his thirties, brown jacket.",
    "Pictures of the control room were found on a lost phone.",
    "He bought fuel, timers and a stolen uniform.",
    "",
]


@pytest.mark.parametrize(("why", "text"), FLAGGED)
def test_protected_conduct_is_pointed_out(why, text):
    assert why in {flag.why for flag in protected_conduct(text)}


@pytest.mark.parametrize("text", NOT_FLAGGED)
def test_ordinary_conduct_is_not(text):
    assert protected_conduct(text) == []


def test_every_listed_phrase_can_be_found():
    for kind, listed in CONDUCT.items():
        for phrase in listed.split(","):
            text = " ".join(phrase.split()).replace("*", "").replace("_", "any")
            assert kind in {flag.why for flag in protected_conduct(text)}, phrase


def test_a_description_is_not_a_ground_but_a_reason_is():
    assert protected_conduct("Tall Black man, red cap, ran north.") == []
    assert [flag.words for flag in protected_conduct("I called because he is Black.")] == ["Black"]


def test_every_flag_says_why_in_a_sentence():
    for flag in protected_conduct(" ".join(text for _, text in FLAGGED)):
        assert str(flag.why.label).endswith((".", "?"))


@given(st.lists(st.sampled_from([text for _, text in FLAGGED] + NOT_FLAGGED), max_size=8).map("\n".join))
def test_flags_stand_in_order_and_quote_the_text(text):
    flags = protected_conduct(text)
    assert flags == sorted(flags, key=lambda flag: flag.start)
    assert all(text[flag.start : flag.end] == flag.words for flag in flags)


@given(st.text())
def test_any_text_is_accepted(text):
    assert isinstance(protected_conduct(text), list)


@pytest.mark.parametrize(
    "piece",
    [
        "protest ",
        "looked Arab ",
        "a ",
        "\n",
        "posted aaaa ",
        "criticized ",
        "photo street ",
        "A man walked by the gate. ",
    ],
)
def test_five_megabytes_are_read_in_bounded_time(piece):
    started = time.process_time()
    flags = protected_conduct(piece * (5_000_000 // len(piece)))
    assert time.process_time() - started < 10
    assert len(flags) <= 100 * len(Protected)
