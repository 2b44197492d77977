"""What can be typed into a search, and what it finds."""

import pytest

from privacy.access.acting import acting
from tips.intake.choices import Source
from tips.intake.services import Report, submit_tip
from tips.linking.searching import by_relevance, read, search
from tips.models import Mention, Tip


@pytest.fixture
def find(as_, ines):
    def titles(text):
        standing = as_(ines)
        with acting(standing):
            return sorted(search(Tip.objects.visible_to(standing), text).values_list("title", flat=True))

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


def test_an_unknown_field_is_named(db):
    assert read("color:gray pickup http://a.example").unknown == ("color",)


def test_the_best_find_comes_first(three, as_, ines, sheriff_tip):
    standing = as_(ines)
    with acting(standing):
        rows = by_relevance(search(Tip.objects.visible_to(standing), "drone"), "drone")
        assert rows.first().title == "Drone"


def test_a_reader_finds_only_what_they_may_see(three, as_, felix, agnes):
    for person, count in ((felix, 0), (agnes, 2)):
        standing = as_(person)
        with acting(standing):
            assert search(Tip.objects.visible_to(standing), "pickup").count() == count
