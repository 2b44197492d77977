"""Several querysets in one statement: the same rows as one by one, and shut until somebody reads."""

import pytest
from django.db import connection
from django.db.models import F
from django.test.utils import CaptureQueriesContext

from privacy.access.acting import acting
from privacy.access.gathering import Tally, gather
from privacy.access.querysets import Unguarded
from tips.intake.models import Tip
from tips.vetting.models import Note


@pytest.fixture
def noted(sheriff_tip, ines, as_):
    with acting(as_(ines)):
        return [Note.objects.create(tip=sheriff_tip, text=text, by=ines) for text in ("One", "Two")]


def test_rows_come_back_as_one_query_each_would_give_them(sheriff_tip, noted, ines, as_):
    by = as_(ines)
    with acting(by), CaptureQueriesContext(connection) as sent:
        found = gather(
            tips=Tip.objects.visible_to(by).defer("search"),
            notes=Note.objects.visible_to(by).annotate(by_name=F("by__name")),
        )
    assert len(sent) == 1
    [tip] = found["tips"]
    with acting(by):
        plain = Tip.objects.visible_to(by).defer("search").get()
    assert tip == plain
    names = [field.attname for field in Tip._meta.concrete_fields if field.attname != "search"]
    assert {name: getattr(tip, name) for name in names} == {name: getattr(plain, name) for name in names}
    assert [(note.text, note.by_name) for note in found["notes"]] == [("One", ines.name), ("Two", ines.name)]


def test_a_queryset_that_nobody_cleared_is_refused(db):
    with pytest.raises(Unguarded):
        gather(tips=Tip.objects.all())
    with pytest.raises(Unguarded):
        gather(number=Tally(Tip.objects.filter(county=None)))


def test_a_reader_without_the_keys_gathers_and_counts_nothing(sheriff_tip, noted, felix, as_):
    by = as_(felix)
    with acting(by):
        found = gather(
            tips=Tip.objects.visible_to(by),
            notes=Note.objects.unguarded(),
            number=Tally(Tip.objects.unguarded()),
        )
    assert (found["tips"], found["notes"], found["number"][0]["n"]) == ([], [], 0)


def test_a_tally_counts_by_value_and_stops_at_its_limit(sheriff_tip, noted, ines, as_):
    by = as_(ines)
    notes = Note.objects.visible_to(by)
    with acting(by):
        found = gather(texts=Tally(notes, "text"), few=Tally(notes, most=1), none=Tally(notes.none(), "text"))
    assert sorted((row["value"], row["n"]) for row in found["texts"]) == [("One", 1), ("Two", 1)]
    assert [row["n"] for row in found["few"]] == [1]
    assert found["none"] == []


def test_related_rows_are_refused_rather_than_lost(db, ines, as_):
    with pytest.raises(TypeError):
        gather(tips=Tip.objects.visible_to(as_(ines)).select_related("county"))
