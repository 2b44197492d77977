"""The card of finds: add one that was missed, see that the text is being read, leaf through very many."""

import pytest

from privacy.access.acting import acting
from privacy.access.standing import courier
from tips.linking.reading import read_tip
from tips.models import Mention

WORDS = "A truck with plate 7KX 114 waited by the blue crate."


@pytest.fixture
def told(send):
    tip = send(WORDS)
    with acting(courier()):
        read_tip(tip.pk)
    return tip


def add(browser, person, tip, **said):
    return browser(person).post(f"/tips/{tip.number}/find/add/", said)


def marked(tip):
    with acting(courier()):
        return list(Mention.objects.unguarded().filter(tip=tip, added=True).values_list("text", "kind"))


def test_a_missed_find_is_added_by_typing_its_words(browser, told, ines):
    answer = add(browser, ines, told, words="blue crate", kind="document")
    assert answer.headers["Location"] == f"/tips/{told.number}/#entities"
    assert marked(told) == [("blue crate", "document")]


@pytest.mark.parametrize(
    ("words", "kind", "sentence"),
    [
        ("green crate", "document", "These words don&#x27;t stand in the report."),
        ("blue crate", "", "Error:"),
        ("blue crate", "nonsense", "Select a valid choice."),
        ("", "document", "Error:"),
    ],
)
def test_what_cannot_be_added_is_told_and_kept(browser, told, ines, words, kind, sentence):
    answer = add(browser, ines, told, words=words, kind=kind)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert sentence in page
    assert f'value="{words}"' in page or not words
    assert marked(told) == []


def test_while_the_text_is_read_the_page_says_so_and_the_cards_come_when_it_was(browser, send, ines):
    tip = send(WORDS)
    desk = browser(ines)
    page = desk.get(f"/tips/{tip.number}/").content.decode()
    assert "Reading the text…" in page
    assert f'data-fresh="/tips/{tip.number}/finds/fresh/"' in page
    assert desk.get(f"/tips/{tip.number}/finds/fresh/").status_code == 204
    with acting(courier()):
        read_tip(tip.pk)
    fresh = desk.get(f"/tips/{tip.number}/finds/fresh/").content.decode()
    assert 'id="story"' in fresh
    assert "Plate 7KX 114" in fresh
    assert "data-fresh" not in fresh


def test_after_a_correction_the_text_is_read_again(browser, told, ines):
    desk = browser(ines)
    desk.post(f"/tips/{told.number}/find/", {"kind": "plate", "value": "7KX114", "state": "wrong"})
    assert "Reading the text…" in desk.get(f"/tips/{told.number}/").content.decode()


def test_ten_thousand_finds_are_capped_in_words_and_stand_on_pages(browser, told, ines):
    with acting(courier()):
        Mention.objects.bulk_create(
            Mention(tip=told, kind="document", start=0, end=n + 1, text=f"N{n}", value=f"N{n:05}")
            for n in range(10_000)
        )
    desk = browser(ines)
    page = desk.get(f"/tips/{told.number}/").content.decode()
    assert "names so much that only its first finds are shown here" in page
    last = desk.get(f"/tips/{told.number}/finds/?page=101").content.decode()
    assert "Showing 10,001 to 10,001 of 10,001" in last
    assert "N9999" in desk.get(f"/tips/{told.number}/finds/?page=100").content.decode()


@pytest.mark.parametrize("page", ["0", "x", "-1", "99999", "999999999", "²"])
def test_a_page_that_is_not_there_is_the_first_or_the_last(browser, told, ines, page):
    answer = browser(ines).get(f"/tips/{told.number}/finds/", {"page": page})
    assert answer.status_code == 200
    assert "Plate 7KX 114" in answer.content.decode()
