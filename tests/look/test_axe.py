"""The style guide in a browser breaks no accessibility rule at any width or theme."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.look.pages import PAGES

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SHOWN = [(name, "light") for name in PAGES] + [(name, "dark") for name in PAGES if name != "step"]
RING = """() => {
  const here = document.activeElement;
  if (!here || here === document.body) return null;
  const drawn = [here, here.nextElementSibling].filter(Boolean).map((each) => getComputedStyle(each));
  const ring = drawn.some((each) => parseFloat(each.outlineWidth) >= 2 && each.outlineStyle !== "none");
  return { ring, what: here.outerHTML.slice(0, 80) };
}"""
SMALL = """(least) => {
  const hit = "button, .usa-button, .btn-quiet, input:not([type=hidden]), select, textarea, .ghost";
  const beside = ".rad, .beh, .check, .facet, [hidden]";
  const small = (box) => box.height + 0.5 < least || box.width + 0.5 < least;
  return [...document.querySelectorAll(hit)]
    .filter((each) => each.offsetParent && !each.closest(beside) && small(each.getBoundingClientRect()))
    .map((each) => each.outerHTML.slice(0, 90));
}"""


def broken(page):
    found = Axe().run(page, options={"runOnly": RULES}).response["violations"]
    return [(each["id"], [node["target"] for node in each["nodes"]]) for each in found]


def sideways(page):
    return page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")


@pytest.mark.parametrize("width", [1440, 390, 320])
@pytest.mark.parametrize(("name", "theme"), SHOWN)
def test_a_page_breaks_no_rule_and_does_not_scroll_sideways(visit, name, theme, width):
    page = visit(f"/styleguide/{name}/?theme={theme}", width)
    assert sideways(page) == 0
    assert page.said == []
    assert broken(page) == []


@pytest.mark.parametrize("code", ["403", "404", "410", "500"])
def test_a_state_page_breaks_no_rule(visit, code):
    page = visit(f"/state/{code}/", 390)
    assert sideways(page) == 0
    assert broken(page) == []


@pytest.mark.parametrize("name", ["record", "step"])
def test_every_stop_of_the_tab_key_shows_a_ring(visit, name):
    page = visit(f"/styleguide/{name}/", 1280)
    bare = []
    for _ in range(80):
        page.keyboard.press("Tab")
        where = page.evaluate(RING)
        if where is None:
            break
        if not where["ring"]:
            bare.append(where["what"])
    assert bare == []


@pytest.mark.parametrize("name", ["record", "step"])
def test_text_at_twice_its_size_does_not_push_the_page_sideways(visit, name):
    page = visit(f"/styleguide/{name}/", 1280)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert sideways(page) == 0


@pytest.mark.parametrize(
    ("name", "width", "least"), [("record", 1440, 24), ("record", 390, 44), ("step", 390, 44)]
)
def test_buttons_and_boxes_are_large_enough_to_hit(visit, name, width, least):
    assert visit(f"/styleguide/{name}/", width).evaluate(SMALL, least) == []
