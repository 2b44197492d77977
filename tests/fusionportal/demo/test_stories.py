import re
from collections import Counter
from datetime import date

import pytest

from fusionportal.demo.cast import PEOPLE
from fusionportal.demo.loading.reports import sent_at
from fusionportal.demo.shapes import Way
from fusionportal.demo.stories import CONNECTED, STORIES
from partners.directory import meridian
from partners.directory.reference import sectors
from privacy.markings.screening import screen
from tips.intake.choices import Disposition, Ongoing, Priority, Reliability, Source, Validity
from tips.linking.extraction.finding import extract
from tips.linking.extraction.gazetteer import Entry, Gazetteer
from tips.linking.extraction.kinds import Kind
from tips.referrals.choices import Disposition as Outcome
from tips.referrals.choices import State
from tips.vetting.reference import GROUP_B, sar_behaviors

TODAY = date(2026, 6, 15)
BY_KEY = {story.key: story for story in STORIES}
PEOPLE_BY_EMAIL = {person.email: person for person in PEOPLE}
BEHAVIORS = {behavior.code: behavior for behavior in sar_behaviors()}
PLACES = Gazetteer(
    [
        *(Entry(story.place, Kind.PLACE) for story in STORIES if story.place != "online"),
        Entry("Northgate Survey", Kind.ORGANIZATION),
        Entry("northgate-survey", Kind.ORGANIZATION, "northgate survey"),
        Entry("Gate C", Kind.PLACE),
    ]
)
each = pytest.mark.parametrize("story", STORIES, ids=lambda story: story.key)


def said(story):
    answers = [asked.answer for asked in story.questions]
    return " ".join(
        [story.title, story.narrative, story.place, *(one.text for one in story.additions), *answers]
    )


def test_there_are_more_than_a_hundred_reports_from_every_source_and_on_every_way():
    assert len(STORIES) == len(BY_KEY) == 300
    assert {story.source for story in STORIES} == {"public", "partner", "phone"}
    assert {story.way for story in STORIES} == set(Way)
    assert len({story.county for story in STORIES}) >= 10
    assert {story.language for story in STORIES} == {"en", "es"}


@each
def test_every_word_of_a_report_is_known(story):
    assert story.county in {county.name for county in meridian.counties()}
    assert story.sector in {"", *(sector.name for sector in sectors())}
    assert story.source in Source.values
    assert story.ongoing in Ongoing.values
    assert story.priority in Priority.values
    assert story.reliability in Reliability.values
    assert story.validity in Validity.values
    assert story.disposition in {"", *Disposition.values}
    assert story.referral in {"", *State.values, *Outcome.values}
    assert 0 < story.happened[0] <= 180
    assert re.fullmatch(r"[0-2]\d:[0-5]\d", story.happened[1])
    assert len(story.title) <= 80
    assert len(story.narrative) > 80


@each
def test_no_report_is_turned_away_at_the_door(story):
    assert screen(said(story)) == ()


@each
def test_who_sent_a_report_fits_how_it_came(story):
    sender = PEOPLE_BY_EMAIL.get(story.by)
    if story.source == "public":
        assert not story.by
    elif story.source == "phone":
        assert sender.agency == "msfc"
        assert "intake" in sender.roles
    else:
        assert set(sender.roles) & {"officer", "agency_admin"}
        assert story.case_number or story.reliability != "unknown"


@each
def test_every_behavior_is_quoted_and_stands_on_facts(story):
    for seen in story.behaviors:
        assert seen.words in said(story)
    matched = [BEHAVIORS[seen.code] for seen in story.behaviors]
    if story.way in {Way.NEXUS, Way.VETTING, Way.UNDECIDED, Way.NO_NEXUS}:
        assert matched
    if story.way is Way.NEXUS and all(behavior.group == GROUP_B for behavior in matched):
        assert any(seen.added_fact for seen in story.behaviors)


@each
def test_what_becomes_of_a_report_is_complete(story):
    assert bool(story.referral) == (story.way is Way.NEXUS)
    assert bool(story.disposition) == (story.way in {Way.CLOSED, Way.NO_NEXUS})
    assert bool(story.basis) == (story.way in {Way.NEXUS, Way.NO_NEXUS, Way.UNDECIDED})
    assert (story.disposition == "DUPLICATE") == bool(story.duplicate_of)
    assert (story.way is Way.WAITING) <= any(not asked.answer for asked in story.questions)
    if story.duplicate_of:
        first = BY_KEY[story.duplicate_of]
        assert sent_at(first, TODAY) < sent_at(story, TODAY)
        assert first.county == story.county


@each
def test_telephones_addresses_and_mail_are_invented(story):
    for span in extract(said(story)).spans:
        if span.kind is Kind.PHONE:
            assert span.value.startswith("+170155501")
        if span.kind in {Kind.EMAIL, Kind.URL}:
            assert ".example" in span.value
        if span.kind is Kind.IP:
            assert span.value.startswith(("192.0.2.", "198.51.100.", "203.0.113."))


def named_by(story):
    """What ties a report to others: what links by itself, either end of a plate, and a firm that nobody knows."""
    values = set()
    for span in extract(said(story), gazetteer=PLACES).spans:
        plate = span.value.strip("*")
        if span.kind in {Kind.PLATE, Kind.PARTIAL_PLATE}:
            values |= {(Kind.PARTIAL_PLATE, plate[:3]), (Kind.PARTIAL_PLATE, plate[-3:])}
        if span.kind.links or span.kind is Kind.ORGANIZATION:
            values.add((span.kind, span.value))
    return values


@pytest.mark.parametrize("family", CONNECTED)
def test_a_connected_story_hangs_together_by_what_its_reports_name(family):
    values = {story.key: named_by(story) for story in CONNECTED[family]}
    shared = {
        value for value, count in Counter(v for each in values.values() for v in each).items() if count > 1
    }
    strong = {kind for kind, _ in shared if not kind.weak}
    tied = [key for key, named in values.items() if named & shared]
    assert strong
    assert len(tied) >= len(values) * 2 / 3
    reached, grown = {tied[0]}, True
    while grown:
        named = set().union(*(values[key] & shared for key in reached))
        grown = {key for key in tied if values[key] & named} - reached
        reached |= grown
    assert len(reached) >= len(tied) - 2


def test_protected_conduct_is_never_referred_and_leaves_no_long_shadow():
    closed = [story for story in STORIES if story.disposition == "PROTECTED"]
    assert len(closed) >= 4
    assert not any(story.referral or story.basis for story in closed)


def test_referrals_stand_in_most_states():
    assert len({story.referral for story in STORIES if story.referral}) >= 8
