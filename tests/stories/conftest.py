"""A browser for each person of the story."""

from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from tests.stories.guest import PHONE, Guest

PLACES = ("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium")
QUIET = [
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync"),
]


@pytest.fixture(scope="session")
def chromium():
    found = next((place for place in PLACES if Path(place).exists()), None)
    if found is None:
        pytest.skip("no Chromium at its usual places: the story needs a browser")
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=found, args=QUIET)
        yield running
        running.close()


@pytest.fixture
def guest(chromium, portal):
    """Open a browser for somebody; with an address of mail they are signed in."""
    opened = []

    def open_for(email="", **options):
        one = Guest(chromium, portal.address, **options)
        opened.append(one)
        if email:
            one.sign_in(email)
        return one

    yield open_for
    for one in opened:
        one.leave()


@pytest.fixture
def passer_by(guest):
    """A member of the public with a phone, whose browser runs no script."""
    return guest(view=PHONE, script=False)


@pytest.fixture(scope="session")
def told():
    """What one step of the story leaves for the next: numbers, codes."""
    return {}
