"""Others decide about exactly one version; whoever wrote it never does, and any edit ends what was given."""

from tests.stories.portal import until
from tests.stories.writing import LOOK_AT_GATES

SENIOR, PEER = "senior@meridian.example", "h.lindqvist@meridian.example"
SUPERVISOR = "supervisor@meridian.example"
NOTE = "Say when to call."


def test_nobody_decides_about_their_own(guest, told):
    karel = guest(SENIOR)
    karel.go(f"/approvals/{told['product']}/")
    assert "You can't decide this, because you wrote it." in karel.words().replace("’", "'")
    assert karel.page.locator("#decide form").count() == 0
    karel.look("approval-own")


def test_a_supervisor_sees_what_goes_to_whom_and_returns_it_with_notes(guest, told):
    _decides(guest(PEER), told["product"])
    omar = guest(SUPERVISOR)
    omar.go("/approvals/")
    assert told["product"] in omar.words()
    omar.look("approvals")
    omar.go(f"/approvals/{told['product']}/")
    for words in ("Who will get it, and why", "agencies, counted now", "The whole text is new to review"):
        assert words in omar.words()
    omar.look("approval")
    omar.choose("verdict", "returned")
    omar.open("Notes at paragraphs")
    omar.page.locator("#decide [name^=note-]").last.fill(NOTE)
    omar.page.locator("#decide form > button").click()
    assert "Version 1" in omar.words() and NOTE in omar.words()
    omar.look("approval-returned")


def test_the_author_mends_it_and_the_next_version_shows_what_changed(guest, told):
    karel = guest(SENIOR)
    _mend(karel, told["product"], f"{LOOK_AT_GATES} Call at once.")
    omar = guest(SUPERVISOR)
    omar.go(f"/approvals/{told['product']}/")
    assert "What changed since version 1" in omar.words() and "Call at once." in omar.words()
    omar.look("approval-changed")
    omar.go(f"/products/{told['product']}/diff/?a=1&b=2")
    omar.look("product-diff")


def test_an_edit_after_approval_ends_it(guest, told):
    _decides(guest(PEER), told["product"])
    omar = guest(SUPERVISOR)
    _decides(omar, told["product"])
    assert "Approved" in omar.words()
    karel = guest(SENIOR)
    _mend(karel, told["product"], f"{LOOK_AT_GATES} Call at once, day or night.")
    omar.go(f"/products/{told['product']}/")
    assert "Ended" in omar.words() and "In review" in omar.words()
    omar.look("approval-ended")


def test_the_exact_version_is_approved_and_released_to_those_it_is_for(guest, told):
    for number in (told["product"], told["roll_call"]):
        _decides(guest(PEER), number)
        omar = guest(SUPERVISOR)
        _decides(omar, number)
        omar.go(f"/products/{number}/release/")
        assert "Who will get it, and why" in omar.words()
        omar.look("release")
        omar.page.get_by_role("button", name="Release to").click()
        until(lambda one=omar: _out(one), "the worker tells every reader", 90)
        omar.look("released")


def _out(one) -> bool:
    return one.shows("notices sent") and one.page.locator("meta[http-equiv=refresh]").count() == 0


def _decides(one, number):
    one.go(f"/approvals/{number}/")
    one.choose("verdict", "approved")
    one.page.locator("#decide form > button").click()
    assert number in one.words()


def _mend(one, number, words):
    one.go(f"/products/{number}/edit/")
    one.page.locator("section#actions textarea[name$='-text']").first.fill(words)
    one.press("Save draft", within="body")
    one.go(f"/products/{number}/")
    one.press("Send for review")
    assert "Nobody has decided about it yet." in one.words()
