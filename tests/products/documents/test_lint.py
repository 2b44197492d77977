"""The draft is warned about, never changed."""

import time

import pytest

from products.documents.choices import Part
from products.documents.document import Block, Section
from products.documents.estimates import LIKELIHOODS
from products.documents.lint import lint

from .cast import bulletin


def warned(text, **options):
    """Return the codes and words a paragraph is warned for."""
    section = Section(part=Part.DISCUSSION, blocks=(Block(key="d1", text=text),))
    document = bulletin(sections=(section,), reporting_notice="In an emergency call 911.")
    return [(warning.code, warning.words) for warning in lint(document, **options)]


@pytest.mark.parametrize(
    "text",
    [
        "We assess with high confidence that another visit is likely.",
        "It is almost certain, moderate confidence, that they return.",
        "Low-confidence reporting makes it roughly even odds.",
    ],
)
def test_likelihood_and_confidence_in_one_sentence(text):
    assert "likelihood-confidence" in [code for code, _ in warned(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Another visit is likely. We have high confidence in that.",
        "The remote control was left at the gate, we say with high confidence.",
        "The deputy had probable cause. The owner gave a confident account.",
    ],
)
def test_likelihood_and_confidence_apart_are_fine(text):
    assert warned(text) == []


def test_mixed_rows_of_likelihood_words():
    assert ("mixed-rows", "probable") in warned("A return is very likely. Damage is probable.")
    assert warned("A return is very likely. Damage is unlikely.") == []


def test_words_that_call_a_person_guilty():
    assert warned("The suspects left in a pickup.") == [("suspect", "suspects")]
    assert warned("We suspect that the chain was cut at night; suspected tampering is logged.") == []


def test_accusations_nobody_makes():
    assert warned("The driver is believed to study controls.") == [("passive", "is believed to")]
    assert warned("The guard believes the driver filmed controls.") == []


def test_acronyms_are_spelled_out_where_they_first_stand():
    assert warned("The MWD closed the gate. The MWD called.") == [("acronym", "MWD")]
    assert warned("The Marlow Water District (MWD) closed it. The MWD called.") == []
    assert warned("MWD (Marlow Water District) closed it.") == []
    assert warned("The FBI, the JTTF and EMS know what a SAR is; plate 7KX, TLP:AMBER, U//FOUO.") == []
    assert warned("THE WHOLE LINE IS SHOUTED HERE.") == []
    assert warned("The MWD closed it.", acronyms=["MWD"]) == []


def test_persons_stay_out_of_awareness_bulletins():
    assert warned("A man named Pat Rowan stood there.") == [("person", "Pat Rowan")]
    assert warned("Ms. Rowan called.") == [("person", "Ms. Rowan")]
    assert warned("Gray pickup, plate 7kx 401, seen twice.", identifiers=["7KX-401"]) == [
        ("person", "7KX-401")
    ]
    assert warned("A man named Pat Rowan stood there.", persons_stay_out=False) == []
    assert warned("A dam named Lakeview leaked; the rowan tree fell.", identifiers=["Pat Rowan", "AB"]) == []


def test_a_missing_reporting_line():
    assert [warning.code for warning in lint(bulletin())] == ["reporting"]


def test_every_warning_says_what_and_where():
    section = Section(part=Part.DISCUSSION, blocks=(Block(key="d1", text="The suspect is known to MWD."),))
    for warning in lint(bulletin(sections=(section,))):
        assert warning.sentence.endswith(".")
        assert warning.where in ("discussion d1", "reporting notice")


def test_the_words_of_likelihood_cover_one_to_ninety_nine_percent():
    assert [step.order for step in LIKELIHOODS] == list(range(1, 8))
    assert (LIKELIHOODS[0].low, LIKELIHOODS[-1].high) == (1, 99)
    assert all(low.high == high.low for low, high in zip(LIKELIHOODS, LIKELIHOODS[1:], strict=False))


@pytest.mark.parametrize("piece", ["is very ", "A" * 8 + " ", "likely. ", "named Xx ", "(", "x"])
def test_a_very_long_draft_is_read_in_seconds(piece):
    started = time.process_time()
    warned(piece * (300_000 // len(piece)), identifiers=["Pat Rowan"] * 50)
    assert time.process_time() - started < 5
