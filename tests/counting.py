"""How many cells the tests that are generated asked about, shown when all are done."""

import pytest

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
