"""What a guarded record carries."""

from datetime import timedelta

from django.apps import apps
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models.functions import Now

from .interning import keys_numbered
from .models import AccessKey, AccessLabel
from .querysets import GuardedQuerySet

FIVE_YEARS = timedelta(days=1827)


def at_most_five_years(name: str) -> models.CheckConstraint:
    """Return the check that no record of a table is kept past five years (28 CFR 23.20(h))."""
    kept = models.Q(purge_at__lte=models.F("validated_at") + FIVE_YEARS)
    return models.CheckConstraint(condition=kept, name=f"{name}_kept_at_most_five_years")


class _Joined(models.Func):
    template = "%(expressions)s"
    arg_joiner = " || "


class GuardedRecord(models.Model):
    """A record under the policy: one label, its keys, and the day it is gone.

    Its time is counted from its entry or its last validation, ``validated_at``, and never more than
    five years: a model adds ``at_most_five_years`` to its constraints.

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
    validated_at = models.DateTimeField(db_default=Now(), editable=False)

    objects = GuardedQuerySet.as_manager()

    class Meta:
        abstract = True
        indexes = [GinIndex(fields=["access_keys"], name="%(class)s_keys")]

    def carried(self) -> list[AccessKey]:
        """Return the keys this record carries, for whoever explains a decision."""
        return keys_numbered(self.access_keys)


def guarded_kinds() -> list[type[GuardedRecord]]:
    """Return every kind of guarded record in the portal."""
    return [model for model in apps.get_models() if issubclass(model, GuardedRecord)]
