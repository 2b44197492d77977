"""A browser that is served pages and files without a server."""

import mimetypes
import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders
from django.template.loader import render_to_string
from django.test import RequestFactory

from tests.look.pages import PAGES

CSS = settings.BASE / "assets" / "build" / "css" / "desk.css"
# 'unsafe-eval' is for the checker, which is put into the page; the portal itself never allows it.
POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self' 'unsafe-eval'; img-src 'self'; font-src 'self'"
)


def page_of(path, query):
    """Body of a style guide or state page, or None."""
    if found := re.fullmatch(r"/styleguide/(\w+)/", path):
        asked = RequestFactory().get(f"{path}?{query}")
        asked.standing = None
        return PAGES[found[1]](asked).content
    state = re.fullmatch(r"/state/(\w+)/", path)
    return render_to_string(f"{state[1]}.html", {}).encode() if state else None


def answer(route):
    """Give the browser a page or a file of ours."""
    address = urlsplit(route.request.url)
    body, kind = page_of(address.path, address.query), "text/html; charset=utf-8"
    if body is None:
        ours = address.path.startswith(settings.STATIC_URL)
        file = finders.find(address.path.removeprefix(settings.STATIC_URL)) if ours else None
        if not file:
            return route.fulfill(status=404, body="absent")
        body, kind = Path(file).read_bytes(), mimetypes.guess_type(file)[0] or "application/octet-stream"
    return route.fulfill(body=body, content_type=kind, headers={"Content-Security-Policy": POLICY})


@pytest.fixture(scope="session")
def styled(chromium):
    """The browser, where the style sheets have been compiled."""
    if not CSS.exists():
        pytest.skip("the style sheets have not been compiled")
    return chromium


@pytest.fixture
def visit(styled):
    """Open an address at a width; `said` holds what the console said."""
    opened = []

    def go(path, width):
        page = styled.new_page(viewport={"width": width, "height": 900})
        page.route("**/*", answer)
        page.said = []
        page.on("console", lambda message: page.said.append(message.text))
        page.goto(f"http://portal.test{path}")
        opened.append(page)
        return page

    yield go
    for page in opened:
        page.close()
