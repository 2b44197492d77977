"""Telling whoever answers for a record's agency that it leaves soon; silence lets it go."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from privacy.access.standing import Standing
from privacy.audit.trail import record as audit
from privacy.retention.choices import NoticeWord
from privacy.retention.kept import kinds
from privacy.retention.tables.notices import Notice

from .telling import tell

# Days ahead at which an owner is told once more.
AHEAD = (90, 30, 7)


@transaction.atomic
def prompt_owners(*, by: Standing) -> int:
    """Tell the owners of every record that leaves within 90, 30 and 7 days, once each; return how many.

    A record whose day is moved is told of anew; nobody's silence or absence keeps one.
    """
    known = set(Notice.objects.filter(word=NoticeWord.LEAVING).values_list("occasion", "number"))
    told = 0
    for number, occasion, answering, owner in _leaving(timezone.now()):
        if (occasion, number) not in known:
            told += len(tell(answering([owner]), NoticeWord.LEAVING, number, occasion, None))
    if told:
        audit(by, "prompt owners", detail={"told": told})
    return told


def _leaving(now: datetime) -> Iterator[tuple]:
    for kind in kinds():
        owned_by = kind.kept.owned_by
        if not owned_by:
            continue
        soon = kind.objects.unguarded().filter(purge_at__gt=now, purge_at__lte=now + timedelta(days=AHEAD[0]))
        soon = soon.exclude(**{owned_by: None}).order_by("purge_at", "pk")
        for number, purge_at, owner in soon.values_list("number", "purge_at", owned_by):
            yield number, _occasion(purge_at, now), kind.kept.answering, owner


def _occasion(purge_at: datetime, now: datetime) -> str:
    step = min(days for days in AHEAD if purge_at <= now + timedelta(days=days))
    return f"leaves {timezone.localtime(purge_at):%Y-%m-%d}, {step} days ahead"
