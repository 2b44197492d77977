"""The desk takes the report through both parts of its review: two people, both trained, and no shortcut."""

from tests.stories.portal import until
from tests.stories.vetting import find_nexus, match

INTAKE = "analyst@meridian.example"
VETTER, LAPSED = "vetter@meridian.example", "lapsed@meridian.example"


def test_the_queue_narrows_by_search_and_facets_and_gives_out_the_next(guest):
    dana = guest(INTAKE)
    dana.go("/tips/")
    dana.look("queue")
    dana.press("Take next", within="body")
    assert "is yours" in dana.words()
    dana.look("tip-taken")
    dana.press("Release claim", within="body")
    dana.go("/tips/?q=chain")
    assert "chain" in dana.words()
    dana.look("queue-searched")


def test_the_intake_analyst_claims_the_report_and_opens_its_workspace(guest, told):
    dana = guest(INTAKE)
    dana.go("/tips/?q=%22pump+station+fence%22")
    found = (
        dana.page.locator("tr", has_text="A gray pickup was backed up").locator("a[href^='/tips/FC']").last
    )
    told["tip"] = found.get_attribute("href").split("?")[0].strip("/").split("/")[-1]
    dana.go(f"/tips/{told['tip']}/")
    assert "A man cut the chain on the side gate." in dana.words() and "Who can see this" in dana.words()
    dana.press("Claim", within="body")
    dana.look("workspace")


def test_a_behavior_of_group_b_alone_keeps_part_2_shut_until_a_fact_is_added(guest, told):
    dana = guest(INTAKE)
    dana.go(f"/tips/{told['tip']}/")
    match(dana, "PHOTO", "A man cut the chain", "")
    assert dana.page.title().startswith("Error:") and "Part 1 is saved" not in dana.words()
    assert dana.page.locator("[name='words-PHOTO']").input_value() == "A man cut the chain"
    assert dana.page.locator("#part-two").count() == 0
    dana.said.clear()
    dana.look("part-1-refused")
    match(dana, "PHOTO", "A man cut the chain", "They cut a lock while they filmed.")
    assert "Part 1 is saved" in dana.words()
    dana.look("part-1-saved")


def test_the_analyst_asks_the_submitter_and_logs_a_call(guest, told):
    dana = guest(INTAKE)
    dana.go(f"/tips/{told['tip']}/ask/")
    dana.page.locator("main [name=text]").fill("Which gate was it?")
    dana.look("ask")
    dana.press("Send the question")
    dana.go(f"/tips/{told['tip']}/")
    dana.send("call", reached="Watch officer, Tenmile Water", words="They will look at the gate.")
    assert "Watch officer, Tenmile Water" in dana.words()
    assert "Which gate was it?" in dana.words()
    dana.look("called")


def test_the_submitter_reads_the_question_in_the_mailbox_and_answers(passer_by, told):
    passer_by.go("/mailbox/")
    passer_by.page.fill("[name=code]", told["code"])
    passer_by.press("Open")
    assert "Which gate was it?" in passer_by.words()
    passer_by.look("mailbox-question")
    passer_by.page.locator(".asked textarea").fill("The one by the road.")
    passer_by.press("Answer")
    assert "The one by the road." in passer_by.words()


def test_neither_the_same_person_nor_one_whose_training_lapsed_determines_nexus(guest, told):
    dana = guest(INTAKE)
    dana.go(f"/tips/{told['tip']}/")
    assert dana.page.locator("#part-two").count() == 0 and "someone else" in dana.words()
    tomas = guest(LAPSED)
    tomas.go(f"/tips/{told['tip']}/")
    assert tomas.page.locator("#part-two").count() == 0 and "training" in tomas.words()
    tomas.look("part-2-refused")


def test_another_trained_analyst_determines_nexus_with_a_confirmed_office(guest, told):
    lena = guest(VETTER)
    lena.go(f"/tips/{told['tip']}/")
    assert "The one by the road." in lena.words()
    find_nexus(lena)
    told["referral"] = lena.page.locator("#calls a[href^='/referrals/']").first.inner_text().strip()
    lena.look("determined")


def test_the_agencys_report_shows_what_it_shares_and_goes_the_same_way(guest, told):
    dana = guest(INTAKE)
    dana.go(f"/tips/{told['of_agency']}/")
    until(lambda: dana.shows(told["tip"]), "the worker has read both reports for what they share", 60)
    assert "7KX 114" in dana.words() and "No, and they left at once." in dana.words()
    dana.page.locator("#suggested li", has_text=told["tip"]).get_by_role("button", name="Link").first.click()
    dana.look("linked")
    dana.press("Claim", within="body")
    match(dana, "INTRSN", "cut the chain at the south reservoir gate", "")
    lena = guest(VETTER)
    lena.go(f"/tips/{told['of_agency']}/")
    find_nexus(lena)
    told["second"] = lena.page.locator("#calls a[href^='/referrals/']").first.inner_text().strip()
    assert told["second"] != told["referral"]
