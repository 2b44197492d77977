"""Every form that anybody meets, sent what it should not be sent: a sentence, nothing lost, never a fault."""

import pytest

from tests.doors.sweeping import Sweep
from tips.intake.arriving import QuarantineHandler
from tips.intake.files.limits import MEGABYTE

HUGE = 101 * MEGABYTE


@pytest.fixture
def sized(monkeypatch):
    """Let one file say that it is larger than it is, so that no memory is filled for it."""
    whole = QuarantineHandler.file_complete
    monkeypatch.setattr(
        QuarantineHandler,
        "file_complete",
        lambda handler, size: whole(handler, HUGE if handler.file_name == "huge.mov" else size),
    )


@pytest.fixture(scope="session")
def _kept():
    return {}


@pytest.fixture
def swept(request, db, sized, _kept):
    """What is wrong with any answer, by how it was asked; swept once for all tests that ask."""
    if not _kept:
        sweep = Sweep(*map(request.getfixturevalue, ("house", "cast", "clients")))
        for way in ("typed", "made_up", "files", "twice", "unmet"):
            _kept[way] = list(getattr(sweep, way)())
    return _kept


def test_whatever_is_typed_is_answered_in_words_and_kept(swept):
    assert not swept["typed"], "\n".join(swept["typed"])


def test_what_no_page_sends_breaks_nothing(swept):
    assert not swept["made_up"], "\n".join(swept["made_up"])


def test_no_file_costs_the_words_sent_with_it(swept):
    assert not swept["files"], "\n".join(swept["files"])


def test_pressing_twice_does_a_thing_once(swept):
    assert not swept["twice"], "\n".join(swept["twice"])


def test_fields_that_nobody_asked_for_break_nothing(swept):
    assert not swept["unmet"], "\n".join(swept["unmet"])
