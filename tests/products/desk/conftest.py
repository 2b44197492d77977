"""Pages as people use them, without script."""

import pytest
from lxml import html


@pytest.fixture
def page(client):
    """Open an address as a person and return the answer with its page read."""

    def get(person, address, **more):
        client.force_login(person)
        return read(client.get(address, **more))

    return get


@pytest.fixture
def send(client):
    """Send a form as a person: what its page holds, with what was typed over it.

    ``at`` is the page that holds the form, if another address than the one it is sent to; without
    ``held`` only what was typed is sent.
    """

    def post(person, address, typed=None, *, at="", held=True, **more):
        client.force_login(person)
        kept = read(client.get(at or address)).sent if held else {}
        return read(client.post(address, kept | (typed or {}), **more))

    return post


ITSELF = "//main//form[@method='post' and (not(@action) or starts-with(@action, '?'))]"


def read(answer):
    """Put beside an answer what it says and what its form would send as it stands."""
    answer.tree = html.fromstring(answer.content) if answer.content else html.fromstring("<p></p>")
    for hidden in answer.tree.xpath("//script | //style"):
        hidden.drop_tree()
    answer.said = " ".join(answer.tree.text_content().split())
    answer.sent = held_by(answer.tree)
    return answer


def held_by(tree):
    """Return what the page's draft form, or its last form that is posted to itself, would send."""
    forms = tree.xpath("//form[@id='draft']") or tree.xpath(ITSELF)
    held = {}
    for field in forms[-1].inputs if forms else []:
        value = field.value
        checkable = getattr(field, "checkable", False)
        if not field.name or field.name == "csrfmiddlewaretoken" or (checkable and not field.checked):
            continue
        if field.get("type") == "checkbox":
            held.setdefault(field.name, []).append(field.get("value", "on"))
        else:
            held[field.name] = value or ""
    return held
