"""The map of rules names every rule once, and nothing that is not there."""

import re

from django.conf import settings

MAP = settings.BASE / "docs" / "rules.md"
ROW = re.compile(r"^\| ([PS]-\d\d) \| (.+) \| (.+) \| (.+) \| (.+) \|$", re.M)
FILE = re.compile(r"\]\(\.\./([^)]+)\)")
STATES = ("held", "partly: ", "not yet", "the center's", "does not apply")


def rows():
    return ROW.findall(MAP.read_text())


def test_every_rule_stands_there_once():
    named = [identifier for identifier, *_ in rows()]
    assert named == [f"P-{n:02}" for n in range(1, 57)] + [f"S-{n:02}" for n in range(1, 31)]


def test_every_file_it_names_is_there():
    named = FILE.findall(MAP.read_text())
    assert len(named) > 100
    assert [path for path in named if not (settings.BASE / path).exists()] == []


def test_a_rule_that_is_held_names_its_code_and_a_test_and_any_other_says_what_is_missing():
    for identifier, _, code, test, state in rows():
        assert state.startswith(STATES), identifier
        if state == "held":
            assert FILE.search(code) and "/tests/" in test, identifier
        if state.startswith("partly"):
            assert len(state) > len("partly: "), identifier
