"""The one search box."""

import pytest

from privacy.access.acting import acting
from privacy.access.standing import courier
from tips.boards.services import open_board
from tips.intake.choices import Source
from tips.intake.services import Report, submit_tip
from tips.linking.reading import read_tip


@pytest.fixture
def browser(client):
    """Sign somebody in and return their browser."""

    def sign_in(person):
        client.force_login(person, backend="fusionportal.own.backend.PortalBackend")
        return client

    return sign_in


@pytest.fixture
def send(dana, as_, calder):
    """Send reports of the sheriff's, or of somebody else's agency."""

    def one(words, by=None, **facts):
        return submit_tip(Report(words, Source.PARTNER, {"county": calder, **facts}), by=as_(by or dana))

    return one


@pytest.fixture
def found(browser):
    """What the page shows somebody, by kind."""

    def titles(person, text):
        groups = browser(person).get("/search/", {"q": text}).context["groups"]
        return {group.key: [find.title for find in group.finds] for group in groups}

    return titles


@pytest.fixture
def three(send, felix):
    return [
        send("A drone over the dam.", title="Drone"),
        send("A truck.", title="Truck"),
        send("A drone.", by=felix),
    ]


def test_it_finds_what_its_reader_may_see(found, three, ines, dana):
    assert len(found(ines, "drone")["tips"]) == 2
    assert found(dana, "drone") == {"tips": ["Drone"]}


def test_the_words_found_are_marked_in_the_report(browser, three, dana):
    assert "<mark>drone</mark> over the dam" in browser(dana).get("/search/?q=drone").content.decode()


def test_another_spelling_is_offered_from_what_one_may_read(browser, three, dana, felix):
    assert browser(dana).get("/search/?q=trukc").context["meant"] == "truck"
    assert browser(felix).get("/search/?q=trukc").context["meant"] == ""


def test_a_number_leads_straight_to_its_tip(browser, three, ines):
    answer = browser(ines).get(f"/search/?q={three[1].number}")
    assert answer.url == f"/tips/{three[1].number}/"


def test_nothing_found_and_nothing_shown_read_alike(browser, three, felix):
    hidden = browser(felix).get(f"/search/?q={three[1].number}").content.decode()
    absent = browser(felix).get("/search/?q=FC-26-99999").content.decode()
    hidden, absent = (page[page.index("<main") : page.index("</main>")] for page in (hidden, absent))
    assert hidden.replace(three[1].number, "") == absent.replace("FC-26-99999", "")
    assert "No matches in what you can see." in absent


def test_an_unknown_field_is_said_and_no_text_breaks_it(browser, three, ines):
    assert "We don’t know the field color." in browser(ines).get("/search/?q=color:red").content.decode()
    assert "yesterday is not a day" in browser(ines).get("/search/?q=received:yesterday").content.decode()
    for text in ("", "%00", "'\"(", "plate:", "x" * 9000):
        assert browser(ines).get("/search/", {"q": text}).status_code == 200


def test_the_address_of_a_search_goes_nowhere_else(browser, three, ines):
    assert browser(ines).get("/search/?q=Hartwell")["Referrer-Policy"] == "no-referrer"


def test_a_plate_leads_to_its_page_for_whoever_may_see_a_tip_with_it(found, browser, send, ines, amir, felix):
    tip = send("A van, plate 7KX 219, waited.", title="Van")
    with acting(courier()):
        read_tip(tip.pk)
    assert found(ines, "7KX219")["entities"] == ["7KX 219"]
    assert browser(felix).get("/search/?q=7KX219").context["groups"] == []


def test_a_board_is_found_by_whoever_is_on_it(found, as_, ines, amir):
    with acting(as_(ines)):
        open_board(by=as_(ines), title="Gates at night", question="")
    assert found(ines, "gates night")["boards"] == ["Gates at night"]
    assert "boards" not in found(amir, "gates night")


def test_whoever_reads_products_finds_them_in_their_library(browser, rhea):
    answer = browser(rhea).get("/search/?q=gate")
    assert answer.status_code == 200
    assert answer.context["groups"] == []
    assert "No matches in what you can see." in answer.content.decode()
