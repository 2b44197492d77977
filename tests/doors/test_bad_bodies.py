"""Every address of the API that takes a body, sent bodies it cannot mean: a sentence, no row, never a fault."""

import json

import pytest

from tests.doors import table
from tests.doors.refusing import Rows
from tests.doors.trying import cells, knock

JSON = "application/json"
WHOLE = {
    "nothing": (b"", JSON),
    "cut off": (b'{"text": "Gate', JSON),
    "not JSON": (b"text=Gate", JSON),
    "a list": (b"[1]", JSON),
    "a word": (b'"Gate"', JSON),
    "a number past all numbers": (b"1e999", JSON),
    "not a number": (b'{"text": NaN}', JSON),
    "nested without end": (b"[" * 5_000, JSON),
    "another encoding": ('{"text": "Gate"}'.encode("utf-16"), JSON),
    "bytes of no encoding": (b'{"text": "\xff\xfe"}', JSON),
    "XML": (b"<tip/>", "application/xml"),
    "a form cut off": (b"--x\r\n", "multipart/form-data; boundary=x"),
}
WORDS = (
    None,
    0,
    -1,
    [],
    {},
    True,
    "",
    "a\x00b",
    "\ud800",
    "\u202e\u200b",
    "x" * 200_000,
    "2999-12-31",
    "2026-02-31",
)


def operations(house, clients) -> list[tuple]:
    """Return cell, person and fields of every address that takes a body."""
    told = json.loads(clients["ines"].get("/api/schema/?format=json").content)
    answers, found = table.read(), []
    for cell in cells(house):
        opened = [name for name, said in answers.get(cell.key, {}).items() if said == "in"]
        if cell.method == "POST" and opened and cell.path.startswith("/api/"):
            route = "/" + cell.address.route.replace("<str:", "{").replace(">", "}")
            found.append((cell, opened[0], _fields(told, route)))
    return found


def _fields(told: dict, route: str) -> list[str]:
    body = told["paths"].get(route, {}).get("post", {}).get("requestBody", {}).get("content", {})
    name = body.get(JSON, {}).get("schema", {}).get("$ref", "").rpartition("/")[2]
    return list(told["components"]["schemas"].get(name, {}).get("properties", {}))


@pytest.fixture
def asked(house, clients):
    """Send a body as whoever may, and return what is wrong with the answer."""
    kept = Rows()

    def once(cell, who, way, body, kind=JSON) -> list[str]:
        found = {}
        kept.start()
        answer = knock(
            clients[who],
            cell,
            then=lambda answer: found.update(kept.now()),
            data=body,
            content_type=JSON,
            CONTENT_TYPE=kind,
        )
        return [f"{cell.path} ({who}), {way}: {wrong}" for wrong in _faults(answer, kept.before, found)]

    return once


def _faults(answer, before: dict, after: dict) -> list[str]:
    if answer.status_code >= 500:
        return [f"a fault: {answer.status_code}"]
    if answer.status_code < 400:
        return []
    found = [] if len(_said(answer).split()) > 2 else [f"{answer.status_code} says nothing"]
    return found + [
        f"{answer.status_code}, refused, changes {name}" for name in before if after[name] != before[name]
    ]


def _said(answer) -> str:
    return " ".join(_words(json.loads(answer.all_bytes))) if answer["Content-Type"].startswith(JSON) else ""


def _words(said):
    inner = said.values() if isinstance(said, dict) else said if isinstance(said, list) else [said]
    for one in inner:
        yield from _words(one) if isinstance(one, (dict, list)) else [str(one)]


def test_a_body_that_cannot_be_read_is_refused_in_words(house, clients, asked):
    wrong = [
        said
        for cell, who, _ in operations(house, clients)
        for way, (body, kind) in WHOLE.items()
        for said in asked(cell, who, way, body, kind)
    ]
    assert not wrong, "\n".join(wrong)


def test_a_field_that_cannot_be_meant_is_refused_in_words(house, clients, asked):
    wrong = [
        said
        for cell, who, fields in operations(house, clients)
        for word in WORDS
        for said in asked(cell, who, repr(word)[:20], json.dumps(dict.fromkeys(fields, word)).encode())
    ]
    assert not wrong, "\n".join(wrong)


def test_a_field_that_is_not_known_is_named_and_nothing_is_kept(house, clients):
    unnamed = []
    for cell, who, fields in operations(house, clients):
        if fields:
            answer = knock(clients[who], cell, data={"wickerwork": 1}, content_type=JSON)
            if answer.status_code != 400 or b"wickerwork" not in answer.all_bytes:
                unnamed.append(f"{cell.path}: {answer.status_code}")
    assert not unnamed, unnamed
