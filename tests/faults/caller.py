"""A browser without script or pictures, which keeps its cookies and its page when the server falls."""

import re
from http.cookiejar import CookieJar
from urllib.error import HTTPError, URLError
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, Request, build_opener

from tests.stories.portal import Portal

TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')
EDGE = "the-edge-of-a-part"


class Caller:
    """Somebody who asks for pages and sends forms; ``status`` is 0 where nobody answered."""

    def __init__(self, portal: Portal, email: str = ""):
        self.portal, self.page, self.status = portal, "", 0
        self.opener = build_opener(HTTPCookieProcessor(CookieJar()))
        self.token = ""
        if email:
            self.get("/demo/")
            self.post("/demo/sign-in/", email=email)

    def get(self, path: str) -> int:
        """Ask for a page; returns its status."""
        return self._ask(Request(self.portal.address + path))

    def post(self, path: str, *, token: str = "", **typed: str) -> int:
        """Send a form with the token of the last page that had one; returns the status of where it led."""
        typed = {"csrfmiddlewaretoken": token or self.token, **typed}
        return self._ask(Request(self.portal.address + path, urlencode(typed).encode()))

    def upload(self, path: str, name: str, content: bytes, kind: str, **typed: str) -> int:
        """Send a form with a file."""
        parts = [_part(f'name="{field}"', words.encode()) for field, words in typed.items()]
        parts.append(_part('name="csrfmiddlewaretoken"', self.token.encode()))
        parts.append(_part(f'name="files"; filename="{name}"', content, f"Content-Type: {kind}\r\n"))
        body = b"".join(parts) + f"--{EDGE}--\r\n".encode()
        headers = {"Content-Type": f"multipart/form-data; boundary={EDGE}"}
        return self._ask(Request(self.portal.address + path, body, headers))

    def report(self, story: str, picture: bytes = b"") -> int:
        """Walk the public form as far as the page before sending."""
        self.get("/report/")
        self.post("/report/", danger="no", naming="unnamed")
        if picture:
            self.upload("/report/what/", "gate.png", picture, "image/png", story=story)
        else:
            self.post("/report/what/", story=story)
        self.post("/report/when-where/")
        self.post("/report/people/")
        return self.post("/report/about-you/", skip="1")

    def _ask(self, request: Request) -> int:
        try:
            with self.opener.open(request, timeout=60) as answer:
                self.page, self.status = answer.read().decode(), answer.status
        except HTTPError as refusal:
            self.page, self.status = refusal.read().decode(), refusal.code
        except (URLError, ConnectionError, TimeoutError):
            self.status = 0
        if found := TOKEN.search(self.page):
            self.token = found[1]
        return self.status


def _part(named: str, content: bytes, more: str = "") -> bytes:
    head = f"--{EDGE}\r\nContent-Disposition: form-data; {named}\r\n{more}\r\n"
    return head.encode() + content + b"\r\n"
