"""The product lines, and what each asks of a document."""

from dataclasses import replace
from datetime import date

import pytest

from partners.directory.choices import Discipline
from privacy.markings.building import parse
from products.documents.choices import Part
from products.documents.document import Block, Section
from products.drafting.line import PRIVACY, SUPERVISOR
from products.drafting.lines import BY_CODE, LINES
from products.drafting.requirements import unmet
from tests.products.documents.cast import INDICATORS, bulletin


def ready(**changes):
    """Return a bulletin its line has nothing to say against."""
    return bulletin(reporting_notice="In an emergency call 911.", **changes)


def missing(document):
    """Return where a document falls short."""
    return [lack.where for lack in unmet(document)]


@pytest.mark.parametrize("line", LINES, ids=lambda line: line.code)
def test_every_line_is_whole(line):
    assert BY_CODE[line.code] is line
    assert len(line.code) <= 8
    assert len(set(line.order)) == len(line.order)
    assert line.required <= set(line.order)
    assert line.required
    assert line.disciplines
    assert parse(line.marking)
    assert SUPERVISOR in line.reviews
    assert not line.privacy_always or PRIVACY in line.reviews
    assert str(line.purpose).endswith(".")
    assert all(str(rule.hint).endswith(".") for rule in line.parts)


def test_law_enforcement_lines_are_not_sent_to_the_private_sector():
    assert all("CIKR" not in line.disciplines for line in LINES if line.marking == "LES")


def test_only_an_urgent_line_goes_with_one_supervisor_and_its_privacy_review_follows():
    assert [line.code for line in LINES if line.urgent] == ["BOLO", "OSB"]
    assert all(PRIVACY in line.reviews and line.days for line in LINES if line.urgent)


def test_awareness_lines_name_nobody():
    assert not any(BY_CODE[code].names_persons for code in ("SAB", "RCR", "SARB", "DB", "OSD"))


def test_disciplines_are_the_ones_partners_have():
    assert {code for line in LINES for code in line.disciplines} <= set(Discipline.values)


def test_a_whole_bulletin_lacks_nothing():
    assert missing(ready()) == []


def test_a_bottom_line_over_sixty_words_is_told_by_how_much():
    (lack,) = unmet(ready(bottom_line=Block(key="b", text="word " * 64)))
    assert lack.sentence == "The bottom line has 64 words of 60. Cut 4."


def test_title_bottom_line_and_reporting_notice_are_asked_for():
    bare = bulletin(title=Block(key="t", text=" "), bottom_line=None)
    assert missing(bare) == ["title", "bottom line", "reporting notice"]


def test_a_required_part_must_say_something():
    blank = replace(INDICATORS, blocks=(Block(key="i1", text="  "),))
    (lack,) = unmet(ready(sections=(blank,)))
    assert lack.where == "indicators"
    assert "Conduct only" in lack.sentence


def test_a_part_the_line_does_not_have_is_pointed_out():
    stray = Section(part=Part.LOOKOUT, blocks=(Block(key="l1", text="A gray pickup"),))
    assert missing(ready(sections=(INDICATORS, stray))) == ["lookout"]


def test_a_roll_call_release_is_one_page_with_tactic_signs_and_steps():
    line = BY_CODE["RCR"]
    assert line.pages == 1
    assert line.required == {Part.DISCUSSION, Part.INDICATORS, Part.ACTIONS}


def test_a_lookout_needs_its_last_day():
    lookout = ready(line="BOLO", sections=())
    assert "expiry" in missing(lookout)
    assert "expiry" not in missing(replace(lookout, expires_on=date(2026, 12, 1)))
