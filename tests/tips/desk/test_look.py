"""The desk in a browser: it breaks no rule of accessibility, does not scroll sideways, and works by keyboard."""

import re
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.utils import timezone

from privacy.access.acting import acting
from privacy.access.standing import courier
from tests.look.conftest import POLICY, answer, styled
from tips.linking.reading import read_tip
from tips.vetting.services import claim, log_call, record_behaviors

__all__ = ["styled"]

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
EVERY = ((1440, "light"), (1440, "dark"), (390, "light"), (390, "dark"), (320, "light"), (320, "dark"))
NARROWEST = ((1440, "light"), (320, "dark"))
MAIN = ("queue", "workspace")
GROUP_A = [{"code": "INTRSN", "words": "cut the chain"}]
STORY = "A gray pickup with plate 7KX 114 waited. One man cut the chain. Call 800-555-0142. Mr. John Hartwell filmed."
RING = """() => {
  const here = document.activeElement;
  if (!here || here === document.body) return null;
  const drawn = [here, here.nextElementSibling].filter(Boolean).map((each) => getComputedStyle(each));
  const ring = drawn.some((each) => parseFloat(each.outlineWidth) >= 2 && each.outlineStyle !== "none");
  return { ring, what: here.outerHTML.slice(0, 80) };
}"""


@pytest.fixture
def desk(send, do, browser, ines, amir, omar):
    """Pages of the desk as different people meet them, by a name for each."""
    tips = [
        send(STORY, title=title, place="Ridge Road", sector="Energy") for title in ("One", "Two", "Three")
    ]
    urgent = send("A bomb is in the locker.", title="Urgent")
    with acting(courier()):
        for tip in tips:
            read_tip(tip.pk)
    do(claim, tips[0], ines)
    half = do(record_behaviors, do(claim, tips[1], ines), ines, answer="yes", behaviors=GROUP_A)
    do(log_call, tips[0], ines, reached="Watch desk", called_at=timezone.now())
    who = {
        "queue": (ines, "/tips/?county=Calder"), "filters": (ines, "/tips/filters/"), "views": (ines, "/views/"),
        "workspace": (ines, f"/tips/{tips[0].number}/"), "part two": (amir, f"/tips/{half.number}/"),
        "urgent": (ines, f"/tips/{urgent.number}/"), "history": (ines, f"/tips/{half.number}/history/?views=1"),
        "readers": (omar, f"/tips/{half.number}/access/"), "ask": (ines, f"/tips/{half.number}/ask/"),
        "identity": (ines, f"/tips/{half.number}/identity/"), "print": (ines, f"/tips/{half.number}/print/"),
        "search": (ines, "/search/?q=pickup"), "save view": (ines, "/views/new/?county=Calder"),
    }  # fmt: skip
    pages = {name: browser(person).get(address) for name, (person, address) in who.items()}
    said = {"answer": "yes", "behavior": "PHOTO", "words-PHOTO": "filmed"}
    pages["corrected"] = browser(ines).post(f"/tips/{tips[0].number}/part-one/", said)
    ticked = {"tick": [tip.number for tip in tips], "action": "close"}
    pages["bulk"] = browser(ines).post("/tips/bulk/", ticked)
    return {name: page.content.decode() for name, page in pages.items()}


@pytest.fixture
def visit(styled):
    """Open one of the pages at a width and in a theme; `said` holds what the console said."""
    opened = []

    def go(html, width, theme="light"):
        html = re.sub(r'data-theme="\w+"', f'data-theme="{theme}"', html, count=1)

        def serve(route):
            if urlsplit(route.request.url).path != "/page/":
                return answer(route)
            headers = {"Content-Security-Policy": f"{POLICY}; connect-src 'self'"}
            return route.fulfill(body=html, content_type="text/html; charset=utf-8", headers=headers)

        page = styled.new_page(viewport={"width": width, "height": 900})
        page.route("**/*", serve)
        page.said = []
        page.on("console", lambda message: page.said.append(message.text))
        page.goto("http://portal.test/page/")
        opened.append(page)
        return page

    yield go
    for page in opened:
        page.close()


def broken(page):
    # As high as it is long: the bar at the lower edge hides what one can always scroll away from it.
    long = page.evaluate("document.documentElement.scrollHeight") + 80
    page.set_viewport_size({**page.viewport_size, "height": long})
    found = Axe().run(page, options={"runOnly": RULES}).response["violations"]
    return [(each["id"], [node["target"] for node in each["nodes"]]) for each in found]


def test_no_page_of_the_desk_breaks_a_rule_or_scrolls_sideways(desk, visit):
    faults = {}
    for name, html in desk.items():
        for width, theme in EVERY if name in MAIN else NARROWEST:
            page = visit(html, width, theme)
            wide = page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"
            )
            policy = [line for line in page.said if "Content Security Policy" in line]
            if found := [*broken(page), *policy, *(["sideways"] if wide else [])]:
                faults[name, width, theme] = found
            page.close()
    assert faults == {}


@pytest.mark.parametrize("name", ["queue", "workspace", "part two"])
def test_everything_is_reached_by_keyboard_and_shows_a_ring(desk, visit, name):
    page = visit(desk[name], 1280)
    bare, reached = [], 0
    for _ in range(400):
        page.keyboard.press("Tab")
        where = page.evaluate(RING)
        if where is None:
            break
        reached += 1
        bare += [] if where["ring"] else [where["what"]]
    stops = page.evaluate(
        """() => [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary")]
        .filter((each) => each.checkVisibility({visibilityProperty: true}) && !each.disabled).length"""
    )
    radios = page.evaluate("document.querySelectorAll('input[type=radio]').length")
    assert bare == []
    assert reached >= stops - radios


def test_a_decision_shows_only_what_its_answer_needs(desk, visit):
    page = visit(desk["workspace"], 1440)
    assert not page.locator(".if-wait").first.is_visible()
    page.locator('#part-one input[value="not_enough"]').check()
    assert page.locator(".if-wait").first.is_visible()
    assert not page.locator(".if-no").first.is_visible()


def test_many_are_chosen_before_anything_is_offered_for_many(desk, visit):
    page = visit(desk["queue"], 1440)
    assert not page.locator("#bulk").is_visible()
    page.locator("tbody .tick input").first.check()
    assert page.locator("#bulk").is_visible()
