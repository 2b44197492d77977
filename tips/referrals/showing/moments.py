"""Times and spans as people say them."""

from datetime import datetime, timedelta

from django.utils import timezone

from tips.referrals.choices import State
from tips.referrals.models import Referral


def moment(at: datetime | None) -> str:
    """Return a time in the center's zone, such as Nov 20, 11:10 pm."""
    if at is None:
        return ""
    local = timezone.localtime(at)
    return f"{local:%b %-d}, {local:%-I:%M} {local:%p}".replace("AM", "am").replace("PM", "pm")


def spoken(span: timedelta) -> str:
    """Return a span of time as people say it: 42 min, 3 h 26 min, 5 d."""
    minutes = int(span.total_seconds() // 60)
    hours, rest = divmod(minutes, 60)
    if hours >= 48:
        return f"{hours // 24} d"
    return f"{hours} h {rest} min" if hours else f"{rest} min"


def acknowledgement_clock(referral: Referral) -> dict | None:
    """Return what is left until a referral should be acknowledged; None where no clock runs."""
    if referral.status not in {State.APPROVED, State.TRANSMITTED} or referral.acknowledge_by is None:
        return None
    left = referral.acknowledge_by - timezone.now()
    face = {"due": referral.acknowledge_by.isoformat(), "title": moment(referral.acknowledge_by)}
    if left < timedelta(0):
        return face | {"words": spoken(-left), "state": "over"}
    whole = referral.acknowledge_by - referral.authorized_at
    return face | {"words": spoken(left), "state": "hot" if left < whole / 4 else "ok"}
