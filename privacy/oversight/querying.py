"""Asking the trail."""

from datetime import datetime, time, timedelta
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Count, Q, QuerySet
from django.utils import timezone

from privacy.access.records import GuardedRecord, guarded_kinds
from privacy.audit.models import AuditEntry

PAGE = 100
MANY_READS = 100
# Verbs that show a record and change nothing of it.
SHOWS = ("read", "open to", "view", "download", "print", "see identity")
LOOKING = reduce(or_, (Q(verb__startswith=verb) for verb in SHOWS))
UNMASKING = Q(verb="see identity")
RESTORED = "note restore test"


def looked_at() -> QuerySet:
    """Return the entries that say that one record was shown to somebody."""
    return AuditEntry.objects.filter(LOOKING, allowed=True).exclude(object_id=None)


def trail(asked: dict[str, Any]) -> QuerySet:
    """Return the entries a search asks for, newest first; entries of lists are found by number too."""
    entries = AuditEntry.objects.select_related("actor")
    if asked.get("who"):
        entries = entries.filter(Q(actor__name__icontains=asked["who"]) | Q(service__icontains=asked["who"]))
    if asked.get("verb"):
        entries = entries.filter(verb__icontains=asked["verb"])
    if asked.get("number"):
        entries = entries.filter(_about(asked["number"].strip()))
    if asked.get("rule"):
        entries = entries.filter(rule__icontains=asked["rule"].strip())
    if asked.get("since"):
        entries = entries.filter(at__gte=_midnight(asked["since"]))
    if asked.get("until"):
        entries = entries.filter(at__lt=_midnight(asked["until"]) + timedelta(days=1))
    if asked.get("before"):
        entries = entries.filter(pk__lt=asked["before"])
    return entries.order_by("-pk")


def _midnight(day) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))


def _about(number: str) -> Q:
    """Match entries of one record, and of the pages of lists it stood on."""
    named = AuditEntry.objects.filter(reference__iexact=number).exclude(object_id=None)
    known = named.values_list("kind", "object_id").distinct()[:5]
    about = Q(reference__iexact=number)
    for kind, pk in known:
        about |= Q(kind=kind, object_id=pk) | Q(kind=kind, listed__contains=[pk])
    return about


def busy_readers(since: datetime) -> QuerySet:
    """Return people who opened unusually many records since a moment."""
    reads = AuditEntry.objects.filter(verb="read", at__gte=since).exclude(actor=None)
    return reads.values("actor__name").annotate(opened=Count("pk")).filter(opened__gte=MANY_READS)


def numbered_kinds() -> list[type[GuardedRecord]]:
    """Return every kind of guarded record that people call by a number."""
    return [kind for kind in guarded_kinds() if hasattr(kind, "number")]
