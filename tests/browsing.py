"""The one browser of a test run: every test that looks at a page opens its windows in it."""

import os
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

PLACES = ("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium")
QUIET = [
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync"),
]


@pytest.fixture(scope="session")
def chromium():
    """The browser, started once: a second driver in the same thread is refused."""
    found = next((place for place in PLACES if Path(place).exists()), None)
    if found is None:
        pytest.skip("no Chromium at its usual places: what needs a browser is not tried")
    with sync_playwright() as playwright:
        # The driver keeps an event loop in this thread, which Django takes for asynchronous code.
        os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
        running = playwright.chromium.launch(executable_path=found, args=QUIET)
        yield running
        running.close()
