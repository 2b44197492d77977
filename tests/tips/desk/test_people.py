"""What each person was to it is said on a page of its own, and names stay where they are held."""

import pytest

from privacy.models import AuditEntry
from tips.intake.choices import Source
from tips.intake.services import Report, submit_tip

CARD = {"kind": "person", "did": "Cut the chain", "name": "Bram Quill", "contact": "555-0144"}


@pytest.fixture
def named(dana, as_, host):
    return submit_tip(Report("A man cut the chain.", Source.PARTNER, involved=(CARD,)), by=as_(dana))


def form_of(answer):
    return answer.context["people"][0]["form"]["card"].value()


def test_the_page_describes_people_and_names_nobody(browser, named, ines):
    page = browser(ines).get(f"/tips/{named.number}/people/").content.decode()
    assert "Cut the chain" in page and "A named person, contact held" in page
    assert "Quill" not in page and "0144" not in page


def test_what_somebody_was_is_kept_and_their_name_follows(browser, named, amir, ines, omar):
    address = f"/tips/{named.number}/people/"
    said = {"card": form_of(browser(amir).get(address)), "role": "victim", "age": "juvenile"}
    assert browser(amir).post(address, said).status_code == 302
    stated = {"purpose": "vetting", "reason": "Two reports alike"}
    mine = browser(ines).post(f"/tips/{named.number}/identity/", stated).content.decode()
    assert "Quill" not in mine and "B-10" in mine
    theirs = browser(omar).post(f"/tips/{named.number}/identity/", stated).content.decode()
    assert "Bram Quill" in theirs and "U-03" in theirs
    entry = AuditEntry.objects.get(verb="describe person")
    assert "Quill" not in str(entry.detail) and entry.detail["role"] == "victim"


def test_a_witness_made_a_subject_is_refused_in_words_and_what_was_typed_is_kept(browser, named, ines):
    address = f"/tips/{named.number}/people/"
    card = form_of(browser(ines).get(address))
    browser(ines).post(address, {"card": card, "role": "witness", "age": "adult"})
    answer = browser(ines).post(address, {"card": card, "role": "subject", "age": "adult"})
    assert answer.status_code == 422
    assert "that is a report of its own" in answer.content.decode()
    assert answer.context["people"][0]["form"]["role"].value() == "subject"


@pytest.mark.parametrize("said", [{"role": "king", "age": "adult"}, {"role": "witness", "age": "12"}, {}])
def test_answers_that_are_not_offered_are_refused(browser, named, ines, said):
    card = form_of(browser(ines).get(f"/tips/{named.number}/people/"))
    assert browser(ines).post(f"/tips/{named.number}/people/", {"card": card, **said}).status_code == 422


def test_a_card_of_another_tip_is_not_there(browser, named, send, ines):
    card = form_of(browser(ines).get(f"/tips/{named.number}/people/"))
    other = send()
    said = {"card": card, "role": "witness", "age": "adult"}
    assert browser(ines).post(f"/tips/{other.number}/people/", said).status_code == 404


def test_a_page_gone_stale_is_refused_and_says_so(browser, named, ines):
    address = f"/tips/{named.number}/people/"
    card = form_of(browser(ines).get(address))
    said = {"card": card, "role": "witness", "age": "adult", "version": "1"}
    assert browser(ines).post(address, said).status_code == 302
    assert browser(ines).post(address, said).status_code == 409


def test_a_sender_is_made_a_confidential_source(browser, named, ines):
    address = f"/tips/{named.number}/people/"
    assert browser(ines).post(address, {"sender": "1", "role": "source"}).status_code == 302
    assert browser(ines).post(address, {"sender": "1", "role": "victim"}).status_code == 422


def test_the_agency_that_sent_it_reads_the_summary_only(browser, named, dana):
    page = browser(dana).get(f"/agency/reports/{named.number}/").content.decode()
    assert "A named person, contact held" in page
    assert "Quill" not in page and "0144" not in page


def test_the_notice_to_a_juvenile_is_kept_with_its_day_and_how(browser, named, ines):
    address = f"/tips/{named.number}/people/"
    said = {"card": form_of(browser(ines).get(address)), "role": "subject", "age": "juvenile"}
    half = browser(ines).post(address, said | {"notice_on": "2026-01-05"})
    assert half.status_code == 422 and "both the day and how" in half.content.decode()
    assert (
        browser(ines).post(address, said | {"notice_on": "2126-01-05", "notice_how": "x"}).status_code == 422
    )
    told = {"notice_on": "2026-01-05", "notice_how": "Letter to the parents"}
    assert browser(ines).post(address, said | told).status_code == 302
    assert "Letter to the parents" in browser(ines).get(address).content.decode()
