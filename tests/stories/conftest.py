"""A browser for each person of the story."""

import pytest

from tests.stories.guest import PHONE, Guest


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
def told(chromium):
    """What one step of the story leaves for the next: numbers, codes. Without a browser there is no story."""
    return {}
