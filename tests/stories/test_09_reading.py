"""A reader opens a released product, takes the PDF, acknowledges it and answers; oversight sees all of it."""

READER = "chief@marlow-fire.example"
PRIVACY, SUPERVISOR = "privacy@meridian.example", "supervisor@meridian.example"


def test_a_reader_opens_prints_acknowledges_and_answers(guest, told):
    rosalind = guest(READER)
    rosalind.go("/library/")
    rosalind.look("library")
    link = rosalind.page.locator("main a[href^='/library/MSFC']").first
    told["product"] = link.get_attribute("href").strip("/").split("/")[-1].split("?")[0]
    link.click()
    rosalind.look("product")
    printed = rosalind.context.request.get(f"{rosalind.address}/library/{told['product']}/pdf/")
    assert printed.ok and printed.body().startswith(b"%PDF")
    read = rosalind.page.get_by_role("button", name="I’ve read this")
    if read.count():
        read.click()
    assert "said you’ve read this" in rosalind.words()
    if rosalind.page.locator("#feedback form").count():
        rosalind.choose("relevant", "5")
        rosalind.choose("in_time", "4")
        rosalind.page.locator("#feedback form button").click()
    assert "Thank you." in rosalind.words()
    rosalind.look("product-answered")


def test_the_supervisor_sees_who_got_it_and_what_they_said(guest, told):
    omar = guest(SUPERVISOR)
    omar.go(f"/products/{told['product']}/delivery/")
    omar.look("delivery")
    omar.go(f"/products/{told['product']}/feedback/")
    omar.look("feedback")


def test_mail_carries_number_marking_and_link_only(portal, told):
    about = [mail for mail in portal.mail() if told["product"] in mail]
    assert all("library/" in mail and len(mail) < 3000 for mail in about)


def test_the_privacy_officer_sees_every_read_decision_and_disclosure(guest, told):
    priya = guest(PRIVACY)
    for path, name in (("/oversight/", "oversight"), ("/oversight/retention/", "retention")):
        priya.go(path)
        priya.look(name)
    priya.go("/oversight/disclosures/")
    priya.look("disclosures")
    priya.go("/oversight/rules/")
    priya.look("rules")
    priya.go("/oversight/audit/")
    priya.page.fill("[name=purpose]", "Weekly review")
    priya.page.locator("main form button").first.click()
    words = priya.words()
    assert "A-12" in words or "read" in words
    priya.look("audit")
