"""The queue by single keys, for whoever turned them on; and one box that finds across everything."""


def test_keys_do_nothing_until_they_are_turned_on(guest):
    one = guest("analyst@meridian.example")
    one.go("/tips/")
    for key in ("j", "o", "?"):
        one.page.keyboard.press(key)
    assert one.page.url.endswith("/tips/")
    assert one.page.locator("dialog#keys").count() == 0


def test_the_queue_is_walked_and_a_tip_opened_by_keys_alone(guest):
    one = guest("analyst@meridian.example")
    one.go("/me/")
    one.press("Turn single-key shortcuts on")
    one.go("/tips/")
    number = one.page.locator("#queue tbody tr").nth(1).locator("th a").inner_text()
    for key in ("j", "j", "x", "v"):
        one.page.keyboard.press(key)
    row = one.page.locator("#queue tbody tr").nth(1)
    assert row.locator("input[type=checkbox]").is_checked()
    assert row.locator("details[open]").count() == 1
    one.page.keyboard.press("?")
    assert "next and previous row" in one.page.locator("dialog#keys").inner_text()
    one.look("queue-by-keys")
    one.page.keyboard.press("Escape")
    one.page.keyboard.press("/")
    one.page.keyboard.type("jk")
    assert one.page.locator("[role=search] input").first.input_value() == "jk"
    one.page.evaluate("document.activeElement.blur()")
    for key in ("j", "k", "o"):
        one.page.keyboard.press(key)
    one.page.wait_for_url(f"**/tips/{number}/")


def test_one_box_finds_tips_and_products_and_marks_the_words(guest):
    one = guest("senior@meridian.example")
    one.go("/search/?q=gate")
    assert one.page.locator("#found-tips").count() == 1
    assert one.page.locator(".find-around mark").count() > 0
    one.narrow("search")
    one.look("search")
