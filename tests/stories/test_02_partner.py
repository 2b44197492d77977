"""A deputy sends a report for her agency, sees what became of it, and answers; no other agency sees a thing."""

OFFICER, ELSEWHERE = "officer@calder-sheriff.example", "fire@marlow-fire.example"
INTAKE = "analyst@meridian.example"
STORY = (
    "Two men in one gray pickup cut the chain at the south reservoir gate and asked about the pump controls."
)
QUESTION = "Did they show a work order?"


def test_a_report_is_sent_on_four_steps_with_agency_and_name_filled_in(guest, told):
    deputy = guest(OFFICER)
    deputy.go("/agency/")
    deputy.look("agency-home")
    deputy.go("/agency/report/")
    assert "Calder County Sheriff" in deputy.words() and "Ana Whitlock" in deputy.words()
    deputy.page.fill("[name=case_number]", "26-4471")
    deputy.page.fill("[name=story]", STORY)
    deputy.choose("danger", "no")
    deputy.look("agency-event")
    deputy.press("Save and continue")
    deputy.page.fill("[name=place]", "South reservoir gate")
    deputy.page.select_option("select[name=county]", label="Calder")
    deputy.look("agency-place-time")
    deputy.press("Save and continue")
    deputy.press("Add a vehicle")
    deputy.page.fill("[name='vehicle-1-make']", "pickup")
    deputy.page.fill("[name='vehicle-1-plate']", "7KX 114")
    deputy.look("agency-people")
    deputy.press("Save and continue")
    assert STORY in deputy.words() and "26-4471" in deputy.words()
    deputy.look("agency-check")
    deputy.page.check("[name=truth]", force=True)
    deputy.press("Send report")
    told["of_agency"] = deputy.page.url.rstrip("/").split("/")[-1]
    assert f"We have your report: {told['of_agency']}" in deputy.words() and "Received" in deputy.words()
    deputy.look("agency-report")


def test_the_center_asks_and_the_agency_sees_the_plain_word_for_it(guest, told):
    dana = guest(INTAKE)
    dana.go(f"/tips/{told['of_agency']}/ask/")
    dana.page.locator("main [name=text]").fill(QUESTION)
    dana.press("Send the question")
    deputy = guest(OFFICER)
    deputy.go("/agency/reports/")
    assert "Question for you" in row_of(deputy, told["of_agency"])
    deputy.look("agency-reports")
    deputy.go(f"/agency/reports/{told['of_agency']}/")
    assert QUESTION in deputy.words()
    deputy.look("agency-question")
    deputy.page.locator("section[id^=question-] textarea").fill("No, and they left at once.")
    deputy.press("Answer")
    assert (
        "Your answer is with the center" in deputy.words() and "No, and they left at once." in deputy.words()
    )
    deputy.go("/agency/reports/")
    assert "Being read" in row_of(deputy, told["of_agency"]) or "Received" in row_of(
        deputy, told["of_agency"]
    )


def test_another_agency_sees_nothing_of_it(guest, told):
    quinn = guest(ELSEWHERE)
    quinn.go("/agency/reports/")
    assert told["of_agency"] not in quinn.words()
    for address in (f"/agency/reports/{told['of_agency']}/", f"/tips/{told['of_agency']}/"):
        assert quinn.page.goto(quinn.address + address).status in {403, 404}
        assert STORY not in quinn.words()


def row_of(one, number: str) -> str:
    """Return what the list says of one report."""
    return one.page.locator("#reports tr", has_text=number).inner_text()
