"""When: this tip and those that may belong with it, over 60 days."""

import re
from datetime import date, timedelta

from django.utils import timezone

from tips.intake.models import Tip
from tips.linking.models import LinkState
from tips.linking.services import Related

DAYS = 60
MOST = 6


def when(tip: Tip, related: list[Related], links: dict) -> dict:
    """Return the events and the ticks of the time picture, and the sentence it states."""
    here = day_of(tip)
    near = [one for one in related if abs(day_of(one.tip) - here) <= timedelta(days=DAYS)][:MOST]
    events = [_event(one, links) for one in near]
    events.append({"at": here, "label": "This tip", "note": f"{here:%b %-d}", "state": "this"})
    last = max(event["at"] for event in events)
    first = min(last - timedelta(days=DAYS), *(event["at"] for event in events))
    step = (last - first) / 5
    number = len(near)
    finding = "No other tip that may belong with it in these 60 days."
    if number:
        finding = f"{number} {'tip' if number == 1 else 'tips'} that may belong with it within 60 days."
    return {
        "events": events,
        "ticks": [first + step * count for count in range(5)],
        "finding": finding,
    }


def day_of(tip: Tip) -> date:
    """Return the day something happened, or else the day it was told."""
    return timezone.localdate(tip.happened_at or tip.created_at)


def _event(one: Related, links: dict) -> dict:
    link = links.get(one.tip.pk)
    sure = bool(link and link.state == LinkState.LINKED)
    note = re.split("[,:]", one.reasons[0])[0].lower() if one.reasons else ""
    return {
        "at": day_of(one.tip), "label": one.tip.number[-5:], "note": note,
        "state": "confirmed" if sure else "suggested",
    }  # fmt: skip
