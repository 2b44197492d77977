"""Audit entries: identifiers and field names, never values; they survive a purge."""

import pgtrigger
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models.functions import Now


class AuditEntry(models.Model):
    """One thing somebody read, did or was refused (28 CFR 23.20(g); CJIS AU-2, AU-3)."""

    at = models.DateTimeField(db_default=Now(), editable=False)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", db_index=False
    )
    service = models.CharField(max_length=40, blank=True)
    agency_id = models.BigIntegerField(null=True)
    roles = ArrayField(models.CharField(max_length=24), default=list)
    verb = models.CharField(max_length=40)
    kind = models.CharField(max_length=40, blank=True)
    object_id = models.BigIntegerField(null=True)
    reference = models.CharField(max_length=40, blank=True)
    listed = ArrayField(models.BigIntegerField(), default=list)
    rule = models.CharField(max_length=40, blank=True)
    purpose = models.TextField(blank=True)
    fields = ArrayField(models.CharField(max_length=60), default=list)
    detail = models.JSONField(default=dict)
    policy = models.IntegerField(default=0)
    allowed = models.BooleanField(default=True)

    class Meta:
        ordering = ["-id"]
        indexes = [
            models.Index(fields=["kind", "object_id", "-id"], name="audit_of_object"),
            models.Index(fields=["actor", "-id"], name="audit_of_actor"),
            models.Index(fields=["verb", "-id"], name="audit_of_verb"),
            GinIndex(fields=["listed"], name="audit_listed"),
        ]
        triggers = [
            pgtrigger.Protect(name="audit_is_append_only", operation=pgtrigger.Update | pgtrigger.Delete),
            pgtrigger.Trigger(
                name="audit_is_not_emptied",
                when=pgtrigger.Before,
                operation=pgtrigger.Truncate,
                level=pgtrigger.Statement,
                func="RAISE EXCEPTION 'The audit trail is append-only';",
            ),
        ]

    def __str__(self):
        return f"{self.verb} {self.kind} {self.reference}"
