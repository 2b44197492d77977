"""Names of persons, organizations, places and towns, told apart by plain words around them."""

import pytest

from tips.linking.extraction.finding import extract
from tips.linking.extraction.kinds import Kind

NAMES = {
    # Persons
    "Tobin Ashgrove left the lot at noon.": "person tobin ashgrove",
    "We saw Tobin R. Ashgrove there. Later Ashgrove came back.": "person tobin r ashgrove|person tobin r ashgrove",
    "The van of Yusuf al-Karem was gone": "person yusuf al-karem",
    "A note by Jan van der Meer lay there": "person jan van der meer",
    "It was rented by Ines de la Torre.": "person ines de la torre",
    "We spoke to Wren O'Dell and Ada Pell-Hart.": "person wren o'dell|person ada pell-hart",
    "Dr. Marlin said so": "person marlin",
    "The driver, TOBIN ASHGROVE, said nothing more to us.": "person tobin ashgrove",
    "a man named Hollis": "person hollis",
    "Tobin\nAshgrove": "",
    "ASHGROVE, Tobin R. was the renter": "person tobin r ashgrove",
    "Name: Ashgrove, Tobin": "person tobin ashgrove",
    # What only looks like a person's name
    "The Following Morning We Left": "",
    "Suspicious Activity Report": "",
    "Last Friday Evening in March": "",
    "In May Tobin left for good": "",
    "FBI and DHS were told": "",
    # Organizations
    "paid by Northgate Survey LLC": "organization northgate survey llc",
    "an account with Calder First Bank": "organization calder first bank",
    "He studies at the University of Meridian.": "organization university of meridian",
    "a van of Harlow & Pike": "organization harlow & pike",
    "outside Pell Street Mosque": "organization pell street mosque",
    # Places, facilities and towns
    "in Springfield, Virginia": "locality springfield, virginia",
    "in Springfield, VA yesterday": "locality springfield, virginia",
    "He flew to Port Ansel on Monday": "locality port ansel",
    "near Tenmile Pumping Station": "place tenmile pumping station",
    "under Marlow Bridge": "place marlow bridge",
    "They met at Calder Regional Airport.": "place calder regional airport",
    "He lives in Harlow and works in Marlow": "locality harlow|locality marlow",
}


def told(text):
    return "|".join(f"{span.kind} {span.value}" for span in extract(text).spans)


@pytest.mark.parametrize("text", NAMES)
def test_a_name_is_told_for_what_it_names(text):
    assert told(text) == NAMES[text]


@pytest.mark.parametrize(
    "between", [", alias ", " aka ", " (a.k.a. ", ", also known as ", ', who calls himself "', " alias: "]
)
def test_an_other_name_is_told_with_the_name_it_stands_for(between):
    spans = extract(f"We saw Tobin Ashgrove{between}Reed Hollow.").spans
    assert [(span.value, span.alias_of) for span in spans] == [
        ("tobin ashgrove", ""),
        ("reed hollow", "tobin ashgrove"),
    ]


def test_a_word_that_two_persons_share_stands_for_neither():
    assert told("Tobin Ashgrove met Wren Ashgrove. Ashgrove left.").count("person") == 2


def test_names_are_shown_and_never_link():
    for span in extract("Tobin Ashgrove works for Northgate Survey LLC in Springfield, Virginia.").spans:
        assert not span.kind.links
    assert not Kind.PERSON.links
