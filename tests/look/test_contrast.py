"""Every pair of colours that carries words or the edge of a control can be told apart, in both themes."""

import pytest

from tests.look.tokens import contrast, theme

WORDS, EDGES = 4.5, 3.0
STATES = ("new", "triage", "info", "kept", "ref", "closed", "ok", "return", "bad")
ENTITIES = ("person", "vehicle", "place", "contact", "org", "time", "thing")
PAIRS = [
    *(("ink-900", surface, WORDS) for surface in ("canvas", "card", "sunken", "blue-100")),
    *(("ink-700", surface, WORDS) for surface in ("canvas", "card", "sunken")),
    *(("ink-600", surface, WORDS) for surface in ("canvas", "card")),
    *((link, surface, WORDS) for link in ("blue-600", "blue-700") for surface in ("card", "canvas")),
    *((f"st-{state}-ink", f"st-{state}-bg", WORDS) for state in STATES),
    *(("ink-900", f"st-{state}-bg", WORDS) for state in ("new", "ok", "info", "bad")),
    *(("ink-900", f"en-{kind}", WORDS) for kind in ENTITIES),
    *((f"en-{kind}-ln", f"en-{kind}", EDGES) for kind in ENTITIES),
    *((f"tlp-{plate}", "tlp-bg", WORDS) for plate in ("red", "amber", "green", "clear")),
    ("cui-ink", "cui-bg", WORDS),
    ("les-ink", "les-bg", WORDS),
    ("act-ink", "act-bg", WORDS),
    ("act-ink", "act-bg-hover", WORDS),
    ("strong-ink", "strong-bg", WORDS),
    ("danger-ink", "danger-bg", WORDS),
    ("this-ink", "this", WORDS),
    ("map-ink", "map-land", WORDS),
    ("edge", "card", EDGES),
    ("edge", "field-bg", EDGES),
    ("focus", "card", EDGES),
    ("focus", "canvas", EDGES),
    ("focus-on-dark", "navy-900", EDGES),
    ("danger-bg", "card", EDGES),
    ("this", "card", EDGES),
]


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize(("front", "back", "least"), PAIRS)
def test_words_and_edges_stand_out_from_what_lies_behind_them(mode, front, back, least):
    colours = theme(mode)
    assert contrast(colours[front], colours[back]) >= least


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("number", range(1, 7))
def test_a_line_in_any_chart_colour_can_be_seen_on_a_card(mode, number):
    colours = theme(mode)
    assert contrast(colours[f"cat-{number}"], colours["card"]) >= EDGES


def test_dark_says_something_of_its_own_for_every_surface():
    light, dark = theme("light"), theme("dark")
    assert all(light[name] != dark[name] for name in ("canvas", "card", "sunken", "field-bg", "line"))
