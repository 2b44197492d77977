"""The forms that people meet on the pages they may open, read from the pages themselves."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urljoin, urlsplit

from django.urls import resolve

from tests.doors import table
from tests.doors.trying import cells, knock

# Who visits a page that many may open: the first two of these, and the first who is not of the center.
ORDER = (
    "omar",
    "amir",
    "priya",
    "ines",
    "sofia",
    "axel",
    "root",
    "dana",
    "lin",
    "agnes",
    "felix",
    "anonymous",
)
OUTSIDE = frozenset({"dana", "lin", "agnes", "felix", "anonymous"})
PRESSED = frozenset({"submit", "image", "button", "reset"})


@dataclass
class Blank:
    """One field of a form: its kind, what it holds, and what may be chosen."""

    name: str
    kind: str
    value: str = ""
    choices: list[str] = field(default_factory=list)
    most: int = 0


@dataclass
class Met:
    """One form on one page, as one person meets it."""

    page: str
    who: str
    action: str = ""
    post: bool = False
    blanks: list[Blank] = field(default_factory=list)
    buttons: list[tuple[str, str]] = field(default_factory=list)
    plain: bool = False

    @property
    def address(self) -> str:
        """The name of the address that the form is sent to."""
        return resolve(urlsplit(self.to).path).view_name

    @property
    def to(self) -> str:
        """Where the form is sent."""
        return urljoin(self.page, self.action or "")

    @property
    def signature(self) -> tuple:
        """What makes two forms one to whoever reads them."""
        return self.address, self.post, tuple(sorted({(blank.name, blank.kind) for blank in self.blanks}))

    def of_kind(self, *kinds: str) -> list[Blank]:
        """Return the fields of some kinds."""
        return [blank for blank in self.blanks if blank.kind in kinds]


class Page(HTMLParser):
    """Reads the forms of a page, fields tied to one by its id included."""

    def __init__(self, page: str, who: str, html: str):
        super().__init__()
        self.page, self.who = page, who
        self.forms: dict[str, Met] = {}
        self.inside = ""
        self.open: Blank | None = None
        self.choosing: Blank | None = None
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        told = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.inside = told.get("id") or f"form {len(self.forms)}"
            met = self._form(self.inside)
            met.action, met.post = told.get("action", ""), told.get("method", "").lower() == "post"
        elif tag in {"input", "textarea", "select", "button"}:
            self._meet(tag, told, self._form(told.get("form") or self.inside))
        elif tag == "option" and self.choosing is not None:
            self._offer(told)

    def handle_endtag(self, tag):
        if tag == "form":
            self.inside = ""
        elif tag == "select":
            self.choosing = None
        elif tag == "textarea":
            self.open = None

    def handle_data(self, data):
        if self.open is not None:
            self.open.value += data

    def _form(self, name: str) -> Met:
        return self.forms.setdefault(name, Met(self.page, self.who))

    def _meet(self, tag, told, form) -> None:
        name, kind = told.get("name", ""), told.get("type", "submit" if tag == "button" else "text").lower()
        if kind in PRESSED:
            form.plain |= not name
            if name:
                form.buttons.append((name, told.get("value", "")))
            return
        if not name or name == "csrfmiddlewaretoken":
            return
        kind = kind if tag == "input" else tag
        known = next((b for b in form.blanks if b.name == name and b.kind == kind == "radio"), None)
        blank = known or Blank(name, kind, told.get("value", ""), most=int(told.get("maxlength") or 0))
        if known is None:
            form.blanks.append(blank)
        if kind in {"radio", "checkbox"}:
            blank.choices.append(told.get("value", "on"))
        self.open = blank if tag == "textarea" else self.open
        self.choosing = blank if tag == "select" else self.choosing

    def _offer(self, told) -> None:
        value = told.get("value", "")
        self.choosing.choices.append(value)
        if "selected" in told:
            self.choosing.value = value


def pages(house, clients) -> Iterator[tuple[str, str, str]]:
    """Yield address, person and text of every page that the table says somebody sees."""
    answers = table.read()
    for cell in cells(house):
        if cell.method != "GET" or cell.record == "absent":
            continue
        seen_by = [name for name in ORDER if answers.get(cell.key, {}).get(name) == "200"]
        outside = [name for name in seen_by if name in OUTSIDE][:1]
        for who in dict.fromkeys([*seen_by[:2], *outside]):
            answer = knock(clients[who], cell)
            if answer.get("Content-Type", "").startswith("text/html"):
                yield cell.path, who, answer.all_bytes.decode()


def met(house, clients) -> list[Met]:
    """Return every form once, however many pages and people meet it."""
    forms: dict[tuple, Met] = {}
    for path, who, html in pages(house, clients):
        for form in Page(path, who, html).forms.values():
            if form.blanks or form.buttons or form.post:
                forms.setdefault(form.signature, form)
    return list(forms.values())
