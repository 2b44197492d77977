"""A member of the public reports without a name, keeps a code, and comes back to a mailbox."""

from pathlib import Path

STORY = "A gray pickup was backed up to the pump station fence. A man cut the chain on the side gate."
PICTURE = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c63606060f80f0001040100bb5b0d0b0000000049454e44ae426082"
)


def test_a_report_is_sent_on_a_phone_without_script(passer_by, told):
    page = passer_by.page
    passer_by.go("/")
    first = passer_by.words()
    assert "911" in first and "800-555-0142" in first
    passer_by.look("public-landing")
    passer_by.go("/report/")
    assert "Is anyone in danger now?" in passer_by.words()
    passer_by.look("public-start")
    passer_by.choose("danger", "no")
    assert page.locator("input[name=naming][value=unnamed]").is_checked()
    page.locator(".go button").first.click()
    page.fill("[name=story]", STORY)
    page.set_input_files("[name=files]", [{"name": "gate.png", "mimeType": "image/png", "buffer": PICTURE}])
    passer_by.look("public-what")
    page.locator(".go button").first.click()
    page.fill("[name=place]", "Tenmile pump station")
    page.select_option("select[name=county]", label="Calder")
    passer_by.look("public-when-where")
    page.locator(".go button").first.click()
    passer_by.look("public-people")
    page.locator(".go button").first.click()
    passer_by.look("public-about-you")
    passer_by.press("Skip this step")
    assert STORY in passer_by.words() and "gate.png" in passer_by.words()
    passer_by.look("public-check")
    page.check("[name=truth]", force=True)
    passer_by.press("Send report")
    told["code"] = "".join(page.locator("#code span:not([aria-hidden])").all_inner_texts())
    assert len(told["code"]) == 16
    for way in ("Print a small card", "Save as a text note", "take a photo of this screen"):
        assert way in passer_by.words()
    passer_by.look("public-sent")
    assert {cookie["name"] for cookie in passer_by.context.cookies()}.isdisjoint({"desk", "sessionid"})


def test_the_code_opens_a_mailbox_and_takes_more_facts(passer_by, told):
    page = passer_by.page
    passer_by.go("/mailbox/")
    passer_by.look("mailbox-door")
    page.fill("[name=code]", told["code"].lower())
    passer_by.press("Open")
    assert "Received" in passer_by.words()
    passer_by.look("mailbox")
    page.locator("#add textarea[name=text]").fill("The pickup had a ladder rack. Its plate was 7KX 114.")
    page.locator("#add .go button").click()
    assert "The pickup had a ladder rack. Its plate was 7KX 114." in passer_by.words()
    passer_by.look("mailbox-added")


def test_nothing_that_tells_who_they_are_is_kept(portal, told):
    logs = [path.read_text("utf-8", "replace") for path in Path(portal.servers.folder.path, "log").iterdir()]
    assert logs and not any("Mozilla" in log or told["code"] in log for log in logs)
