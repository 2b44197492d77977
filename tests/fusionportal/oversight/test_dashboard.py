"""The first page of oversight: cards, missed checks, the flow of tips, and hours of reading."""

from collections import Counter
from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from fusionportal.oversight.dashboard import hours, sankey
from fusionportal.oversight.dashboard.ageing import ages
from fusionportal.oversight.dashboard.flow import Flow, flow
from fusionportal.oversight.dashboard.integrity import checks, unsigned_weeks
from privacy.access.acting import acting
from privacy.audit.chain.models import ChainCheck
from privacy.audit.trail import record as audit
from privacy.effective.models import Sweep
from privacy.models import AuditEntry
from privacy.oversight.reviewing import monday, sign_week
from tips.intake.choices import Source
from tips.intake.services import Report, submit_tip
from tips.vetting.services import claim, close_tip

NOW = timezone.now()


def whole_year() -> Flow:
    return flow(NOW - timedelta(days=365), timezone.now() + timedelta(minutes=1))


@pytest.fixture
def old_trail(as_, priya):
    """A trail that began three weeks ago."""
    audit(as_(priya), "read")
    first = AuditEntry.objects.latest("pk")
    first.pk, first.at = first.pk - 10_000, NOW - timedelta(days=21)
    first.save(force_insert=True)
    return first


def test_tips_are_followed_from_source_to_their_end(vetted, do, as_, dana, ines, amir):
    with acting(as_(dana)):
        other = submit_tip(Report("Nothing at all.", Source.PARTNER), by=as_(dana))
    assert whole_year().total == 0
    do(claim, other, by=ines)
    do(close_tip, other, by=amir, disposition="UNFOUNDED", note="The gate was opened by its owner")
    found = whole_year()
    assert dict(found.ways) == {("Partner agency", "Not asked", "Not asked", "Shown to be false"): 1}
    assert found.steps()[0] == (0, "Partner agency", "Not asked", 1)
    assert [words for words, _days in found.medians][-1] == "Received to the end"
    assert found.medians[0][1] is None and found.medians[-1][1] == 0.0


def test_the_picture_and_its_table_hold_the_same_numbers():
    ways = {("Web form", "Fits a behavior", "No nexus", "Held already"): 3}
    ways |= {("Web form", "Fits none", "Not asked", "No behavior fits"): 1}
    found = Flow(Counter(ways), [])
    picture = sankey.drawn(found)
    assert len(picture["ribbons"]) == len(found.steps()) == 6
    assert "Web form to Fits a behavior: 3" in {ribbon["words"] for ribbon in picture["ribbons"]}
    assert {bar["label"] for bar in picture["bars"]} >= {"Web form 4", "Held already 3"}
    assert all("nan" not in ribbon["path"] for ribbon in picture["ribbons"])


def test_no_tip_draws_no_band():
    assert sankey.drawn(Flow(Counter(), []))["ribbons"] == []


def test_records_are_counted_by_class_and_day(sheriff_tip, expire, as_, priya, dana):
    with acting(as_(dana)):
        submit_tip(Report("Another one.", Source.PARTNER), by=as_(dana))
    with acting(as_(priya)):
        assert ages().counts == {("T0", "later"): 2}
    expire(sheriff_tip)
    with acting(as_(priya)):
        kept = ages()
    assert kept.counts == {("T0", "later"): 1, ("T0", "past"): 1}
    assert kept.rows() == [{"label": "Raw submission", "counts": [1, 0, 0, 0, 1]}]


def test_a_young_trail_misses_no_check_and_an_old_one_misses_all(as_, priya):
    audit(as_(priya), "read")
    assert [check.name for check in checks() if check.missed] == []


def test_a_check_that_was_not_made_in_time_is_the_red_line_on_top(client, old_trail, priya):
    client.force_login(priya)
    page = client.get("/oversight/").content.decode()
    assert 'role="alert"' in page and "A check was missed" in page
    ChainCheck.objects.create(whole=True, entries=1, findings=[])
    Sweep.objects.create(at=timezone.now(), quick=False, checks=1, found=0, severe=0)
    assert [check.name for check in checks() if check.missed] == []
    assert 'role="alert"' not in client.get("/oversight/").content.decode()


def test_a_restore_that_was_tried_is_noted_and_shown(client, old_trail, priya):
    with pytest.raises(CommandError):
        call_command("note_restore", "done")
    call_command("note_restore", "Last night's dump on the spare machine: chain sound", stdout=StringIO())
    restore = checks()[-1]
    assert (restore.words, restore.missed) == ("Tried", False) and restore.at is not None


def test_an_unsound_chain_is_told_in_its_own_words(client, priya, host):
    ChainCheck.objects.create(whole=True, entries=1, findings=[{"kind": "cut", "words": "Its end is gone."}])
    client.force_login(priya)
    page = client.get("/oversight/").content.decode()
    assert "The audit trail is not sound" in page and "Its end is gone." in page


def test_weeks_that_nobody_signed_are_counted_once_there_was_time(client, old_trail, as_, axel):
    missed = unsigned_weeks()
    assert missed and monday(timezone.localdate()) - timedelta(days=7) not in missed
    client.force_login(axel)
    assert "not signed" in client.get("/oversight/").content.decode()
    for week in missed:
        sign_week(week, by=as_(axel), note="Looked at refusals, nothing odd")
    assert unsigned_weeks() == []


def test_only_hours_above_the_own_habit_are_dark(sheriff_tip, as_, ines, amir):
    for _ in range(5):
        audit(as_(ines), "read", sheriff_tip)
    audit(as_(amir), "read", sheriff_tip)
    busy, calm = hours.readers(NOW - timedelta(days=1), timezone.now(), names=False)
    assert (busy.name, busy.total, calm.name, calm.total) == ("Person 1", 5, "Person 2", 1)
    assert {calm.shade(count) for count in calm.counts} == {0}
    reader = hours.Reader("x", (2, 2, 2, 5, 20), 2)
    assert [reader.shade(count) for count in reader.counts] == [0, 0, 0, 2, 3]
    assert len(hours.drawn([busy, calm])["cells"]) == 48


def test_names_are_shown_for_a_purpose_only_and_the_trail_says_so(client, sheriff_tip, as_, ines, axel):
    audit(as_(ines), "read", sheriff_tip)
    client.force_login(axel)
    assert "Ines" not in client.get("/oversight/reading/").content.decode()
    assert client.post("/oversight/reading/", {"purpose": ""}).status_code == 422
    page = client.post("/oversight/reading/", {"purpose": "Complaint 12"}).content.decode()
    assert "Ines" in page
    entry = AuditEntry.objects.filter(verb="read hours").first()
    assert (entry.purpose, entry.detail["names"]) == ("Complaint 12", True)


@pytest.mark.parametrize("name", ["priya", "axel"])
def test_both_overseers_see_the_numbers_and_no_word_of_a_record(request, client, record, name):
    client.force_login(request.getfixturevalue(name))
    page = client.get("/oversight/").content.decode()
    for heading in ("Purge due", "Reviews", "Redress", "Breaches", "Weekly review", "Unusual access"):
        assert heading in page
    assert "Criminal intelligence" in page and "Merrow" not in page and "pickup" not in page
