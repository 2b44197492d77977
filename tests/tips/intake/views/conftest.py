"""A person at the public form, with or without cookies."""

import re

import pytest
from django.test import Client

from privacy.access.acting import acting
from privacy.access.standing import courier
from tips.intake.models import Tip

STORY = "At 9:40 pm a gray pickup was backed up to the pump station fence and a man cut the chain."
HIDDEN = re.compile(r'name="(carried|pass)" value="([^"]+)"')
CODE = re.compile(r'id="code"[^>]*>(.*?)</p>', re.S)


class Visitor(Client):
    """A browser at the public pages; ``cookies_blocked`` sends none back and carries hidden fields."""

    cookies_blocked = False
    page = ""

    def see(self, address, **more):
        self._forget()
        return self._seen(self.get(address, follow=True, **more))

    def send(self, address, *, follow=True, **typed):
        self._forget()
        hidden = dict(HIDDEN.findall(self.page)) if self.cookies_blocked else {}
        return self._seen(self.post(address, hidden | typed, follow=follow))

    def begin(self, **typed):
        self.see("/report/")
        return self.send("/report/", **{"danger": "no", "naming": "unnamed"} | typed)

    def reach_check(self, story=STORY, **start):
        self.begin(**start)
        self.send("/report/what/", story=story, clean="on")
        self.send("/report/when-where/")
        self.send("/report/people/")
        return self.send("/report/about-you/", skip="1")

    def send_report(self, story=STORY):
        self.reach_check(story)
        self.send("/report/check/", truth="on")
        return self.code()

    def code(self):
        return "".join(re.findall(r"[0-9A-Z]{4}", re.sub("<[^>]+>", " ", CODE.search(self.page)[1])))

    def _forget(self):
        if self.cookies_blocked:
            self.cookies.clear()

    def _seen(self, response):
        self.page = response.content.decode()
        return response


@pytest.fixture
def visitor(db):
    return Visitor()


@pytest.fixture
def guarded_visitor(db):
    """A browser that blocks cookies."""
    visitor = Visitor()
    visitor.cookies_blocked = True
    return visitor


@pytest.fixture
def all_tips(db):
    """Return every tip there is, as the courier may see them."""

    def read():
        with acting(courier()):
            return list(Tip.objects.unguarded().select_related("county"))

    return read


@pytest.fixture(autouse=True)
def no_waiting(settings):
    """Wait in a cache of the test's own."""
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
