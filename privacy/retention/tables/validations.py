"""A validation: why one record is kept for another term, in fresh words, by another person."""

import pgtrigger
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now

from .custody import CustodyQuerySet

PERSON = settings.AUTH_USER_MODEL


class Validation(models.Model):
    """One renewal of a record's time (28 CFR 23.20(h)): reviewer, day and explanation.

    ``not_by`` holds everyone who wrote or last renewed it; ``digest`` is of the reasons, so that the
    same words never serve twice for one record.
    """

    place = models.CharField(max_length=60, editable=False)
    record_id = models.BigIntegerField(editable=False)
    number = models.CharField(max_length=40, editable=False)
    reasons = models.TextField()
    digest = models.CharField(max_length=64, editable=False)
    by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    not_by = ArrayField(models.BigIntegerField(), default=list, editable=False)
    at = models.DateTimeField(db_default=Now(), editable=False)
    validated_at = models.DateTimeField(editable=False)
    was_until = models.DateTimeField(editable=False)
    until = models.DateTimeField(editable=False)
    rule = models.CharField(max_length=8, editable=False)
    policy = models.IntegerField(default=0, editable=False)

    objects = CustodyQuerySet.as_manager()

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(condition=~Q(reasons=""), name="validation_gives_reasons"),
            models.CheckConstraint(condition=Q(until__gt=F("was_until")), name="validation_extends"),
            models.UniqueConstraint(
                fields=["place", "record_id", "digest"], name="validation_reasons_are_fresh"
            ),
        ]
        triggers = [
            pgtrigger.Protect(name="validation_stands", operation=pgtrigger.Update),
            pgtrigger.Trigger(
                name="validation_by_another_person",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert,
                func="""
                IF NEW.by_id = ANY (NEW.not_by) OR NEW.by_id = (
                    SELECT v.by_id FROM privacy_validation v WHERE v.place = NEW.place
                    AND v.record_id = NEW.record_id ORDER BY v.id DESC LIMIT 1) THEN
                    RAISE EXCEPTION 'Whoever wrote or last renewed a record does not renew it'
                        USING ERRCODE = 'check_violation', CONSTRAINT = 'validation_by_another_person';
                END IF;
                RETURN NEW;
                """,
            ),
        ]

    def __str__(self):
        return f"{self.number} kept until {self.until:%Y-%m-%d}"
