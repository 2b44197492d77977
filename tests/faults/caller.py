"""A browser without script or pictures, and a look past every page into the portal's own database."""

import re
from http.cookiejar import CookieJar
from urllib.error import HTTPError, URLError
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, build_opener

import psycopg2

from tests.stories.portal import Portal, until

TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')


class Caller:
    """Somebody who asks for pages and sends forms, and keeps their cookies when the server falls."""

    def __init__(self, portal: Portal, email: str = ""):
        self.portal, self.page, self.status = portal, "", 0
        self.opener = build_opener(HTTPCookieProcessor(CookieJar()))
        if email:
            self.get("/demo/")
            self.post("/demo/sign-in/", email=email)

    def get(self, path: str) -> int:
        """Ask for a page; returns its status, or 0 where nobody answered."""
        return self._ask(path, None)

    def post(self, path: str, **typed: str) -> int:
        """Send a form with the token of the page before; returns the status of where it led."""
        found = TOKEN.search(self.page)
        token = {"csrfmiddlewaretoken": found[1]} if found else {}
        return self._ask(path, urlencode({**token, **typed}).encode())

    def report(self, story: str) -> int:
        """Walk the public form as far as the page before sending."""
        self.get("/report/")
        self.post("/report/", danger="no", naming="unnamed")
        self.post("/report/what/", story=story, clean="on")
        self.post("/report/when-where/")
        self.post("/report/people/")
        return self.post("/report/about-you/", skip="1")

    def _ask(self, path, body) -> int:
        try:
            with self.opener.open(self.portal.address + path, body, timeout=30) as answer:
                self.page, self.status = answer.read().decode(), answer.status
        except HTTPError as refusal:
            self.page, self.status = refusal.read().decode(), refusal.code
        except (URLError, ConnectionError, TimeoutError):
            self.status = 0
        return self.status


def count(portal: Portal, query: str, *values) -> int:
    """Return one number from the database, asked as the owner of its tables."""
    assert portal.servers.postgres is not None
    return _one(portal.servers.postgres.url("portal_owner"), query, values)


def counted(portal: Portal, wanted: int, query: str, *values, seconds: float = 90) -> None:
    """Wait until the database says a number."""
    until(lambda: count(portal, query, *values) == wanted, f"{query} {values} is {wanted}", seconds)


def _one(address: str, query: str, values):
    connection = psycopg2.connect(address.replace("postgres://", "postgresql://"))
    try:
        with connection.cursor() as cursor:
            cursor.execute(query, values)
            found = cursor.fetchone()
            return found[0] if found else None
    finally:
        connection.close()
