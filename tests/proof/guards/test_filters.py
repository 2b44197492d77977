"""Take each ``visible_to`` away in turn, with the second wall down: some page has to show what it should not.

That takes long, so it is run by hand: ``python3 benchmarks/mutants.py visible_to``.
"""

import json
import os
import random
import sys
from collections import defaultdict
from pathlib import Path

import pytest

from tests.doors.canaries import leaked
from tests.doors.trying import Cell, in_a_word, knock, people_remembered
from tests.proof.doors import absent_of, cell_of, withheld
from tests.proof.guards.sites import ROOT, Site, gone, sites
from tests.proof.test_lists import _cells, hidden_words
from tests.proof.test_withheld import browsers, looks, places
from tests.proof.walls import only_the_first

__all__ = ["browsers", "places"]
FEW, MOST_CELLS = 12, 12
pytestmark = pytest.mark.skipif(
    os.environ.get("GUARDS") != "1", reason="takes long: asked for by benchmarks/mutants.py"
)


class Page:
    """One cell and what is told there while every guard stands."""

    def __init__(self, cell: Cell, name: str, asked: str, hidden: set[str]):
        self.cell, self.name, self.asked, self.hidden = cell, name, asked, hidden
        self.before = None

    def told(self, browsers) -> tuple:
        """Return what this person is told: the word, and every word of what is withheld from them."""
        answer = knock(browsers[self.name], self.cell, at=f"{self.cell.path}{self.asked}")
        text = looks(answer, self.cell)
        met = sorted(word for word in self.hidden if word in text) + leaked(self.name, answer)
        return in_a_word(answer, self.cell.method), tuple(met)


def pages_of(states, places, browsers) -> list[Page]:
    """Return pages that withhold something: one of each address, method and state, and every list."""
    hidden, found, seen = hidden_words(states), [], set()
    for place, address, method, name in withheld(places, browsers):
        key = address.name, method, place.state
        word = in_a_word(knock(browsers[name], absent_of(places[0].house, address, method)), method)
        if key not in seen and word == "404":
            seen.add(key)
            found.append(Page(cell_of(place, address, method), name, "", hidden[name]))
    found += [Page(cell, name, asked, hidden[name]) for cell, name, asked in _cells(browsers)]
    return found


def reached(pages, browsers, wanted: list[Site]) -> dict[Site, list[Page]]:
    """Return for each guard the pages whose making runs the function it stands in."""
    places = defaultdict(list)
    for site in wanted:
        places[str(ROOT / site.path), site.first_line].append(site)
    found: dict = defaultdict(list)
    for page in pages:
        met: set = set()

        def watch(frame, event, _argument, met=met):
            key = frame.f_code.co_filename, frame.f_code.co_firstlineno
            if event == "call" and key in places:
                met.add(key)

        sys.setprofile(watch)
        try:
            page.before = page.told(browsers)
        finally:
            sys.setprofile(None)
        for key in met:
            for site in places[key]:
                found[site].append(page)
    return found


def test_a_filter_that_is_gone_is_missed(states, places, browsers, reported):
    wanted = sites({"visible_to"})
    outcome, rng = {}, random.Random(3)
    with people_remembered(), only_the_first():
        by_site = reached(pages_of(states, places, browsers), browsers, wanted)
        for site in wanted:
            pages = by_site.get(site, [])
            few = rng.sample(pages, min(MOST_CELLS, len(pages)))
            with gone(site):
                told = [str(page.cell) for page in few if page.told(browsers) != page.before]
            outcome[str(site)] = told[0] if told else ("unnoticed" if pages else "no page reached it")
    if place := os.environ.get("GUARDS_OUT"):
        rows = [{"kind": "visible_to", "guard": guard, "noticed": what} for guard, what in outcome.items()]
        with Path(place).open("a", encoding="utf-8") as out:
            out.writelines(json.dumps(row) + "\n" for row in rows)
    noticed = [site for site, what in outcome.items() if what not in {"unnoticed", "no page reached it"}]
    reported("filters taken away and missed by a page", len(noticed))
    assert len(noticed) >= FEW
