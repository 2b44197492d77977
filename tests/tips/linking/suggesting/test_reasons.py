"""Every kind of reason, in words, and where it stops."""

import pytest

from privacy.access.acting import acting
from tips.linking.services import related_to
from tips.linking.tracing.filing import telling_stems


@pytest.fixture
def related(as_, ines):
    def of(tip, person=None):
        standing = as_(person or ines)
        with acting(standing):
            return {one.tip.pk: one for one in related_to(tip, by=standing)}

    return of


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("Plate 7KX 114 at the gate.", "Plate 7KX 174 by the dock.", "Plates that differ in one sign, 7KX 114 and 7KX 174"),
        ("Plate 7KO 114 at the gate.", "Plate 7K0 114 by the dock.", "Numbers that read alike, 7KO 114 and 7K0 114"),
        ("Plate 7KX 114 at the gate.", "Partial plate 7KX by the dock.", "Part of a plate fits, 7KX 114 and 7KX"),
        ("Call 800-555-0142 back.", "He gave 800-555-0143 as his.", "Phone numbers that differ in one sign, 800-555-0142 and 800-555-0143"),
        ("A man named Corwin Ashby came.", "Mr. C. Ashby signed in.", "Names that fit, Corwin Ashby and C. Ashby"),
        ("A man named Corwin Ashby came.", "A man named Ashby Corwin rang.", "One name in another order, Corwin Ashby and Ashby Corwin"),
        ("A man named Corwin Ashby came.", "A woman named Corwyn Ashbey rang.", "Names spelt alike, Corwin Ashby and Corwyn Ashbey"),
    ],
)  # fmt: skip
def test_fuzzy_and_partial_identifiers_and_names_are_told_in_words(told, related, one, other, reason):
    first, second = told(one), told(other)
    assert reason in related(first)[second.pk].reasons
    assert related(second)[first.pk].weight == related(first)[second.pk].weight


def test_a_third_report_joins_two_names(told, related):
    first, second = told("A man named Corwin Ashby came."), told("A man named Dale Penrose rang.")
    assert second.pk not in related(first)
    told("Corwin Ashby, also known as Dale Penrose, was seen.")
    one = related(first)[second.pk]
    assert (one.strength, one.reasons) == (
        "Tentative",
        ["A report says that Corwin Ashby is also Dale Penrose"],
    )


def test_an_alias_told_in_a_report_out_of_sight_joins_nothing(told, related, felix, dana):
    first = told("A man named Corwin Ashby came.")
    second = told("A man named Dale Penrose rang.")
    told("Corwin Ashby, also known as Dale Penrose, was seen.", by=felix)
    assert second.pk in related(first)
    assert related(first, dana) == {}


def test_copies_and_near_copies_are_told_as_such(told, related):
    words = "Two men filmed the chlorine tanks through the north fence before sunrise and left in a hurry"
    first, copy, near = (
        told(f"{words}."),
        told(f"RT @river_watch: {words.upper()}!"),
        told(f"Today {words} again."),
    )
    found = related(first)
    assert found[copy.pk].reasons[0] == "The same words"
    assert found[near.pk].reasons[0] == "Nearly the same words"


def test_words_of_faith_origin_and_opinion_are_left_out_of_comparisons(db):
    stems = [
        stem
        for stem, _ in telling_stems("The Muslim Cuban protester prayed by the chlorine valve at the rally")
    ]
    assert "chlorin" in stems
    assert not {"muslim", "cuban", "protest", "pray", "ralli"} & set(stems)


def test_different_people_of_one_family_name_are_not_suggested(told, related):
    first, second = told("A man named Corwin Ashby came."), told("A woman named Lenore Ashby rang.")
    assert second.pk not in related(first)
