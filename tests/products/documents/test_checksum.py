"""An approval binds to one document, to the letter."""

import json
from dataclasses import fields, replace

import pytest
from hypothesis import given, settings

from products.documents.checksum import canonical, checksum
from products.documents.document import Block, Document, Figure
from products.documents.plain import UnreadableDocument, as_data, from_data

from .cast import bulletin
from .strategies import documents


@settings(deadline=None)
@given(documents)
def test_a_document_survives_storage_unchanged(document):
    assert from_data(json.loads(canonical(document))) == document


def test_the_checksum_is_the_same_every_time():
    assert checksum(bulletin()) == checksum(bulletin())
    assert len(checksum(bulletin())) == 64


@pytest.mark.parametrize("field", [field.name for field in fields(Document)])
def test_a_change_of_any_field_changes_the_checksum(field):
    assert checksum(replace(bulletin(), **{field: OTHER[field]})) != checksum(bulletin())


def test_one_space_changes_the_checksum():
    document = bulletin()
    title = replace(document.title, text=document.title.text + " ")
    assert checksum(document.with_changes(title=title)) != checksum(document)


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"colour": "red"}, "colour"),
        ({"dated": "yesterday"}, "dated"),
        ({"floor": "EYES ONLY"}, "floor"),
        ({"title": "a bare string"}, "title"),
        ({"title": {"text": "no key"}}, "title"),
        ({"sections": [{"part": "dessert"}]}, "sections"),
    ],
)
def test_what_is_not_a_document_is_refused_by_name(change, field):
    with pytest.raises(UnreadableDocument, match=field):
        from_data(as_data(bulletin()) | change)


def test_a_document_without_its_number_is_refused():
    data = as_data(bulletin())
    del data["number"]
    with pytest.raises(UnreadableDocument, match="number"):
        from_data(data)


_SMALL = bulletin(title=replace(bulletin().title, text="Other"), sections=(), sources=(), bottom_line=None)
OTHER = {
    "figures": (
        Figure(caption=Block(key="f1", text="Two share a plate"), alt="Two tips.", drawing={"boxes": [], "lines": []}),
    ),
    "line": "RCR", "line_name": "Other", "number": "Other", "version": 3, "center": "Other",
    "dated": _SMALL.dated.replace(day=1), "title": _SMALL.title, "bottom_line": None, "sections": (),
    "sources": (), "floor": _SMALL.title.marking, "us_person_notice": "x", "handling": "x",
    "reporting_notice": "x", "tracked_by": ("x",), "contact": "x", "feedback": "x", "distribution": "x",
    "supersedes": "x", "expires_on": _SMALL.dated, "page_limit": 1,
}  # fmt: skip
