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
