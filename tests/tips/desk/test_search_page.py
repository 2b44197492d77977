"""The one search box."""

import pytest


@pytest.fixture
def three(send, felix):
    return [
        send("A drone over the dam.", title="Drone"),
        send("A truck.", title="Truck"),
        send("A drone.", by=felix),
    ]


def test_it_finds_what_its_reader_may_see(browser, three, ines, dana):
    assert len(browser(ines).get("/search/?q=drone").context["tips"]) == 2
    assert [tip.title for tip in browser(dana).get("/search/?q=drone").context["tips"]] == ["Drone"]


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
    for text in ("", "%00", "'\"(", "plate:", "x" * 9000):
        assert browser(ines).get("/search/", {"q": text}).status_code == 200


def test_the_address_of_a_search_goes_nowhere_else(browser, three, ines):
    assert browser(ines).get("/search/?q=Hartwell")["Referrer-Policy"] == "no-referrer"
