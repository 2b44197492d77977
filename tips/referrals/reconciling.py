"""Proving that every finding of nexus has its referral and every referral its answer."""

import logging
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import reduce
from operator import or_

from django.conf import settings
from django.db import connection, transaction
from django.db.models import Q
from django.utils import timezone

from privacy.policy.choosing import clock
from tips.intake.choices import Status
from tips.intake.models import Tip

from .choices import HANDED_OVER, State
from .models import Reckoning, Referral

STUCK = timedelta(minutes=5)
log = logging.getLogger(__name__)


LISTS = {
    "unreferred": "Nexus found, no referral",
    "waiting_for_approval": "Waiting for approval too long",
    "not_handed_over": "Approved, not handed over",
    "not_acknowledged": "Handed over, not acknowledged in time",
}


@dataclass(frozen=True, slots=True)
class Differences:
    """What does not agree, by the numbers people call records by."""

    nexus: int
    referrals: int
    acknowledged: int
    beyond_sight: int = 0
    unreferred: list[str] = field(default_factory=list)
    waiting_for_approval: list[str] = field(default_factory=list)
    not_handed_over: list[str] = field(default_factory=list)
    not_acknowledged: list[str] = field(default_factory=list)

    @property
    def counts(self) -> dict[str, int]:
        """How many of each, without a number that names a record."""
        named = {name: len(getattr(self, name)) for name in LISTS}
        whole = {name: getattr(self, name) for name in ("nexus", "referrals", "acknowledged", "beyond_sight")}
        return whole | named

    @property
    def missing(self) -> int:
        """How many findings have no referral: the fault that nothing makes right by waiting."""
        return self.beyond_sight + len(self.unreferred)

    @property
    def late(self) -> int:
        """How many referrals wait too long for somebody; each is told, and none is lost."""
        return self.amiss - self.missing

    @property
    def amiss(self) -> int:
        """How many differences there are."""
        return self.beyond_sight + sum(len(getattr(self, name)) for name in LISTS)


@transaction.atomic
def reconcile() -> Reckoning:
    """Compare the sets, say each difference in the log, and keep the counts."""
    found = differences()
    for name, words in LISTS.items():
        for number in getattr(found, name):
            log.error("referrals do not agree: %s: %s", words, number)
    if found.beyond_sight:
        log.error("referrals do not agree: %s findings without referral out of sight", found.beyond_sight)
    now = timezone.now()
    last = Reckoning.objects.select_for_update().first()
    if last and last.counts == found.counts:
        last.checked_at = now
        last.save(update_fields=["checked_at"])
        return last
    return Reckoning.objects.create(counts=found.counts, amiss=found.amiss, checked_at=now)


def differences() -> Differences:
    """Compare findings, referrals and acknowledgements as they stand; run it as the courier.

    A finding without its referral is also counted past the wall, so that a record which lost its
    keys cannot hide.
    """
    now = timezone.now()
    tips = Tip.objects.unguarded().filter(status=Status.REFERRED)
    rows = Referral.objects.unguarded().exclude(status=State.WITHDRAWN)
    unreferred = _numbers(tips.exclude(pk__in=rows.values("tip_id")))
    return Differences(
        nexus=tips.count(),
        referrals=rows.count(),
        acknowledged=rows.filter(acknowledged_by__isnull=False).count(),
        beyond_sight=max(_past_the_wall() - len(unreferred), 0),
        unreferred=unreferred,
        waiting_for_approval=_numbers(rows.filter(_older_than_its_clock(now), status=State.DRAFTED)),
        not_handed_over=_numbers(rows.filter(status=State.APPROVED, authorized_at__lt=now - STUCK)),
        not_acknowledged=_numbers(rows.filter(status=State.TRANSMITTED, acknowledge_by__lt=now)),
    )


def _older_than_its_clock(now: datetime) -> Q:
    defaults = settings.ACKNOWLEDGE_WITHIN.items()
    clocks = [(urgency, clock(f"acknowledge.{urgency}", within)) for urgency, within in defaults]
    return reduce(or_, (Q(urgency=urgency, created_at__lt=now - within) for urgency, within in clocks))


def _numbers(rows) -> list[str]:
    return list(rows.order_by("number").values_list("number", flat=True))


def _past_the_wall() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT tips_unreferred()")
        return cursor.fetchone()[0]


def oldest_without_answer(rows):
    """Return the referral that has waited longest for its office, of those the reader may see."""
    return (
        rows.filter(status__in=HANDED_OVER).exclude(status=State.RETURNED).order_by("authorized_at").first()
    )
