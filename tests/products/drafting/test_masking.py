"""A product speaks of people by number; who they are is taken from sources or sealed at once."""

import pytest
from django.core.exceptions import ValidationError
from django.http import Http404

from privacy.access.acting import acting
from privacy.models import AuditEntry
from products.documents.document import Block, Document
from products.documents.masking import masked, persons_in, read_as, unmasked
from products.drafting.checks import checks_of, in_the_way
from products.drafting.freezing import written
from products.drafting.models import MaskedPerson, Product, TypedName
from products.drafting.naming import names_of
from products.drafting.services import mask_name, mask_person
from products.review.services import propose
from tips.intake.identities import write_cards
from tips.intake.models import Involved

NAME = "Bramwell Quillfeather"


@pytest.fixture
def card(checked_tip, as_, ines):
    """A named person on a card of the source."""
    with acting(as_(ines)):
        write_cards(checked_tip, [{"kind": "person", "did": "Cut it", "name": NAME}], keys=())
        return Involved.objects.visible_to(as_(ines)).get(tip=checked_tip, kind="person")


@pytest.fixture
def fresh(do, sofia):
    """A product as it is now."""
    return lambda row: do(lambda *, by: Product.objects.visible_to(by).get(pk=row.pk), person=sofia)


def stops(do, product, person):
    return [check.sentence for check in in_the_way(do(checks_of, product, person=person))]


@pytest.mark.parametrize("entered", ["[[USPER 1]]", "[[usper 1]]", "[[ USPER 01 ]]"])
def test_a_reference_is_read_as_a_named_person_with_a_number(entered):
    assert masked(f"Look for {entered}.") == f"Look for {read_as(1)}."


@pytest.mark.parametrize("entered", ["[USPER 1]", "[[USPER]]", "[[USPER x]]", "USPER 1"])
def test_what_is_no_reference_stays_as_it_was_written(entered):
    assert masked(entered) == entered


def test_an_author_takes_in_a_person_whose_name_they_may_not_see(do, draft, card, amir, as_):
    person = do(mask_person, draft, person=amir, card=card.pk)
    assert (person.number, person.summary) == (1, "a named person")
    assert names_of([person.pk]) == {person.pk: NAME}
    entry = AuditEntry.objects.get(verb="mask person")
    assert entry.detail == {"usper": 1}
    with acting(as_(amir)):
        row = MaskedPerson.objects.visible_to(as_(amir)).select_related("identity").get(pk=person.pk)
        assert row.identity is None or NAME not in str(row.identity.name)


def test_the_same_person_is_taken_in_once_and_a_stranger_not_at_all(do, draft, card, sofia):
    do(mask_person, draft, person=sofia, card=card.pk)
    with pytest.raises(ValidationError, match="already"):
        do(mask_person, draft, person=sofia, card=card.pk)
    with pytest.raises(Http404):
        do(mask_person, draft, person=sofia, card=card.pk + 1000)


def test_a_typed_name_is_sealed_and_its_author_sees_it_no_more(do, draft, amir, omar, as_):
    person = do(mask_name, draft, person=amir, name=f"  {NAME} ")
    for reader, seen in ((amir, 0), (omar, 1)):
        with acting(as_(reader)):
            assert TypedName.objects.visible_to(as_(reader)).count() == seen
            assert TypedName.objects.unguarded().count() == seen
    assert names_of([person.pk]) == {person.pk: NAME}


def test_the_frozen_text_holds_the_number_and_never_the_name(do, ready, write, fresh, sofia):
    do(mask_name, ready, person=sofia, name=NAME)
    product = write(fresh(ready), {"bottom": "Look for [[USPER 1]] at side gates."})
    document = do(lambda row, *, by: written(row, by=by, version=1), product, person=sofia)
    assert read_as(1) in document.bottom_line.text
    assert persons_in(document) == (1,)
    version = do(propose, product, person=sofia)
    assert NAME not in str(version.content) and "[[" not in str(version.content)
    assert "[[" not in fresh(product).bottom_line


def test_a_number_the_product_does_not_hold_keeps_it_from_review(do, ready, write, sofia):
    product = write(ready, {"bottom": "Look for [[USPER 3]] at gates."})
    assert any("USPER 3" in sentence for sentence in stops(do, product, sofia))


@pytest.mark.parametrize(
    "text", [f"The man is {NAME}.", "He called himself Colm Reed.", "Stopped by Deputy Reed."]
)
def test_a_name_typed_in_the_open_is_flagged_before_review(do, ready, write, fresh, sofia, text):
    do(mask_name, ready, person=sofia, name=NAME)
    product = write(fresh(ready), {"judgments": text})
    assert any("Is any person named" in sentence for sentence in stops(do, product, sofia))


def test_a_granted_name_stands_beside_its_number_and_others_stay():
    text = f"{read_as(1)} met {read_as(2)}."
    document = Document(
        line="SAB", line_name="", number="N", version=1, dated=None, center="", title=Block(key="title", text=text)
    )  # fmt: skip
    assert unmasked(document, {2: NAME}).title.text == f"{read_as(1)} met {NAME} (USPER 2)."
    assert unmasked(document, {}) is document
