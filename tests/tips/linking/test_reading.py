"""Identifiers are found once, wherever a report has words, and a failure leaves the tip workable."""

import pytest

from privacy.access.acting import acting
from privacy.access.standing import courier
from tips.intake.choices import Source
from tips.intake.services import Report, submit_tip
from tips.linking import reading
from tips.linking.tasks import read_tip
from tips.models import Addition, Extraction, Mention, Tip

WORDS = "A truck with plate 7KX 114 parked in Calder County. Call 800-555-0142."


@pytest.fixture
def finds(as_, ines):
    def of(tip):
        with acting(as_(ines)):
            rows = Mention.objects.visible_to(as_(ines)).filter(tip=tip)
            return {(row.field, row.kind, row.text) for row in rows}

    return of


def test_a_report_is_read(told, finds, as_, ines):
    tip = told(WORDS)
    assert {("narrative", "plate", "7KX 114"), ("narrative", "phone", "800-555-0142")} <= finds(tip)
    with acting(as_(ines)):
        row = Extraction.objects.visible_to(as_(ines)).get(tip=tip)
        assert (row.done_at is not None, row.fault, row.attempts) == (True, "", 1)


def test_spans_stand_where_the_words_stand(told, as_, ines):
    tip = told(WORDS)
    with acting(as_(ines)):
        for row in Mention.objects.visible_to(as_(ines)).filter(tip=tip, field="narrative"):
            assert WORDS[row.start : row.end] == row.text


def test_reading_again_doubles_nothing(told, finds):
    tip = told(WORDS)
    before = finds(tip)
    assert read_tip(tip.pk) == len(before)
    assert finds(tip) == before


def test_what_comes_later_is_read_too(told, finds):
    tip = told("A truck waited.")
    with acting(courier()):
        Addition.objects.bulk_create([Addition(tip=tip, side="submitter", text="The plate was 7KX 114.")])
    read_tip(tip.pk)
    assert ("addition", "plate", "7KX 114") in finds(tip)


def test_vehicle_cards_are_read(dana, as_, host, finds):
    card = {"kind": "vehicle", "plate": "7KX114", "color": "gray"}
    tip = submit_tip(Report("A truck waited.", Source.PARTNER, involved=(card,)), by=as_(dana))
    read_tip(tip.pk)
    assert ("involved", "plate", "7KX114") in finds(tip)


def test_a_text_that_cannot_be_read_leaves_the_tip_workable(told, as_, ines, monkeypatch):
    def break_down(*args, **kwargs):
        raise RecursionError

    monkeypatch.setattr(reading, "extract", break_down)
    tip = told(WORDS)
    with acting(as_(ines)):
        row = Extraction.objects.visible_to(as_(ines)).get(tip=tip)
        assert (row.done_at, row.fault) == (None, reading.FAULT)
        assert Tip.objects.visible_to(as_(ines)).filter(pk=tip.pk).exists()


def test_a_tip_that_is_gone_is_no_matter(db):
    assert read_tip(0) == 0


def test_a_contact_on_a_card_stays_sealed(dana, as_, host, finds):
    card = {
        "kind": "person",
        "description": "Tall, in a red coat.",
        "contact": "800-555-0199",
        "name": "Ada Pell",
    }
    tip = submit_tip(Report("A truck waited.", Source.PARTNER, involved=(card,)), by=as_(dana))
    read_tip(tip.pk)
    assert not any("0199" in text or "Pell" in text for _, _, text in finds(tip))


def test_reading_again_keeps_what_people_said_and_drops_what_is_found_no_more(told, finds, as_, ines):
    tip = told(WORDS)
    with acting(courier()):
        rows = Mention.objects.unguarded().filter(tip=tip)
        rows.filter(kind="plate").update(state="confirmed")
        rows.filter(kind="phone").update(state="wrong")
        Mention.objects.create(tip=tip, kind="plate", start=0, end=1, text="A", value="A")
        read_tip(tip.pk)
        states = set(rows.values_list("kind", "state"))
    assert {("plate", "confirmed"), ("phone", "wrong")} <= states
    assert ("plate", "A") not in {(kind, text) for _, kind, text in finds(tip)}


def test_a_mark_of_a_person_stands_and_is_found_wherever_else_the_words_stand(told, as_, ines):
    tip = told("The blue crate stood there. Later the Blue Crate was gone.")
    with acting(courier()):
        Mention.objects.create(
            tip=tip, kind="document", start=4, end=14, text="blue crate", value="blue crate",
            added=True, state="confirmed",
        )  # fmt: skip
        read_tip(tip.pk)
        rows = list(
            Mention.objects.unguarded()
            .filter(kind="document")
            .values_list("start", "added", "state")
            .order_by("start")
        )
    assert rows == [(4, True, "confirmed"), (38, False, "suggested")]
