"""What is remembered of a destroyed record: that it was, and to whom it had gone."""

import pgtrigger
from django.conf import settings
from django.db import models

from privacy.classes.choices import RecordClass

from .custody import CustodyQuerySet
from .purges import Purge

STANDS = pgtrigger.Update | pgtrigger.Delete


class Tombstone(models.Model):
    """A destroyed record without its content: number, class, day, rule and certificate."""

    place = models.CharField(max_length=60)
    record_id = models.BigIntegerField()
    number = models.CharField(max_length=40, unique=True)
    record_class = models.CharField(max_length=2, choices=RecordClass)
    disposition = models.CharField(max_length=16, blank=True)
    rule = models.CharField(max_length=8)
    policy = models.IntegerField()
    due_at = models.DateTimeField()
    purge = models.ForeignKey(Purge, models.PROTECT, related_name="tombstones")
    at = models.DateTimeField()

    objects = CustodyQuerySet.as_manager()

    class Meta:
        ordering = ["-id"]
        triggers = [pgtrigger.Protect(name="tombstone_stands", operation=STANDS)]

    def __str__(self):
        return self.number


class LedgerLine(models.Model):
    """That a destroyed record had gone to somebody: who, on whose authority and when, by identifiers only."""

    tombstone = models.ForeignKey(Tombstone, models.PROTECT, related_name="ledger")
    place = models.CharField(max_length=60)
    reference = models.UUIDField(null=True)
    recipient = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    agency_id = models.BigIntegerField(null=True)
    office_id = models.BigIntegerField(null=True)
    rule = models.CharField(max_length=40, blank=True)
    authorized_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    authorized_at = models.DateTimeField(null=True)
    delivered_at = models.DateTimeField(null=True)

    objects = CustodyQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        triggers = [pgtrigger.Protect(name="ledger_line_stands", operation=STANDS)]

    def __str__(self):
        return f"{self.tombstone_id} to {self.recipient_id or self.office_id}"
