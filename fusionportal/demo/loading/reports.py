"""The demonstration's reports, each sent and worked through the same acts that people use."""

from datetime import datetime, time, timedelta
from zlib import crc32

from django.utils import timezone

from fusionportal.demo.shapes import Story, Way
from partners.directory.models import County
from privacy.access.acting import acting
from privacy.access.standing import Standing, public_intake
from tips.intake.choices import InvolvedKind, Source
from tips.intake.codes import new_code
from tips.intake.models import Tip
from tips.intake.receipts import digest_of
from tips.intake.services import Report, submit_tip

from .clock import at
from .people import who
from .talking import talk
from .working import work

ON_THE_DESK = {Way.NEW: (6, 280), Way.TRIAGE: (60, 300), Way.WAITING: (600, 2000), Way.VETTING: (170, 400)}
ON_THE_PHONE = "analyst@meridian.example"
SOURCES = {"public": Source.PUBLIC, "partner": Source.PARTNER, "phone": Source.PHONE}


def load_reports(stories: list[Story]) -> dict[str, Tip]:
    """Send every report at its own time and take it as far as its story goes, oldest first."""
    today = timezone.localdate()
    sent = {}
    for story in sorted(stories, key=lambda told: sent_at(told, today)):
        moment = sent_at(story, today)
        sent[story.key] = tip = _send(story, moment, today)
        talk(story, tip, moment)
        work(story, tip, moment, sent)
    return sent


def happened_at(story: Story, today) -> datetime:
    """Return when a story happened: on its day, or lately if somebody still has to look at it."""
    if lately := _lately(story):
        return lately - timedelta(hours=min(story.sent_hours, 12))
    days, clock = story.happened
    return timezone.make_aware(datetime.combine(today - timedelta(days=days), time.fromisoformat(clock)))


def sent_at(story: Story, today) -> datetime:
    """Return when a story was reported, never later than now."""
    told = _lately(story) or happened_at(story, today) + timedelta(hours=story.sent_hours)
    return min(told, timezone.now() - timedelta(minutes=5))


def _lately(story: Story) -> datetime | None:
    """Return a moment of the last hours for a report still on the desk, or its clock would look absurd.

    It follows from the story's key, so that every demonstration looks alike.
    """
    if story.way not in ON_THE_DESK:
        return None
    least, most = ON_THE_DESK[story.way]
    spread = crc32(story.key.encode()) % (most - least)
    return timezone.now() - timedelta(minutes=least + spread)


def sender_of(story: Story) -> Standing:
    """Return who sends a report: an officer, an analyst on the phone, or the public form."""
    if story.source == "public":
        return public_intake()
    return who(story.by if story.source == "partner" else ON_THE_PHONE)


def _send(story: Story, moment: datetime, today) -> Tip:
    facts = {
        "title": story.title,
        "happened_at": happened_at(story, today),
        "place": story.place,
        "county": County.objects.filter(name=story.county).first(),
        "sector": story.sector,
        "danger": story.danger,
        "ongoing": story.ongoing,
        "language": story.language,
        "case_number": story.case_number,
    }
    vehicle = ({"kind": InvolvedKind.VEHICLE, **dict(story.vehicles)},) if story.vehicles else ()
    report = Report(story.narrative, SOURCES[story.source], facts, vehicle, _identity(story))
    sender = sender_of(story)
    digest = digest_of(new_code()) if sender.user_id is None else None
    with at(moment), acting(sender):
        return submit_tip(report, by=sender, code_digest=digest)


def _identity(story: Story) -> dict:
    told = dict(story.identity)
    return {**told, "may_share": told.get("may_share") == "yes"} if told else {}
