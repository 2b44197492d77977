"""A board in a browser: no rule of accessibility is broken, nothing scrolls sideways, the keyboard reaches it all."""

import pytest

from tests.look.conftest import styled
from tests.tips.desk.test_look import RING, broken, visit
from tips.boards.services import add_entity, write_on_board

__all__ = ["styled", "visit"]

VIEWS = ("links", "map", "time", "table")
EVERY = ((1440, "light"), (390, "light"), (320, "dark"))


@pytest.fixture
def pages(browser, board, do, four, amir):
    """The pages of a board, by a name for each."""
    do(add_entity, board, by=amir, kind="plate", value="7KX114")
    do(write_on_board, board, by=amir, text="Who ordered it?", saying="question")
    key, at = f"t-{four[0].number}", f"/boards/{board.number}/"
    found = {view: f"{at}?view={view}&select={key}" for view in VIEWS}
    found |= {"free": f"{at}?layout=free&select={key}", "list": "/boards/", "new": "/boards/new/"}
    found |= {
        "expand": f"{at}expand/?select={key}",
        "sharing": f"{at}sharing/",
        "snapshots": f"{at}snapshots/",
    }
    found |= {"trends": "/metrics/"}
    return {name: browser(amir).get(address).content.decode() for name, address in found.items()}


def test_no_page_of_a_board_breaks_a_rule_or_scrolls_sideways(pages, visit):
    faults = {}
    for name, html in pages.items():
        for width, theme in EVERY if name in VIEWS else EVERY[2:]:
            page = visit(html, width, theme)
            wide = page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"
            )
            policy = [line for line in page.said if "Content Security Policy" in line]
            if found := [*broken(page), *policy, *(["sideways"] if wide else [])]:
                faults[name, width, theme] = found
            page.close()
    assert faults == {}


@pytest.mark.parametrize("name", ["links", "free"])
def test_every_item_and_act_of_a_board_is_reached_by_keyboard_and_shows_a_ring(pages, visit, name):
    page = visit(pages[name], 1280)
    bare, met = [], set()
    for _ in range(150):
        page.keyboard.press("Tab")
        where = page.evaluate(RING)
        if where is None:
            break
        bare += [] if where["ring"] else [where["what"]]
        met.add(page.evaluate("document.activeElement.dataset.select || document.activeElement.innerText"))
    items = page.evaluate(
        "[...document.querySelectorAll('.board-list a')].map((each) => each.dataset.select)"
    )
    assert bare == []
    assert met >= set(items)
    assert met >= {"Snapshot", "Share", "Take off the board", "Show the way"}
    assert name != "free" or met >= {"Move left", "Move right", "Move up", "Move down", "Pin"}


def test_a_click_on_an_item_selects_it_as_the_list_does(pages, visit):
    page = visit(pages["links"], 1440)
    key = page.locator("svg [data-node]").last.get_attribute("data-node")
    page.evaluate(
        """() => document.addEventListener("click", (event) => {
          const link = event.target.closest("a");
          if (link) window.met = link.dataset.select;
          event.preventDefault();
        })"""
    )
    page.locator(f'svg [data-node="{key}"]').click()
    assert page.evaluate("window.met") == key


def test_paper_shows_the_picture_and_no_bar(pages, visit):
    page = visit(pages["links"], 1280)
    page.emulate_media(media="print")
    assert page.locator("svg[data-pick]").is_visible()
    assert not page.locator(".board-bar").is_visible()
