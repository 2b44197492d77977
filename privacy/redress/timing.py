"""How much of a clock is left, in words."""

from datetime import datetime, timedelta

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

SOON = timedelta(days=5)


def clock_of(due_at: datetime, *, stopped: bool) -> dict:
    """Return a clock as its component draws it."""
    left = due_at - timezone.now()
    if stopped:
        return {"words": _("Answered"), "state": "stopped"}
    days = abs(left).days
    words = ngettext("%(n)s day", "%(n)s days", days) % {"n": days}
    state = "over" if left < timedelta() else "hot" if left < SOON else "ok"
    return {"words": words, "state": state}
