"""What is withheld is answered like what never was: every door, state and person, in bytes, by each wall."""

import re

import pytest
from django.db import connection

from tests.doors.trying import in_a_word, knock, people_remembered, plain
from tests.proof.doors import absent_of, cell_of, everybody, places_of, withheld
from tests.proof.states import word_of
from tests.proof.things import renditions_as_facts
from tests.proof.walls import WALLS, deep

AT_LEAST = {"both walls": 2_500, "only the first wall": 1_500, "only the second wall": 1_500}
# A gate asks who somebody is before any record is looked for: such refusals are the same under every wall.
AT_THE_GATE = {"sign-in", "401", "403", "405"}
MADE_ANEW = re.compile(r"'Expires': '[^']*'|nonce-[\w+/=-]+|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}")


@pytest.fixture
def places(states):
    """Every record in its state."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL ROLE NONE")
        things = renditions_as_facts(cursor)
        cursor.execute("SELECT number, array_agg(id) FROM products_rendition GROUP BY number")
        by_number = {number: tuple(things[pk] for pk in keys) for number, keys in cursor.fetchall()}
        found = places_of(states, by_number)
        cursor.execute("SET LOCAL ROLE portal_app")
    return found


@pytest.fixture
def browsers(cast, clients, leaver, mover, stray):
    """A browser for everybody."""
    return everybody(cast, clients, {"leaver": leaver, "mover": mover, "stray": stray})


def looks(answer, cell) -> str:
    """Return an answer as it looks from outside, without the reference that was asked for."""
    text = plain(answer)
    for value in cell.values.values():
        text = text.replace(str(value), "…")
    return MADE_ANEW.sub("…", text)


@pytest.fixture
def of_nothing(browsers, places):
    """Return what a person is told at an address about what never was; each is asked once."""
    kept = {}

    def ask(address, method, name):
        key = address.name, method, name
        if key not in kept:
            cell = absent_of(places[0].house, address, method)
            answer = knock(browsers[name], cell)
            kept[key] = in_a_word(answer, method), looks(answer, cell)
        return kept[key]

    return ask


def asked_of(places, browsers, of_nothing) -> list[tuple]:
    """Return every cell to try with what is told there of nothing; a gate's refusal is tried with one record."""
    cells, at_gates = [], set()
    for place, address, method, name in withheld(places, browsers):
        told = of_nothing(address, method, name)
        key = address.name, method, name
        if told[0] in AT_THE_GATE:
            if key in at_gates:
                continue
            at_gates.add(key)
        cells.append((place, address, method, name, *told))
    return cells


def faults(cells, browsers, words):
    """Yield what is told otherwise than of nothing."""
    for place, address, method, name, word, bare in cells:
        cell = cell_of(place, address, method)
        answer = knock(browsers[name], cell)
        told, text = in_a_word(answer, method), looks(answer, cell)
        met = [canary for canary in words if canary in text]
        if (told, text) != (word, bare) or met:
            yield f"{' '.join(cell.key)} as {name}: {told} for {word} {met}"


@deep
def test_what_is_withheld_looks_like_what_never_was(places, browsers, of_nothing, reported):
    words, found = [word_of(place.state) for place in places], {}
    with people_remembered():
        asked = asked_of(places, browsers, of_nothing)
        behind = [cell for cell in asked if cell[4] not in AT_THE_GATE]
        for wall in WALLS:
            cells = asked if wall == "both walls" else behind
            with WALLS[wall]():
                found[wall] = list(faults(cells, browsers, words))
            reported(f"withheld records at doors, {wall}", len(cells))
            assert len(cells) >= AT_LEAST[wall]
    assert not any(found.values()), "\n".join(f"{wall}: {each}" for wall in found for each in found[wall])
