"""The small scripts do their one thing, and the page stands without them."""


def test_the_count_of_characters_follows_what_is_typed(visit):
    page = visit("/styleguide/step/", 1280)
    page.fill("#id_story", "A gray pickup")
    assert page.inner_text("[data-counter]") == "13 of 5,000 characters used"


def test_leaving_blanks_the_page_and_does_not_stay_in_the_history(visit):
    page = visit("/styleguide/step/", 1280)
    page.goto("http://portal.test/styleguide/queue/")
    page.goto("http://portal.test/styleguide/step/")
    page.click("[data-leave]")
    page.wait_for_url("**/leave/")
    page.go_back()
    assert page.url.endswith("/styleguide/queue/")


def test_a_clock_past_its_time_says_how_far(visit):
    page = visit("/styleguide/components/", 1280)
    page.evaluate(
        """() => {
          const clock = document.querySelector(".clock--ok");
          clock.dataset.due = new Date(Date.now() - 70 * 60000 + 500).toISOString();
          return import(document.querySelector("script[src$='clocks.js']").src + "?again");
        }"""
    )
    clock = page.query_selector("[data-due]")
    assert clock.inner_text().strip().endswith("1 h 10 min")
    assert "clock--over" in clock.get_attribute("class")


def test_the_copy_button_appears_only_with_script_that_can_copy(visit):
    page = visit("/styleguide/components/", 1280)
    assert page.query_selector("[data-copy]").is_hidden()  # an address without TLS may not copy


def test_the_name_menu_opens_without_script(styled, visit):
    page = visit("/styleguide/record/", 1280)
    page.click(".whomenu summary")
    assert page.is_visible("text=Sign out")


def test_focus_goes_to_the_summary_of_errors(visit):
    page = visit("/styleguide/components/", 1280)
    assert page.evaluate("document.activeElement.id") == "errors"


def test_a_session_about_to_end_is_said_in_a_dialog_and_in_the_title(visit):
    page = visit("/styleguide/record/", 1280)
    page.evaluate(
        """() => {
          localStorage.setItem("seen", String(Date.now() - 26 * 60000));
          document.querySelector("dialog").dataset.idle = "1800";
        }"""
    )
    page.wait_for_selector("dialog[open]", timeout=20_000)
    assert page.title().startswith("Still there?")
    assert "You’ll be signed out at" in page.inner_text("dialog")
