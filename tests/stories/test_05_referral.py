"""A supervisor approves a referral, the worker carries it, and the liaison works it to its end."""

from tests.stories.portal import until

SUPERVISOR, LIAISON = "supervisor@meridian.example", "jttf@meridian.example"
ANALYST = "vetter@meridian.example"
ELSEWHERE, OFFICER = "jttf-ellery@meridian.example", "officer@calder-sheriff.example"
RELEASABLE, INSIDE = "Thank you. Please keep the footage.", "Matches a case of ours."


def test_the_supervisor_approves_and_the_worker_hands_it_over(guest, told):
    omar = guest(SUPERVISOR)
    omar.go("/referrals/")
    omar.look("referrals-board")
    assert told["referral"] in omar.words()
    omar.go(f"/referrals/{told['referral']}/")
    assert "Who can see this" in omar.words()
    omar.look("referral-drafted")
    omar.press("Approve and send", within="body")
    until(lambda: omar.shows("Sent, not acknowledged"), "the worker hands the referral over", 60)
    omar.look("referral-transmitted")
    omar.go(f"/referrals/{told['second']}/")
    omar.press("Approve and send", within="body")
    until(lambda: omar.shows("Sent, not acknowledged"), "the worker hands the second one over", 60)


def test_a_liaison_of_another_office_is_told_nothing(guest, told):
    ortiz = guest(ELSEWHERE)
    ortiz.go("/referrals/")
    assert told["referral"] not in ortiz.words()
    answer = ortiz.page.goto(f"{ortiz.address}/referrals/{told['referral']}/")
    assert answer.status == 404


def test_the_liaison_acknowledges_asks_and_writes_feedback(guest, told):
    lin = guest(LIAISON)
    lin.go("/referrals/")
    lin.look("jttf-board")
    lin.go(f"/referrals/{told['referral']}/")
    lin.press("Acknowledge", within="body")
    assert "Acknowledged" in lin.words()
    lin.look("jttf-acknowledged")
    lin.send("ask", text="Which gate was it?")
    assert "Which gate was it?" in lin.words()
    lin.look("jttf-asked")


def test_only_what_the_liaison_lets_go_reaches_the_agency_that_reported(guest, told):
    lin = guest(LIAISON)
    lin.go(f"/referrals/{told['second']}/")
    lin.press("Acknowledge", within="body")
    lin.send("feedback", for_center=INSIDE, releasable=RELEASABLE)
    assert INSIDE in lin.words() and "Passed on" in lin.words()
    lin.look("jttf-feedback")
    deputy = guest(OFFICER)
    deputy.go(f"/agency/reports/{told['of_agency']}/")
    assert RELEASABLE in deputy.words() and "Passed on" in deputy.words()
    assert INSIDE not in deputy.page.content() and told["second"] not in deputy.page.content()
    deputy.look("agency-thanked")


def test_the_center_answers_and_reads_both_parts_of_the_feedback(guest, told):
    lena, omar = guest(ANALYST), guest(SUPERVISOR)
    lena.go(f"/referrals/{told['referral']}/")
    lena.send("answer", text="The one by the road.")
    assert "The one by the road." in lena.words()
    omar.go(f"/referrals/{told['second']}/")
    assert INSIDE in omar.words() and RELEASABLE in omar.words()


def test_the_liaison_records_a_disposition(guest, told):
    lin = guest(LIAISON)
    lin.go(f"/referrals/{told['referral']}/")
    lin.form("dispose")
    lin.choose("disposition", "inconclusive")
    lin.send("dispose")
    assert "Inconclusive" in lin.words()
    lin.look("jttf-disposed")
