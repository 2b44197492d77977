"""Taking a report through the two-part review, as far as its story goes."""

from datetime import datetime, timedelta

from django.utils import timezone

from fusionportal.demo.shapes import Story, Way
from privacy.access.acting import acting
from privacy.access.standing import Standing
from privacy.classes.choices import RecordClass
from privacy.retention.clocks import row_for
from tips.intake.choices import Priority
from tips.intake.models import Tip
from tips.referrals.services import determine_nexus, suggest_offices
from tips.vetting.choices import Match, Nexus
from tips.vetting.services import claim, log_call, raise_priority, record_behaviors

from .clock import at
from .people import who
from .referring import refer

MATCHES, DETERMINES = "analyst@meridian.example", "vetter@meridian.example"
FIRST_LOOK, PART_ONE, PART_TWO = timedelta(minutes=40), timedelta(hours=2), timedelta(hours=6)
WAITS, LATELY = {"drafted", "approved", "transmitted"}, timedelta(hours=2)


def work(story: Story, tip: Tip, moment: datetime, sent: dict[str, Tip]) -> None:
    """Claim, match and determine one report, each by the person whose duty it is."""
    matcher = who(MATCHES)
    if story.way != Way.NEW:
        with at(moment + FIRST_LOOK), acting(matcher):
            tip = _first_look(story, tip, matcher)
    if story.way not in {Way.NEW, Way.TRIAGE}:
        with at(_still_held(story, moment + PART_ONE)), acting(matcher):
            tip = _part_one(story, tip, matcher, sent)
    if story.way in {Way.UNDECIDED, Way.NO_NEXUS, Way.NEXUS}:
        determiner = who(DETERMINES)
        with at(_still_held(story, moment + PART_TWO)), acting(determiner):
            tip = _part_two(story, tip, determiner)
    if story.way == Way.NEXUS:
        refer(story, tip, _still_held(story, moment + PART_TWO))


def _still_held(story: Story, moment: datetime) -> datetime:
    """Return when a step was taken, late enough that its record is not yet gone by its own clock.

    A referral that still waits for somebody was found only lately, or its clocks would look absurd.
    """
    if story.way == Way.NEXUS and story.referral in WAITS:
        return max(moment, timezone.now() - LATELY)
    if story.way not in {Way.CLOSED, Way.NO_NEXUS}:
        return moment
    vetted = RecordClass.T0 if story.way == Way.CLOSED else RecordClass.T1
    kept = timedelta(days=row_for(vetted, story.disposition).purge_days)
    return max(moment, timezone.now() - kept / 2)


def _first_look(story: Story, tip: Tip, by: Standing) -> Tip:
    tip = claim(tip, by=by)
    if story.priority > tip.priority:
        tip = raise_priority(
            tip, by=by, to=story.priority, why="What was seen points at a site that is open now."
        )
    if tip.priority == Priority.IMMEDIATE and story.way != Way.TRIAGE:
        log_call(
            tip, by=by, reached="Duty sergeant", organization="County dispatch", words="Read the report out"
        )
        tip = Tip.objects.visible_to(by).get(pk=tip.pk)
    return tip


def _part_one(story: Story, tip: Tip, by: Standing, sent: dict[str, Tip]) -> Tip:
    if story.way == Way.WAITING:
        day = timezone.localdate() + timedelta(days=3)
        return record_behaviors(tip, by=by, answer=Match.NOT_ENOUGH, ask_whom="The submitter", ask_by=day)
    if story.way == Way.CLOSED:
        first = sent.get(story.duplicate_of)
        return record_behaviors(
            tip, by=by, answer=Match.NO, disposition=story.disposition or "NO_BEHAVIOR", duplicate_of=first,
            note=story.basis,
        )  # fmt: skip
    seen = [{"code": b.code, "words": b.words, "added_fact": b.added_fact} for b in story.behaviors]
    grades = {"reliability": story.reliability, "validity": story.validity}
    return record_behaviors(tip, by=by, answer=Match.YES, behaviors=seen, **grades)


def _part_two(story: Story, tip: Tip, by: Standing) -> Tip:
    if story.way == Way.NEXUS:
        office = suggest_offices(tip)[0][0]
        return determine_nexus(tip, by=by, answer=Nexus.POTENTIAL, basis=story.basis, office=office)
    if story.way == Way.UNDECIDED:
        day = timezone.localdate() + timedelta(days=7)
        return determine_nexus(tip, by=by, answer=Nexus.CANNOT_TELL, basis=story.basis, follow_up_on=day)
    ending = story.disposition or "UNFOUNDED"
    return determine_nexus(tip, by=by, answer=Nexus.NONE, basis=story.basis, disposition=ending)
