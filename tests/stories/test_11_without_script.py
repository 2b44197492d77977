"""Where the browser runs no script, an officer still reports and two analysts still review."""

from tests.stories.vetting import find_nexus, match

OFFICER, INTAKE, VETTER = (
    "deputy@saltmarsh-sheriff.example",
    "analyst@meridian.example",
    "vetter@meridian.example",
)


def test_a_report_is_sent_and_both_parts_recorded_without_script(guest, told):
    deputy = guest(OFFICER, script=False)
    deputy.go("/agency/report/")
    deputy.page.fill("[name=story]", "A man cut the lock of the harbor gate.")
    deputy.press("Save and continue")
    deputy.page.select_option("select[name=county]", label="Calder")
    deputy.press("Save and continue")
    deputy.press("Save and continue")
    deputy.page.check("[name=truth]", force=True)
    deputy.press("Send report")
    number = deputy.page.url.rstrip("/").split("/")[-1]
    dana = guest(INTAKE, script=False)
    dana.go(f"/tips/{number}/")
    dana.press("Claim", within="body")
    match(dana, "INTRSN", "cut the lock")
    assert "Part 1 is saved" in dana.words()
    lena = guest(VETTER, script=False)
    lena.go(f"/tips/{number}/")
    find_nexus(lena)
    told["without_script"] = number
