"""What is left on a tip's clock, in words."""

from datetime import datetime, timedelta

from django.utils import timezone
from django.utils.translation import gettext as _

from tips.intake.choices import OPEN, Status
from tips.intake.models import Tip
from tips.intake.services import first_look


def clock_of(tip: Tip) -> dict | None:
    """Return the words, color and moment of a tip's clock; None where no clock runs."""
    if tip.due_at is None or tip.status not in OPEN:
        return None
    left = tip.due_at - timezone.now()
    face = {"due": tip.due_at.isoformat(), "title": moment(tip.due_at)}
    if left < timedelta(0):
        return face | {"words": spoken(-left), "state": "over"}
    if tip.status == Status.WAITING:
        return face | {"words": _("Waiting, clock stopped"), "state": "stopped"}
    quarter = first_look(tip.priority) / 4
    return face | {"words": spoken(left), "state": "hot" if left < quarter else "ok"}


def spoken(span: timedelta) -> str:
    """Return a span of time as people say it: 42 min, 3 h 26 min, 5 d."""
    minutes = int(span.total_seconds() // 60)
    hours, rest = divmod(minutes, 60)
    if hours >= 48:
        return f"{hours // 24} d"
    if hours:
        return f"{hours} h {rest} min" if rest else f"{hours} h"
    return f"{rest} min"


def ago(moment) -> str:
    """Return how long ago something was, in words."""
    return _("%(span)s ago") % {"span": spoken(max(timezone.now() - moment, timedelta(0)))}


def moment(at: datetime | None) -> str:
    """Return a moment in the center's zone: Nov 20, 10:16 pm."""
    return f"{timezone.localtime(at):%b %-d}, {hour(at)}" if at else ""


def hour(at: datetime) -> str:
    """Return the time of day in the center's zone: 10:16 pm."""
    return f"{timezone.localtime(at):%-I:%M %p}".lower()
