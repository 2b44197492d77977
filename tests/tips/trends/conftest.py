"""The same browsers and reports as the boards'."""

from tests.tips.boards.conftest import browser, send

__all__ = ["browser", "send"]
