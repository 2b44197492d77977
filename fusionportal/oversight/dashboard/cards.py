"""The cards at the top: each one sentence, how it stands, and where to go."""

from dataclasses import dataclass
from datetime import timedelta

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from intelligence.danger.choices import State
from intelligence.danger.models import DangerWarning
from privacy.access.duties import Duty
from privacy.access.standing import Standing
from privacy.breach.choices import BreachStatus
from privacy.breach.models import BreachCase
from privacy.oversight.querying import busy_readers
from privacy.policy.models import PolicyProposal
from privacy.redress.choices import ANSWERED
from privacy.redress.models import RedressCase
from privacy.retention.choices import BatchStatus
from privacy.retention.tables.purges import Purge
from products.desk.waiting import waiting_for
from tips.screening.models import ConductHold

from .ageing import Ages
from .integrity import unsigned_weeks


@dataclass(frozen=True, slots=True)
class Card:
    """One card; ``state`` is ok, hot or over."""

    title: str
    words: str
    state: str = "ok"
    href: str = ""
    verb: str = ""


def cards(by: Standing, ages: Ages) -> list[Card]:
    """Return the cards this reader is to see."""
    return [_purges(by, ages), _reviews(by), _redress(by), _breaches(by), _weeks(), _access()]


def _purges(by: Standing, ages: Ages) -> Card:
    waiting = Purge.objects.visible_to(by).filter(status=BatchStatus.PROPOSED).count()
    words = _("This week %(week)s, past their day %(past)s, purges to approve %(waiting)s") % {
        "week": ages.total("7 days"),
        "past": ages.total("past"),
        "waiting": waiting,
    }
    room = reverse("retention") if by.may(Duty.OVERSEE) else reverse("purges")
    return Card(_("Purge due"), words, "hot" if ages.total("past") or waiting else "ok", room, _("Review"))


def _reviews(by: Standing) -> Card:
    """Count what waits for a privacy officer's eyes: products, flags, warnings and proposals."""
    products = [each for each in waiting_for(by)[0] if each.kind != "referral"]
    held = ConductHold.objects.visible_to(by).filter(cleared_at=None)
    sent = DangerWarning.objects.visible_to(by).filter(status=State.SENT)
    count = (
        len(products) + held.count() + sent.count() + PolicyProposal.objects.filter(outcome="open").count()
    )
    oldest = min((each.since for each in products), default=None)
    words = ngettext("%(n)s waits", "%(n)s wait", count) % {"n": count}
    if oldest:
        words += _(", the oldest product %(hours)s hours") % {"hours": _hours(timezone.now() - oldest)}
    href = reverse("approvals") if by.may(Duty.REVIEW_PRIVACY) else ""
    return Card(_("Reviews"), words, "hot" if count else "ok", href, _("Open") if href else "")


def _redress(by: Standing) -> Card:
    cases = RedressCase.objects.visible_to(by).exclude(status__in=ANSWERED)
    due = list(cases.order_by("due_at").values_list("due_at", flat=True))
    words = ngettext("%(n)s open", "%(n)s open", len(due)) % {"n": len(due)}
    state = "ok"
    if due:
        days = (due[0] - timezone.now()).days
        late = due[0] < timezone.now()
        words += _(", one is late") if late else _(", one due in %(days)s days") % {"days": days}
        state = "over" if late else "hot"
    return Card(_("Redress"), words, state, reverse("redress_requests"), _("Open"))


def _breaches(by: Standing) -> Card:
    open_ = BreachCase.objects.visible_to(by).exclude(status=BreachStatus.CLOSED)
    count = open_.count()
    late = open_.filter(told_at=None, owners_due_at__lt=timezone.now()).count()
    words = ngettext("%(n)s open", "%(n)s open", count) % {"n": count}
    words += _(", %(late)s past their clock") % {"late": late} if late else ""
    return Card(
        _("Breaches"), words, "over" if late else "hot" if count else "ok", reverse("breaches"), _("Open")
    )


def _weeks() -> Card:
    missed = len(unsigned_weeks())
    words = ngettext("%(n)s week not signed", "%(n)s weeks not signed", missed) % {"n": missed}
    return Card(_("Weekly review"), words, "over" if missed else "ok", reverse("audit_reviews"), _("Sign"))


def _access() -> Card:
    """Say how many people opened unusually much; who they are is for whoever states a purpose."""
    busy = len(busy_readers(timezone.now() - timedelta(days=1)))
    words = ngettext(
        "%(n)s person opened 100 records or more in the last day",
        "%(n)s people opened 100 records or more in the last day",
        busy,
    ) % {"n": busy}
    return Card(_("Unusual access"), words, "hot" if busy else "ok", reverse("reading_hours"), _("Look"))


def _hours(span: timedelta) -> int:
    return int(span.total_seconds() // 3600)
