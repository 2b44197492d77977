"""The demonstration's reports, each sent and worked through the same acts that people use."""

from datetime import datetime, time, timedelta

from django.db.models import Q
from django.utils import timezone

from fusionportal.demo.shapes import Story
from partners.directory.models import County
from partners.models import User
from partners.people.standings import standing_for
from privacy.access.acting import acting
from privacy.access.standing import Standing, public_intake
from tips.intake.choices import InvolvedKind, Source
from tips.intake.models import Tip
from tips.intake.services import Report, submit_tip

from .clock import at
from .talking import talk
from .working import work

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
    """Return when a story happened, counted back from today."""
    days, clock = story.happened
    return timezone.make_aware(datetime.combine(today - timedelta(days=days), time.fromisoformat(clock)))


def sent_at(story: Story, today) -> datetime:
    """Return when a story was reported, never later than now."""
    return min(
        happened_at(story, today) + timedelta(hours=story.sent_hours), timezone.now() - timedelta(minutes=5)
    )


def sender_of(story: Story) -> Standing:
    """Return who sends a report: an officer, an analyst on the phone, or the public form."""
    if story.source == "public":
        return public_intake()
    officer = (
        User.objects.filter(Q(email=story.by) | Q(agency__people__email=story.by)).order_by("pk").first()
    )
    email = story.by if story.source == "partner" else "analyst@meridian.example"
    return standing_for((User.objects.filter(email=email).first() or officer).pk)


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
    vehicles = tuple({"kind": InvolvedKind.VEHICLE, **dict([pair])} for pair in story.vehicles)
    report = Report(story.narrative, SOURCES[story.source], facts, vehicles, dict(story.identity))
    sender = sender_of(story)
    with at(moment), acting(sender):
        return submit_tip(report, by=sender)
