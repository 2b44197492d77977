"""Trying one door as one person, and saying in a word what came of it."""

import logging
import re
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import dataclass

import pytest
from django.core.cache import cache
from django.db import transaction
from django.test import Client
from django.urls import Resolver404, resolve

from fusionportal.own.backend import PortalBackend
from tests.doors.house import House
from tests.doors.records import tried
from tests.doors.walking import METHODS, Address, addresses

# A form that arrives empty at an open door is answered in many ways, none of which is a refusal.
OPENS = {200, 201, 202, 204, 302, 303, 400, 409, 422}


# A refusal is what most of them are: written out with its way here, it costs more than the page.
logging.getLogger("django.request").setLevel(logging.ERROR)

# Made anew for every page, whatever it shows.
FRESH = re.compile(rb'name="csrfmiddlewaretoken" value="[^"]+"')


@dataclass(frozen=True)
class Cell:
    """One address with one method and one record."""

    address: Address
    method: str
    record: str
    values: dict

    @property
    def key(self) -> tuple[str, str, str]:
        """How the table names it."""
        return self.address.name, self.method, self.record

    @property
    def path(self) -> str:
        """The address with its values in place."""
        route = self.address.route
        for asked, value in self.values.items():
            for part in route.split("<")[1:]:
                inside = part.split(">")[0]
                if inside.split(":")[-1] == asked:
                    route = route.replace(f"<{inside}>", str(value))
        return f"/{route}"


@dataclass(frozen=True)
class Tried:
    """What came of one cell for one person: a word, what leaked, and a refusal as its bytes."""

    cell: Cell
    name: str
    answer: str
    leaks: list[str]
    bare: str

    def __str__(self):
        return f"{' '.join(self.cell.key)} as {self.name}"


def cells(house: House) -> list[Cell]:
    """Return every cell of the table's first three columns.

    What never was is only asked for: a form sent to it is answered by the same line of code.
    """
    return [
        Cell(address, method, record, values)
        for address in addresses()
        for method in METHODS
        for record, values in tried(address, method, house)
    ]


@contextmanager
def people_remembered():
    """Fetch who is signed in once for all their requests: every knock is undone, so nobody changes between them."""
    kept, fetch = {}, PortalBackend.get_user

    def get_user(backend, pk):
        if pk not in kept:
            kept[pk] = fetch(backend, pk)
        return kept[pk]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(PortalBackend, "get_user", get_user)
        yield


def knock(client: Client, cell: Cell, *, at: str = "", then=None, **more):
    """Ask once, at the cell's own path or another, look, and undo what it changed, signing out included."""
    cookies = deepcopy(client.cookies)
    cache.clear()
    with transaction.atomic():
        ask = client.get if cell.method == "GET" else client.post
        answer = ask(at or cell.path, **more)
        answer.all_bytes = b"".join(answer.streaming_content) if answer.streaming else answer.content
        if then is not None:
            then(answer)
        transaction.set_rollback(True)
    client.cookies = cookies
    return answer


def in_a_word(answer, method: str) -> str:
    """Return the class of an answer: where it leads, its refusal, or that the door opened."""
    if answer.status_code in {301, 302, 303}:
        where = answer["Location"].split("?")[0]
        if where == "/sign-in/":
            return "sign-in"
        return "in" if method == "POST" else f"to {_named(where)}"
    if method == "POST" and answer.status_code in OPENS:
        return "in"
    return str(answer.status_code)


def plain(answer) -> str:
    """Return an answer as it looks from outside, without what is made anew for every page."""
    body = FRESH.sub(b"", answer.all_bytes).decode("utf-8", "replace")
    return f"{answer.status_code}\n{answer.headers}\n{body}"


def _named(where: str) -> str:
    try:
        return resolve(where).view_name
    except Resolver404:
        return where
