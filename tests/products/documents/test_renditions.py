"""A rendition drops or generalises; it never adds."""

from hypothesis import given, settings

from privacy.markings.building import compose
from privacy.markings.high_water import covers
from products.documents.document import Block, Wording
from products.documents.renditions import Audience, Why, render_for

from .cast import AMBER, COPY, CUI, LES, U, bulletin
from .strategies import audiences, documents

LE = Audience("le", "Law enforcement", compose("CUI", "TLP:AMBER", categories=["LEI"]))
PUBLIC = Audience("public", "The public", compose("PUBLIC"))


def said(document):
    """Return everything a document says in its blocks and sources, with other wordings."""
    for block in document.blocks():
        yield from (block.text, block.heading)
        for wording in block.instead:
            yield from (wording.text, wording.heading)
    yield from (source.description for source in document.sources)


@settings(deadline=None)
@given(documents, audiences)
def test_everything_said_was_said_before(document, audience):
    shorn = render_for(document, audience).document
    assert set(said(shorn)) <= {*said(document), document.line_name, ""}
    assert len(list(shorn.blocks())) <= len(list(document.blocks()))


@settings(deadline=None)
@given(documents, audiences)
def test_nothing_stands_above_what_the_audience_may_hold(document, audience):
    shorn = render_for(document, audience).document
    assert covers(audience.ceiling, shorn.banner)


@settings(deadline=None)
@given(documents, audiences)
def test_cutting_twice_cuts_nothing_more(document, audience):
    once = render_for(document, audience)
    twice = render_for(once.document, audience)
    assert twice.document == once.document
    assert twice.omissions == ()


@settings(deadline=None)
@given(documents, audiences)
def test_no_citation_points_at_a_source_that_is_gone(document, audience):
    shorn = render_for(document, audience).document
    kept = {source.key for source in shorn.sources}
    assert all(set(block.cites) <= kept for block in shorn.blocks())


@settings(deadline=None)
@given(documents, audiences)
def test_nothing_for_other_audiences_travels_along(document, audience):
    shorn = render_for(document, audience).document
    assert all(not block.instead and not block.audiences for block in shorn.blocks())


def test_law_enforcement_reads_the_plate_and_the_public_does_not():
    assert "7KX" in " ".join(said(render_for(bulletin(), LE).document))
    assert "7KX" not in " ".join(said(render_for(bulletin(), PUBLIC).document))


def test_the_author_is_told_what_was_left_out_and_why():
    omissions = {(gone.key, gone.why) for gone in render_for(bulletin(), PUBLIC).omissions}
    assert {
        ("j2", Why.REWORDED),
        ("i3", Why.NOT_ADDRESSED),
        ("e4", Why.MARKING),
        ("T2", Why.MARKING),
    } <= omissions


def test_a_source_only_left_out_text_rested_on_goes_with_it():
    public = render_for(bulletin(), PUBLIC).document
    assert [source.key for source in public.sources] == []


def test_a_wording_above_the_ceiling_keeps_the_original_out_as_well():
    told = Wording(audience="public", text="Less", marking=LES)
    document = bulletin(sections=(), bottom_line=Block(key="b", text="More", instead=(told,)))
    assert render_for(document, PUBLIC).document.bottom_line is None


def test_a_title_the_audience_may_not_read_becomes_the_name_of_the_line():
    document = bulletin(title=Block(key="title", text="Gate codes of Calder plant", marking=CUI))
    assert render_for(document, PUBLIC).document.title.text == "Situational awareness bulletin"


def test_the_banner_of_a_rendition_is_its_own():
    assert bulletin().banner == compose("CUI", "TLP:AMBER")
    assert render_for(bulletin(), PUBLIC).document.banner == U
    assert render_for(bulletin(floor=AMBER), LE).document.banner == compose("CUI", "TLP:AMBER")
    assert COPY.number == 47
