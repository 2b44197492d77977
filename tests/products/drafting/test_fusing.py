"""How a product begins: from which tips, under which handling, and what is noted where."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection
from django.http import Http404

from partners.people.choices import Role
from privacy.access.acting import acting
from privacy.access.interning import relabelled
from privacy.audit.models import AuditEntry
from privacy.classes.choices import Part as Face
from products.drafting.lines import BY_CODE
from products.drafting.models import Product
from products.drafting.services import fuse
from tips.intake.choices import Source
from tips.intake.services import Report, submit_tip

TITLE = "Cut gates at pump stations"


def test_a_bulletin_begins_with_every_part_of_its_line_empty(draft, blocks_of):
    blocks = blocks_of(draft)
    assert list(blocks) != []
    assert set(blocks) == {"bottom", *(part.value for part in BY_CODE["SAB"].order)}
    assert {block.text for block in blocks.values()} == {""}
    assert draft.number.startswith("MSFC-SAB-") and len(draft.number.rpartition("-")[2]) == 4


def test_it_takes_the_closest_handling_of_its_sources(draft, blocks_of):
    assert draft.banner == "U//LES"
    assert (draft.label.record_class, draft.label.stage, draft.label.marking) == ("P", "held", "LES")
    assert (draft.desk_label.part, draft.desk_label.marking) == (Face.DESK, "LES")
    assert {block.marking for block in blocks_of(draft).values()} == {"U//LES"}


def test_without_sources_it_starts_from_the_handling_of_its_line(do, sofia):
    product = do(fuse, person=sofia, line="CA", title=TITLE)
    assert (product.banner, product.label.marking) == ("TLP:AMBER", "TLP:AMBER")


def test_sources_are_marked_in_order_and_described_without_names(
    do, sofia, as_, checked, checked_tip, public_tip
):
    numbers = [checked_tip.number, checked(public_tip).number, checked_tip.number]
    product = do(fuse, person=sofia, line="SAB", title=TITLE, references=numbers)
    with acting(as_(sofia)):
        first, second = product.sources.visible_to(as_(sofia))
    assert (first.mark, second.mark) == ("T1", "T2")
    assert first.description.startswith("Calder County Sheriff report, ")
    assert second.description.startswith("Facility operator, ")
    assert "Tenmile" not in second.description
    assert (first.reliability, first.validity, first.marking) == ("unknown", "cannot_judge", "U//LES")


@pytest.mark.parametrize(
    ("channel", "words"),
    [
        (Source.PHONE, "Caller to the center, no name given, "),
        (Source.FBI, "Report from the FBI tip center, "),
    ],
)
def test_a_source_is_described_by_how_it_came(do, sofia, ines, as_, checked, host, channel, words):
    report = Report("A man cut the chain on the side gate.", channel, {}, identity={"name": "Pat Doe"})
    tip = checked(submit_tip(report, by=as_(ines)))
    product = do(fuse, person=sofia, line="SAB", title=TITLE, references=[tip.number])
    with acting(as_(sofia)):
        source = product.sources.visible_to(as_(sofia)).get()
    assert source.description.startswith(words)
    assert "Doe" not in source.description


def test_the_area_is_suggested_from_where_the_tips_happened(draft, calder, sofia, as_):
    with acting(as_(sofia)):
        assert list(draft.counties.all()) == [calder]
    assert draft.disciplines == []


def test_citing_shows_in_the_history_of_the_tip(draft, checked_tip):
    entry = AuditEntry.objects.get(verb="cite")
    assert (entry.kind, entry.object_id, entry.detail) == ("tip", checked_tip.pk, {"product": draft.number})
    assert AuditEntry.objects.get(verb="fuse").detail["tips"] == [checked_tip.number]


def test_a_raw_tip_is_refused_in_words(do, sofia, sheriff_tip):
    with pytest.raises(ValidationError, match="Raw tips are not product content"):
        do(fuse, person=sofia, line="SAB", title=TITLE, references=[sheriff_tip.number])
    assert not Product.objects.unguarded().exists()


def test_a_tip_out_of_sight_and_one_that_never_was_look_alike(do, sofia, checked_tip):
    _seal(checked_tip)
    for number in (checked_tip.number, "FC-26-99999"):
        with pytest.raises(Http404) as refused:
            do(fuse, person=sofia, line="SAB", title=TITLE, references=[number])
        assert str(refused.value) == ""


def _seal(tip):
    """Move a tip into a compartment the author is not read in to."""
    label = relabelled(tip.label, compartments=["harbor"])
    with connection.cursor() as cursor:
        cursor.execute("SET ROLE NONE")
        cursor.execute("UPDATE tips_tip SET label_id = %s WHERE id = %s", [label.pk, tip.pk])
        cursor.execute("SET ROLE portal_app")


@pytest.mark.parametrize("role", [Role.SUPERVISOR, Role.PRIVACY, Role.OFFICER, Role.READER, Role.INTAKE])
def test_only_people_who_write_products_begin_one(do, person, host, role):
    with pytest.raises(PermissionDenied, match="people who write products"):
        do(fuse, person=person("other", host, role), line="SAB", title=TITLE)


@pytest.mark.parametrize(
    ("line", "title", "field", "words"),
    [
        ("NOPE", TITLE, "line", "Choose one of the product lines"),
        ("SAB", "  ", "title", "Give it a title"),
        ("SAB", "x" * 163, "title", "Cut 3."),
        ("SAB", "TOP SECRET//SI gates", "title", "this system is unclassified"),
    ],
)
def test_a_wrong_start_is_refused_by_field(do, sofia, line, title, field, words):
    with pytest.raises(ValidationError) as refused:
        do(fuse, person=sofia, line=line, title=title)
    assert words in refused.value.message_dict[field][0]


READERS = {
    "dana": False, "felix": False, "ines": False, "amir": True, "sofia": True, "omar": True,
    "priya": True, "lin": False, "rhea": False, "agnes": False, "axel": False, "root": False,
}  # fmt: skip


@pytest.mark.parametrize(("name", "sees"), READERS.items())
def test_a_draft_is_seen_by_those_who_make_it_and_review_it_only(request, draft, as_, name, sees):
    standing = as_(request.getfixturevalue(name))
    with acting(standing):
        assert Product.objects.visible_to(standing).filter(pk=draft.pk).exists() is sees
        assert draft.blocks.visible_to(standing).exists() is sees
        assert Product.objects.unguarded().filter(pk=draft.pk).exists() is sees
        assert draft.blocks.unguarded().exists() is sees
