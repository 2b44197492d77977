"""What changed: handling first, then the words."""

import time
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from privacy.markings.building import compose
from products.documents.changes import Kind
from products.documents.choices import Part
from products.documents.diff import Op, compare, words
from products.documents.document import Block, Section, Wording

from .cast import CUI, EVENTS, INDICATORS, JUDGMENTS, SOURCES, U, bulletin
from .strategies import documents

prose = st.lists(st.sampled_from(["gate", "cut", "cut,", "at", "\n", "2 am", "—"]), max_size=30).map(" ".join)


def judged(**changes):
    """Return the bulletin with its first judgment changed."""
    first = replace(JUDGMENTS.blocks[0], **changes)
    section = replace(JUDGMENTS, blocks=(first, *JUDGMENTS.blocks[1:]))
    return bulletin(sections=(section, INDICATORS, EVENTS))


def test_words_added_and_taken_away_are_told_apart():
    assert words("One gate was cut.", "Two gates was cut.") == (
        Op("removed", "One gate"),
        Op("added", "Two gates"),
        Op("same", " was cut."),
    )


@given(prose, prose)
def test_both_texts_can_be_read_back(old, new):
    ops = words(old, new)
    assert "".join(op.text for op in ops if op.kind != "added") == old
    assert "".join(op.text for op in ops if op.kind != "removed") == new


@given(prose)
def test_a_text_compared_with_itself_is_all_equal(text):
    assert all(op.kind == "same" for op in words(text, text))


def test_two_long_texts_are_compared_in_a_moment():
    old, new = ("a b c d e " * 60_000, "e d c b a " * 60_000)
    started = time.process_time()
    ops = words(old, new)
    assert time.process_time() - started < 5
    assert "".join(op.text for op in ops if op.kind != "removed") == new


@settings(deadline=None)
@given(documents)
def test_a_document_compared_with_itself_shows_no_change(document):
    comparison = compare(document, document)
    assert comparison.changes == ()
    assert not any(part.changed for part in comparison.parts)


def test_handling_comes_before_audiences_sources_and_details():
    new = judged(marking=U, audiences=("le",), cites=("T1",), confidence="low").with_changes(contact="Other")
    comparison = compare(bulletin(), new)
    kinds = [change.kind for change in comparison.changes]
    assert kinds == sorted(kinds, key=list(Kind).index)
    assert set(kinds) == set(Kind)
    assert comparison.counts == {"marking": 1, "audience": 1, "source": 1, "detail": 2, "text": 0}


def test_a_lowered_marking_is_called_looser_and_a_raised_one_is_not():
    (lowered,) = compare(bulletin(), judged(marking=U)).changes
    (raised,) = compare(judged(marking=U), bulletin()).changes
    assert (lowered.old, lowered.new, lowered.looser) == ("(CUI)", "(U)", True)
    assert not raised.looser


def test_a_change_of_banner_is_told_first():
    comparison = compare(bulletin(), bulletin(floor=compose("FOUO")))
    assert (comparison.changes[0].where, comparison.changes[0].new) == ("banner", "CUI")
    assert comparison.changes[0].looser


def test_opening_a_block_to_more_readers_is_looser():
    opened = replace(INDICATORS, blocks=(*INDICATORS.blocks[:2], replace(INDICATORS.blocks[2], audiences=())))
    (change,) = compare(bulletin(), bulletin(sections=(JUDGMENTS, opened, EVENTS))).changes
    assert (change.kind, change.old, change.new, change.looser) == (Kind.AUDIENCE, "le", "", True)


def test_a_wording_for_one_audience_is_an_audience_change():
    told = judged(instead=(Wording(audience="fire", text="A vehicle was seen."),))
    (added,) = compare(bulletin(), told).changes
    assert (added.where, added.new, added.looser) == (
        "judgments j1 as told to fire",
        "(U) A vehicle was seen.",
        False,
    )
    (gone,) = compare(told, bulletin()).changes
    assert gone.looser


def test_a_source_added_changed_or_gone_is_told():
    better = replace(SOURCES[0], reliability="Reliable")
    comparison = compare(bulletin(), bulletin(sources=(better, SOURCES[1])))
    assert [(change.where, bool(change.new)) for change in comparison.changes] == [
        ("T1", True),
        ("T3", False),
    ]


def test_a_block_taken_away_stands_where_it_stood():
    fewer = replace(JUDGMENTS, blocks=(JUDGMENTS.blocks[0], JUDGMENTS.blocks[2]))
    parts = [
        part for part in compare(bulletin(), bulletin(sections=(fewer,))).parts if part.part == "judgments"
    ]
    assert [part.key for part in parts] == ["j1", "j2", "j3"]
    assert [op.kind for op in parts[1].ops] == ["removed"]


def test_a_new_part_is_all_added():
    section = Section(part=Part.OUTLOOK, blocks=(Block(key="o1", text="We do not know why.", marking=CUI),))
    last = compare(bulletin(), bulletin(sections=(JUDGMENTS, INDICATORS, EVENTS, section))).parts[-1]
    assert (last.part, last.ops) == ("outlook", (Op("added", "We do not know why."),))
