"""Public pages are small, ask nothing of other sites, and carry no style or script in the page."""

import re

import pytest

PAGES = [
    "/", "/report/", "/report/continue/", "/report/sent/", "/mailbox/", "/rights/", "/rights/redress/", "/about/",
    "/contact/", "/accessibility/", "/public/", "/leave/",
]  # fmt: skip
STEPS = ["/report/what/", "/report/when-where/", "/report/people/", "/report/about-you/", "/report/check/"]
FIRST_ROUND_TRIPS = 14 * 1024
REQUESTS = 8


def fair(page):
    loaded = re.findall(r"<(?:script|img|link)[^>]+(?:src|href)=\"([^\"]+)\"", page)
    assert len(page.encode()) < FIRST_ROUND_TRIPS
    assert not re.search(r"\sstyle=|<style|<script(?![^>]+src=)", page)
    assert not [address for address in loaded if "//" in address]
    # The page itself, the two fonts and the drawings come on top of what it names.
    assert len(loaded) + 4 <= REQUESTS
    assert not re.search(r"<(?:iframe|object|embed)", page)


@pytest.mark.parametrize("address", PAGES)
def test_a_page_is_small_and_keeps_to_itself(visitor, address):
    visitor.see(address)
    fair(visitor.page)


@pytest.mark.parametrize("address", STEPS)
def test_a_step_is_small_and_keeps_to_itself(visitor, address):
    visitor.reach_check()
    visitor.see(address)
    fair(visitor.page)


def test_a_page_sets_the_content_policy(visitor):
    policy = visitor.see("/report/")["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
