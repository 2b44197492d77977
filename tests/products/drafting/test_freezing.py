"""From rows to a document: what each audience's copy says, and under which banner."""

import pytest

from partners.directory.choices import Discipline
from privacy.access.acting import acting
from privacy.markings.high_water import covers
from products.documents.pdf import print_pdf
from products.documents.plain import as_data, from_data
from products.documents.renditions import render_for
from products.drafting.audiences import audience_for
from products.drafting.freezing import freeze, written


@pytest.fixture
def document(as_, sofia):
    """Return a product as a document."""

    def read(product):
        with acting(as_(sofia)):
            return written(product, by=as_(sofia), version=1)

    return read


@pytest.fixture
def tailored(ready, save, blocks_of):
    """A bulletin with a sentence of its own for those who may not have the original."""
    keys = {part: block.key for part, block in blocks_of(ready).items()}
    return save(
        ready,
        blocks={
            keys["judgments"]: {"cites": ["T1"], "general": "Somebody came twice.", "disciplines": ["LE"]},
            keys["actions"]: {"text": "Walk the side gates.", "marking": "U//FOUO", "for_discipline": "FIRE"},
        },
    )


def test_only_parts_with_text_are_in_the_document_in_the_order_of_the_line(document, tailored):
    made = document(tailored)
    assert [section.part for section in made.sections] == ["judgments", "indicators", "actions"]
    assert made.floor.text == made.banner.text == "U//LES"
    assert made.section("actions").blocks[0].for_whom == "Fire service"


def test_law_enforcement_gets_the_original_and_others_the_general_sentence(document, tailored):
    made = document(tailored)
    police, fire = (render_for(made, audience_for(code)).document for code in ("LE", "FIRE"))
    assert police.section("judgments").blocks[0].text == "One vehicle was present at both visits."
    assert police.section("judgments").blocks[0].cites == ("T1",)
    assert fire.section("judgments").blocks[0].text == "Somebody came twice."
    assert [source.key for source in police.sources] == ["T1"]
    assert fire.sources == ()
    assert (police.banner.text, fire.banner.text) == ("U//LES", "CUI + TLP:AMBER+STRICT")


@pytest.mark.parametrize("code", Discipline.values)
def test_only_police_audiences_hold_law_enforcement_text(document, tailored, code):
    rendition = render_for(document(tailored), audience_for(code)).document
    assert ("One vehicle" in str(as_data(rendition))) is (code == "LE")
    assert covers(audience_for(code).ceiling, rendition.banner)


def test_freezing_the_same_text_twice_gives_the_same_checksum(ready, as_, sofia):
    with acting(as_(sofia)):
        one, other = (freeze(ready, by=as_(sofia), version=3) for _ in range(2))
        third = freeze(ready, by=as_(sofia), version=4)
    assert one.checksum == other.checksum != third.checksum
    assert from_data(one.content) == one.document


def test_it_prints(document, tailored):
    printed = print_pdf(document(tailored), draft=True)
    assert printed.content.startswith(b"%PDF")
    assert printed.pages == 1
