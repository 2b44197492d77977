"""The rooms of oversight in a browser: no accessibility rule broken, nothing scrolls sideways."""

import os
from pathlib import Path

import pytest

from intelligence.dissemination.services import disseminate
from privacy.access.acting import acting
from privacy.audit.trail import record as audit
from tests.fusionportal.oversight.test_breach import typed
from tests.tips.desk.test_look import broken, styled, visit
from tips.intake.choices import Source
from tips.intake.services import Report, submit_tip
from tips.vetting.services import claim, close_tip

__all__ = ["styled", "visit"]

WIDTHS = ((1440, "light"), (1440, "dark"), (390, "dark"), (320, "light"))


@pytest.fixture
def rooms(client, do, as_, dana, axel, priya, omar, ines, amir, record, peer, need, decided, sheriff_tip):
    """Every room as somebody meets it, by a name for each."""
    do(disseminate, record, by=omar, to=peer, **need)
    decided("none")
    for words, disposition in (("Nothing at all.", "UNFOUNDED"), ("The same gate.", "INSUFFICIENT")):
        with acting(as_(dana)):
            tip = submit_tip(Report(words, Source.PARTNER), by=as_(dana))
        do(claim, tip, by=ines)
        do(close_tip, tip, by=amir, disposition=disposition, note="Looked into with the owner")
    for _ in range(7):
        audit(as_(ines), "read", sheriff_tip)
    audit(as_(ines), "read", sheriff_tip)
    audit(as_(amir), "see identity", sheriff_tip, purpose="Court order")
    who = {
        "dashboard": (priya, "/oversight/"),
        "hours": (axel, "/oversight/reading/"),
        "pack": (axel, "/oversight/evidence/"),
        "wrong days": (axel, "/oversight/evidence/?since=2026-02-01&until=2026-01-01"),
        "report": (priya, "/oversight/evidence/overrides/"),
        "no line": (priya, "/oversight/evidence/basis/"),
    }
    found = {name: _seen(client, *way) for name, way in who.items()}
    found["hours named"] = _seen(client, priya, "/oversight/reading/", {"purpose": "Weekly review"})
    found["worked out"] = _seen(client, priya, "/oversight/breaches/", typed(ines))
    opened = client.post("/oversight/breaches/", typed(amir) | {"as": "case"}).url
    found["breach"] = _seen(client, priya, opened)
    found["breach to close"] = _seen(client, omar, f"{opened}close/", {"why": "Over"})
    return found


def _seen(client, person, address, sent=None):
    client.force_login(person)
    answer = client.get(address) if sent is None else client.post(address, sent)
    assert answer.status_code in {200, 422}, address
    return answer.content.decode()


def test_no_room_breaks_a_rule_or_scrolls_sideways(rooms, visit):  # noqa: F811
    faults = {}
    for name, html in rooms.items():
        for width, theme in WIDTHS:
            page = visit(html, width, theme)
            wide = page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"
            )
            if kept := os.environ.get("PICTURES"):
                page.screenshot(path=str(Path(kept, f"{name}-{width}-{theme}.png")), full_page=True)
            if found := [*broken(page), *(["sideways"] if wide else [])]:
                faults[name, width, theme] = found
            page.close()
    assert faults == {}
