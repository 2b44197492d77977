"""The pages of criminal intelligence in a browser: no accessibility rule broken, nothing scrolls sideways."""

import os
from pathlib import Path

import pytest

from intelligence.danger.services import ask_warning, second_warning
from intelligence.dissemination.services import disseminate
from intelligence.promotion.services import propose, send_back
from privacy.access.acting import acting
from tests.intelligence.test_danger import ASKED
from tests.tips.desk.test_look import broken, styled, visit
from tips.intake.choices import Source
from tips.intake.services import Report, submit_tip
from tips.screening.holding import screen_tip

__all__ = ["styled", "visit"]

WIDTHS = ((1440, "light"), (390, "dark"), (320, "light"))


@pytest.fixture
def pages(do, client, as_, record, vetted, said, peer, need, water, amir, omar, priya, dana, wren):
    """Every page as somebody meets it, by a name for each."""
    do(disseminate, record, by=omar, to=peer, **need)
    waiting = do(propose, by=amir, tips=[vetted.number], said=said)
    back = do(propose, by=amir, tips=[vetted.number], said=said)
    do(send_back, back, by=omar, verb="return", words="Date the second sighting.")
    warning = do(ask_warning, record, by=amir, to=[water], **ASKED)
    with acting(as_(dana)):
        march = submit_tip(Report("At the protest march they cut a chain.", Source.PARTNER), by=as_(dana))
    screen_tip(march)
    here = f"/intelligence/{record.number}/"
    who = {
        "records": (omar, "/intelligence/"), "proposals": (omar, "/intelligence/?show=proposals"),
        "new": (amir, f"/intelligence/proposals/new/?tips={vetted.number}"),
        "approval": (omar, f"/intelligence/proposals/{waiting.number}/"),
        "returned": (amir, f"/intelligence/proposals/{back.number}/edit/"),
        "record": (omar, here), "send": (omar, f"{here}send/"), "warn": (amir, f"{here}warn/"),
        "recipient": (dana, here), "second": (omar, f"/intelligence/warnings/{warning.number}/"),
        "protected": (priya, "/oversight/protected/"),
        "weigh": (priya, f"/oversight/protected/{march.number}/"),
    }  # fmt: skip
    found = {name: _seen(client, *way) for name, way in who.items()}
    found["refused"] = _seen(client, amir, "/intelligence/proposals/new/", {"tips": vetted.number})
    do(second_warning, warning, by=omar)
    found["review"] = _seen(client, priya, f"/intelligence/warnings/{warning.number}/")
    found["warned"] = _seen(client, wren, f"/intelligence/warnings/{warning.number}/")
    return found


def _seen(client, person, address, sent=None):
    client.force_login(person)
    answer = client.get(address) if sent is None else client.post(address, sent)
    assert answer.status_code in {200, 422}, address
    return answer.content.decode()


def test_no_page_breaks_a_rule_or_scrolls_sideways(pages, visit):  # noqa: F811
    faults = {}
    for name, html in pages.items():
        for width, theme in WIDTHS:
            page = visit(html, width, theme)
            wide = page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"
            )
            if kept := os.environ.get("PICTURES"):
                page.screenshot(path=str(Path(kept, f"{name}-{width}.png")), full_page=True)
            if found := [*broken(page), *(["sideways"] if wide else [])]:
                faults[name, width] = found
            page.close()
    assert faults == {}
