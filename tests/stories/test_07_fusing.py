"""A senior analyst finds what belongs together and fuses it into a bulletin and a roll-call release."""

from tests.stories.writing import BULLETIN, ROLL_CALL, answer_privacy, begin, choose_readers, write

SENIOR, SUPERVISOR = "senior@meridian.example", "supervisor@meridian.example"


def test_related_reports_are_found_by_what_they_share(guest, told):
    karel = guest(SENIOR)
    karel.go("/tips/?q=chain+gate")
    assert told["tip"] in karel.words() and told["of_agency"] in karel.words()
    karel.go(f"/tips/{told['of_agency']}/")
    assert told["tip"] in karel.page.locator("#suggested").inner_text()
    karel.look("related")


def test_a_bulletin_rests_on_both_and_takes_their_closest_handling(guest, told):
    karel = guest(SENIOR)
    told["product"] = begin(karel, BULLETIN, [told["tip"], told["of_agency"]])
    karel.look("product-content")
    write(karel, told["product"], BULLETIN)
    karel.look("product-written")
    karel.go(f"/products/{told['product']}/edit/sources/")
    sources = karel.page.locator("main table").first.inner_text()
    assert told["tip"] in sources and "Calder County Sheriff" in sources and "Unknown" in sources
    karel.look("product-sources")
    karel.go(f"/products/{told['product']}/edit/markings/")
    karel.look("product-markings")
    karel.go(f"/products/{told['product']}/preview/")
    karel.look("product-preview")


def test_it_goes_to_review_only_when_nothing_is_in_the_way(guest, told):
    karel = guest(SENIOR)
    karel.go(f"/products/{told['product']}/")
    karel.press("Send for review")
    assert "Not sent. Settle these first" in karel.words() and "There is no “everyone”" in karel.words()
    karel.said.clear()
    karel.look("product-in-the-way")
    choose_readers(karel, told["product"], BULLETIN)
    karel.look("product-readers")
    answer_privacy(karel, told["product"])
    karel.look("product-privacy")
    karel.go(f"/products/{told['product']}/")
    karel.press("Send for review")
    assert "Version 1" in karel.words() and "Nobody has decided about it yet." in karel.words()
    karel.look("product-proposed")


def test_a_roll_call_release_is_written_from_the_same_reports(guest, told):
    karel = guest(SENIOR)
    told["roll_call"] = begin(karel, ROLL_CALL, [told["of_agency"]])
    write(karel, told["roll_call"], ROLL_CALL)
    choose_readers(karel, told["roll_call"], ROLL_CALL)
    answer_privacy(karel, told["roll_call"])
    karel.go(f"/products/{told['roll_call']}/")
    karel.press("Send for review")
    assert "Version 1" in karel.words()
    printed = karel.context.request.get(f"{karel.address}/products/{told['roll_call']}/preview/pdf/")
    assert printed.ok and printed.body().startswith(b"%PDF")
