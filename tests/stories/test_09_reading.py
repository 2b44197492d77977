"""Readers open the released product, each in their own version; one takes the PDF, acknowledges and answers."""

from tests.stories.writing import BULLETIN, LOOK_AT_GATES, ONLY_POLICE

DEPUTY, READER = "officer@calder-sheriff.example", "chief@marlow-fire.example"
WATER, SUPERVISOR = "water@tenmile-water.example", "supervisor@meridian.example"


def test_each_reader_gets_the_version_for_their_field_of_work(guest, told):
    deputy, chief = guest(DEPUTY), guest(READER)
    for one, words, name in (
        (deputy, ONLY_POLICE, "library-police"),
        (chief, "Check side gates.", "library"),
    ):
        one.go("/library/")
        one.look(name)
        one.page.locator(f"main a[href^='/library/{told['product']}']").first.click()
        assert words in one.words() and LOOK_AT_GATES in one.words()
        assert told["tip"] not in one.page.content() and told["of_agency"] not in one.page.content()
    assert ONLY_POLICE not in chief.page.content()
    chief.look("product-of-fire-service")


def test_a_reader_opens_prints_acknowledges_and_answers(guest, told):
    rosalind = guest(READER)
    rosalind.go(f"/library/{told['product']}/")
    rosalind.look("product")
    printed = rosalind.context.request.get(f"{rosalind.address}/library/{told['product']}/pdf/")
    assert printed.ok and printed.body().startswith(b"%PDF")
    rosalind.press("I’ve read this")
    assert "said you’ve read this" in rosalind.words()
    rosalind.choose("relevant", "5")
    rosalind.choose("in_time", "4")
    rosalind.page.locator("#feedback form button").click()
    assert "Thank you." in rosalind.words()
    rosalind.look("product-answered")


def test_the_supervisor_sees_who_got_it_and_what_they_said(guest, told):
    omar = guest(SUPERVISOR)
    omar.go(f"/products/{told['product']}/delivery/")
    assert "Rosalind Tveit" in omar.words() or "1 opened it" in omar.words()
    omar.look("delivery")
    omar.go(f"/products/{told['product']}/feedback/")
    omar.look("feedback")


def test_a_place_outside_the_audience_has_nothing(guest, told):
    water = guest(WATER)
    water.go("/library/")
    assert told["product"] not in water.words()
    assert water.page.goto(f"{water.address}/library/{told['product']}/").status == 404


def test_mail_carries_number_marking_and_link_only_and_goes_to_each_reader_once(portal, told):
    about = [mail for mail in portal.mail() if told["product"] in mail["Subject"]]
    readers = {mail["To"] for mail in about}
    assert {DEPUTY, READER} <= readers and len(readers) == len(about)
    for mail in about:
        words = mail.get_payload()
        assert f"/library/{told['product']}/" in words
        assert not any(part in words for part in (BULLETIN.title, LOOK_AT_GATES, "gate"))
