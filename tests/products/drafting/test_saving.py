"""Saving a draft: what is kept, what is refused in which words, and what a save ends."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import DatabaseError

from partners.people.choices import Caveat
from privacy.access.acting import acting
from privacy.audit.models import AuditEntry
from privacy.lifecycle import StepNotOpen
from products.drafting.services import StaleDraft, add_source, remove_source
from tests.products.conftest import TEXTS


def words_of(refused):
    return " ".join(refused.value.messages)


def test_a_save_keeps_what_was_written_and_counts_itself(draft, write, blocks_of):
    product = write(draft, TEXTS)
    assert (product.edit, product.bottom_line) == (2, "")
    assert {part: block.text for part, block in blocks_of(product).items() if block.text} == TEXTS
    assert AuditEntry.objects.get(verb="save").detail["blocks"] == sorted(
        block.key for part, block in blocks_of(product).items() if part in TEXTS
    )


def test_the_list_shows_a_bottom_line_only_as_every_reader_may_have_it(draft, save, blocks_of):
    key = blocks_of(draft)["bottom"].key
    product = save(draft, blocks={key: {"text": "Plate ending 7KX.", "general": "Check side gates."}})
    assert product.bottom_line == "Check side gates."
    product = save(product, blocks={key: {"marking": "U//FOUO"}})
    assert product.bottom_line == "Plate ending 7KX."
    product = save(product, blocks={key: {"disciplines": ["LE"], "general": ""}})
    assert product.bottom_line == ""


def test_the_banner_and_the_labels_follow_the_strictest_part(draft, save, blocks_of):
    key = blocks_of(draft)["judgments"].key
    product = save(draft, blocks={key: {"text": "Two visits.", "marking": "TLP:AMBER"}})
    assert product.banner == "U//LES + TLP:AMBER"
    product = save(product, blocks={key: {"marking": "CUI//LEI//NOFORN"}})
    assert (product.banner, product.label.marking) == ("CUI//LEI//NOFORN", "LES")
    product = save(product, blocks={key: {"text": ""}})
    assert product.banner == "U//LES"


def test_a_handling_that_would_shut_the_author_out_is_refused(draft, save, blocks_of, sofia):
    key = blocks_of(draft)["judgments"].key
    with pytest.raises(PermissionDenied, match="shut this product to you"):
        save(draft, blocks={key: {"text": "Pump layout.", "marking": "CUI//SP-PCII"}})
    sofia.credentials.create(caveat=Caveat.PCII, valid_until="2999-01-01")
    product = save(draft, blocks={key: {"text": "Pump layout.", "marking": "CUI//SP-PCII"}})
    assert product.label.caveats == ["PCII"]


def test_a_page_that_is_behind_is_refused_and_both_texts_are_at_hand(draft, write, save, amir, blocks_of):
    theirs = write(draft, {"judgments": "Theirs."})
    key = blocks_of(draft)["judgments"].key
    with pytest.raises(StaleDraft) as refused:
        save(draft, person=amir, edit=1, blocks={key: {"text": "Mine."}})
    assert refused.value.row.edit == theirs.edit == 2
    assert blocks_of(draft)["judgments"].text == "Theirs."


def test_a_page_may_save_again_and_again_until_another_page_saves(draft, save, blocks_of, amir):
    key = blocks_of(draft)["judgments"].key
    for text in ("One.", "One vehicle.", "One vehicle twice."):
        save(draft, edit=1, page="a1", blocks={key: {"text": text}})
    assert blocks_of(draft)["judgments"].text == "One vehicle twice."
    save(draft, person=amir, edit=4, page="b2", blocks={key: {"text": "Amir's."}})
    with pytest.raises(StaleDraft):
        save(draft, edit=1, page="a1", blocks={key: {"text": "Sofia's."}})


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("marking", "TOP SECRET", "this system is unclassified"),
        ("marking", "BLUE", "not a marking this center uses"),
        ("marking", "CUI//PRVCY/SP-PCII", "Write the categories in this order: SP-PCII/PRVCY"),
        ("text", "x" * 6004, "Cut 4."),
        ("text", "(TS//SI) The gates.", "this system is unclassified"),
        ("text", "A FinCEN SAR was filed on him.", "Bank Secrecy Act"),
        ("text", "SAFEGUARDS INFORMATION follows.", "nuclear safeguards information"),
        ("general", "CRIMINAL HISTORY RECORD\nFBI NO: 1", "criminal history printout"),
        ("confidence", "sure", "Choose high, moderate or low confidence."),
        ("likelihood", "perhaps", "seven steps"),
        ("disciplines", ["EVERYONE"], "Choose audiences from the list."),
        ("cites", ["T9"], "T9 is not among the sources."),
    ],
)
def test_what_may_not_stand_in_a_paragraph_is_refused_by_field(draft, save, blocks_of, field, value, words):
    key = blocks_of(draft)["judgments"].key
    with pytest.raises(ValidationError) as refused:
        save(draft, blocks={key: {field: value}})
    assert list(refused.value.message_dict) == [f"{key}-{field}"]
    assert words in words_of(refused)
    assert blocks_of(draft)["judgments"].text == ""


def test_a_refusal_never_quotes_what_it_found(draft, save, blocks_of):
    key = blocks_of(draft)["judgments"].key
    with pytest.raises(ValidationError) as refused:
        save(draft, blocks={key: {"text": "TOP SECRET//SI heron falls"}})
    assert "heron" not in words_of(refused)


def test_a_paragraph_is_never_marked_below_a_source_it_rests_on(draft, save, blocks_of):
    blocks = blocks_of(draft)
    cited = {"text": "One vehicle.", "cites": ["T1"], "marking": "U//FOUO"}
    with pytest.raises(ValidationError, match="rests on T1, which is marked U//LES"):
        save(draft, blocks={blocks["judgments"].key: cited})
    product = save(
        draft, blocks={blocks["judgments"].key: cited | {"general": "A vehicle.", "marking": "LES"}}
    )
    assert blocks_of(product)["judgments"].general_marking == "U//FOUO"
    product = save(product, blocks={blocks["tearline"].key: cited})
    assert blocks_of(product)["tearline"].marking == "U//FOUO"


def test_an_audience_beyond_the_line_is_refused(draft, save):
    with pytest.raises(ValidationError, match="does not go to ELECTED"):
        save(draft, whole={"disciplines": ["LE", "ELECTED"]})


def test_only_counties_of_the_center_are_an_area(draft, save):
    with pytest.raises(ValidationError, match="counties that this center serves"):
        save(draft, counties=("01001",))


def test_paragraphs_are_added_moved_and_removed(draft, save, as_, sofia):
    def order(product):
        with acting(as_(sofia)):
            mine = product.blocks.visible_to(as_(sofia)).filter(part="judgments")
            return [block.key for block in mine]

    [first] = order(draft)
    product = save(draft, added=("judgments", "judgments"))
    second, third = order(product)[1:]
    product = save(product, moved=((third, -1), (first, 1)))
    assert order(product) == [third, first, second]
    product = save(product, moved=((third, -1),), removed=(second,))
    assert order(product) == [third, first]


@pytest.mark.parametrize("part", ["bottom", "lookout", "nonsense"])
def test_no_part_is_added_that_the_line_does_not_have(draft, save, part):
    with pytest.raises(ValidationError, match="part that this line has"):
        save(draft, added=(part,))


def test_the_bottom_line_stays(draft, save, blocks_of):
    with pytest.raises(ValidationError, match="The bottom line stays"):
        save(draft, removed=(blocks_of(draft)["bottom"].key,))


def test_another_analyst_may_write_too_and_is_then_a_writer(draft, save, amir, sofia):
    product = save(draft, person=amir, whole={"title": "Cut gates"})
    assert product.writers == [sofia.pk, amir.pk]


@pytest.mark.parametrize("name", ["omar", "priya"])
def test_reviewers_do_not_write(request, draft, save, name):
    with pytest.raises(PermissionDenied, match="people who write products"):
        save(draft, person=request.getfixturevalue(name), whole={"title": "Other"})


def test_in_review_it_is_taken_back_before_it_is_changed(proposed, save):
    with pytest.raises(StepNotOpen, match="Take it back from review first"):
        save(proposed.product, edit=None, whole={"title": "Other"})


def test_the_database_too_lets_nobody_change_what_is_in_review(proposed, at_the_database, sofia):
    with pytest.raises(DatabaseError, match="written_in_draft_only"):
        at_the_database(
            sofia, "UPDATE products_product SET edit = edit + 1 WHERE id = %s", proposed.product_id
        )


def test_a_source_raises_the_handling_and_is_let_go_only_when_nothing_rests_on_it(
    do, draft, save, blocks_of, sofia, checked, public_tip
):
    product = do(add_source, draft, person=sofia, references=[checked(public_tip).number])
    key = blocks_of(product)["judgments"].key
    product = save(product, blocks={key: {"text": "Two visits.", "cites": ["T1", "T2"]}})
    with pytest.raises(ValidationError, match="1 paragraph rests on T2"):
        do(remove_source, product, person=sofia, mark="T2")
    product = save(product, blocks={key: {"cites": ["T1"]}})
    product = do(remove_source, product, person=sofia, mark="T2")
    assert [entry.verb for entry in AuditEntry.objects.filter(object_id=public_tip.pk, kind="tip")[:1]] == [
        "uncite"
    ]


def test_a_source_twice_is_refused_in_words(do, draft, sofia, checked_tip):
    with pytest.raises(ValidationError, match="not a source yet"):
        do(add_source, draft, person=sofia, references=[checked_tip.number])
