"""What can be typed into a search, and what it finds."""

import pytest

from privacy.access.acting import acting
from tips.intake.choices import Source
from tips.intake.services import Report, submit_tip
from tips.linking.searching.excerpts import excerpts
from tips.linking.searching.finding import by_relevance, not_understood, search
from tips.linking.searching.spelling import spelled_otherwise
from tips.models import Mention, Tip


@pytest.fixture
def find(as_, ines):
    def titles(text):
        standing = as_(ines)
        with acting(standing):
            return sorted(
                search(Tip.objects.visible_to(standing), text, by=standing).values_list("title", flat=True)
            )

    return titles


@pytest.fixture
def three(dana, as_, calder, marlow, ines):
    """Three tips: a gray pickup in Calder, a drone in Marlow, a pickup and a drone."""
    said = {
        "Pickup": ("A gray pickup waited by the reservoir gate.", calder),
        "Drone": ("A drone circled the reservoir after dark.", marlow),
        "Both": ("A pickup carried a drone to the substation.", calder),
    }
    tips = {
        title: submit_tip(Report(words, Source.PARTNER, {"title": title, "county": county}), by=as_(dana))
        for title, (words, county) in said.items()
    }
    with acting(as_(ines)):
        Mention.objects.bulk_create(
            [
                Mention(tip=tips["Pickup"], kind="plate", start=0, end=3, text="7KX-114", value="7KX114"),
                Mention(tip=tips["Drone"], kind="phone", start=0, end=3, text="555-0142", value="8005550142"),
            ]
        )
    return tips


@pytest.fixture
def send_text(dana, as_, calder):
    return lambda words: submit_tip(Report(words, Source.PARTNER, {"county": calder}), by=as_(dana))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("pickup", ["Both", "Pickup"]),
        ("pickup -drone", ["Pickup"]),
        ("drone OR pickup", ["Both", "Drone", "Pickup"]),
        ('"gray pickup"', ["Pickup"]),
        ('"pickup gray"', []),
        ("substat*", ["Both"]),
        ("drone substat*", ["Both"]),
        ("plate:7kx", ["Pickup"]),
        ("plate:7KX-114", ["Pickup"]),
        ('phone:"(800) 555-0142"', ["Drone"]),
        ("county:calder", ["Both", "Pickup"]),
        ("drone county:marlow", ["Drone"]),
        ("-county:calder", ["Drone"]),
        ("state:new", ["Both", "Drone", "Pickup"]),
        ("state:closed", []),
        ("", ["Both", "Drone", "Pickup"]),
        ("color:gray pickup", ["Both", "Pickup"]),
        ("gray pickup OR drone", ["Both", "Drone", "Pickup"]),
        ("(pickup OR balloon) substation", ["Both"]),
        ("reservoir AND NOT pickup", ["Drone"]),
        ("-(pickup drone)", ["Drone", "Pickup"]),
        ("phone:555-0142 OR substation", ["Both", "Drone"]),
        ("plate:7K*4", ["Pickup"]),
        ("plate:7K?114", ["Pickup"]),
        ("plate:K?114", []),
        ("phone:*0142", ["Drone"]),
        ("phone:555-01??", ["Drone"]),
        ("received:2d", ["Both", "Drone", "Pickup"]),
        ("received:<2020-01-01", []),
        ("received:2001..", ["Both", "Drone", "Pickup"]),
        ("happened:2001..2099", []),
        ("has:files", []),
        ("priority:routine source:partner", ["Both", "Drone", "Pickup"]),
        ("agency:calder pickup", ["Both", "Pickup"]),
        ("nothing like this", []),
    ],
)
def test_what_is_typed_finds_what_it_means(three, find, text, found):
    assert find(text) == found


def test_a_number_finds_its_tip(three, find):
    number = three["Drone"].number
    assert find(number) == ["Drone"]
    assert find(number.lower()) == ["Drone"]
    assert find(f"number:{number[-5:]}") == ["Drone"]


@pytest.mark.parametrize(
    "text",
    ["\x00", "' OR 1=1 --", '"', '"open', "a & | ! b", "((", "::", "plate:", "*", "\u202e", "x" * 5000, "-"],
)
def test_nothing_that_can_be_typed_is_an_error(three, find, text):
    assert isinstance(find(text), list)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("color:gray pickup http://a.example", "We don’t know the field color."),
        ("received:yesterday", "yesterday is not a day we can read. Type 2026-10-31"),
        ("received:2026-02-30..", "2026-02-30 is not a day we can read."),
        ('gate "side', '" is opened and never closed.'),
        ("(gate OR fence", "( is opened and never closed."),
        ("has:wings", "has: knows files"),
    ],
)
def test_what_was_not_understood_is_said(as_, ines, text, said):
    standing = as_(ines)
    with acting(standing):
        assert [sentence for sentence in not_understood(text, by=standing) if said in sentence]


@pytest.mark.parametrize("text", ["", "gate", 'plate:7KX "side gate" OR (a -b) received:7d'])
def test_what_was_understood_needs_no_word(as_, ines, text):
    standing = as_(ines)
    with acting(standing):
        assert not_understood(text, by=standing) == []


def test_the_best_find_comes_first(three, as_, ines, sheriff_tip):
    standing = as_(ines)
    with acting(standing):
        rows = by_relevance(search(Tip.objects.visible_to(standing), "drone", by=standing), "drone")
        assert rows.first().title == "Drone"


def test_a_reader_finds_only_what_they_may_see(three, as_, felix, agnes):
    for person, count in ((felix, 0), (agnes, 2)):
        standing = as_(person)
        with acting(standing):
            assert search(Tip.objects.visible_to(standing), "pickup", by=standing).count() == count


def test_the_words_found_are_marked_and_nobodys_text_is_a_mark(send_text, as_, ines):
    tip = send_text("He wrote <mark>chain</mark> & \x01 cut the chain\x02 of the gate.")
    standing = as_(ines)
    with acting(standing):
        around = excerpts([tip], "chain", by=standing)[tip.pk]
    assert "<mark>chain</mark>  &amp;" in around
    assert around.count("<mark>") == 2


def test_no_excerpt_is_given_of_what_a_reader_may_not_see(three, as_, felix):
    standing = as_(felix)
    with acting(standing):
        assert excerpts(three.values(), "drone", by=standing) == {}


def test_a_slip_of_the_pen_is_seen(three, as_, ines, agnes, felix):
    for person, meant in ((ines, "reservoir pickup"), (agnes, "reservoir pickup"), (felix, "")):
        standing = as_(person)
        with acting(standing):
            assert spelled_otherwise("resevoir pickup", by=standing) == meant


def test_a_word_that_was_written_is_not_doubted(three, as_, ines):
    standing = as_(ines)
    with acting(standing):
        assert spelled_otherwise("drone pickup -resevoir", by=standing) == ""
