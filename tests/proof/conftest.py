"""The small center in every state, and everybody who might ask about it."""

import pytest

from tests.doors.conftest import (
    cast,
    clients,
    ended,
    gone,
    house,
    leaver,
    mover,
    newcomer,
    stray,
    untrained,
)
from tests.proof.states import states_of

__all__ = ["cast", "clients", "ended", "gone", "house", "leaver", "mover", "newcomer", "stray", "untrained"]


@pytest.fixture
def states(house, cast, calder, meridian_office):
    """The center with its records in further states."""
    return states_of(house, cast, calder, meridian_office)


REPORT: dict[str, int] = {}


@pytest.fixture
def reported(record_property):
    """Keep how many cells a test asked about, for the line that is shown when all are done."""

    def say(what: str, cells: int) -> None:
        record_property(what, cells)
        REPORT[what] = cells

    return say


def pytest_terminal_summary(terminalreporter):
    """Say how many cells were asked about."""
    for what, cells in REPORT.items():
        terminalreporter.write_line(f"cells: {what} {cells:,}")
