"""What a guarded record carries."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models

from .models import AccessKey, AccessLabel
from .querysets import GuardedQuerySet


class _Joined(models.Func):
    template = "%(expressions)s"
    arg_joiner = " || "


class GuardedRecord(models.Model):
    """A record under the policy: one label, its keys, and the day it is gone.

    ``rule_keys`` come from what the record is; ``grant_keys`` from named grants, kept by a
    trigger. The database joins the two, so that ``access_keys`` cannot drift from either.
    """

    label = models.ForeignKey(AccessLabel, models.PROTECT, related_name="+", editable=False)
    rule_keys = ArrayField(models.IntegerField(), default=list, editable=False)
    grant_keys = ArrayField(models.IntegerField(), default=list, editable=False)
    access_keys = models.GeneratedField(
        expression=_Joined("rule_keys", "grant_keys"),
        output_field=ArrayField(models.IntegerField()),
        db_persist=True,
    )
    purge_at = models.DateTimeField(editable=False)

    objects = GuardedQuerySet.as_manager()

    class Meta:
        abstract = True
        indexes = [GinIndex(fields=["access_keys"], name="%(class)s_keys")]

    def carried(self) -> list[AccessKey]:
        """Return the keys this record carries, for whoever explains a decision."""
        return list(AccessKey.objects.filter(pk__in=self.access_keys))
