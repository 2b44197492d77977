"""The links of the chain, the signed checkpoints on it, and what each check of it found."""

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models.functions import Now


def append_only(name: str) -> list[pgtrigger.Trigger]:
    """Return the triggers by which the database refuses to change, cut or empty a table."""
    return [
        pgtrigger.Protect(name=f"{name}_is_append_only", operation=pgtrigger.Update | pgtrigger.Delete),
        pgtrigger.Trigger(
            name=f"{name}_is_not_emptied",
            when=pgtrigger.Before,
            operation=pgtrigger.Truncate,
            level=pgtrigger.Statement,
            func="RAISE EXCEPTION 'The audit trail is append-only';",
        ),
    ]


class AuditLink(models.Model):
    """One entry's place in the chain; it holds to the place before it by its hash."""

    position = models.BigIntegerField(primary_key=True)
    entry_id = models.BigIntegerField(unique=True)
    digest = models.BinaryField(max_length=32)
    hash = models.BinaryField(max_length=32)

    class Meta:
        ordering = ["position"]
        triggers = append_only("audit_link")

    def __str__(self):
        return f"{self.position}: entry {self.entry_id}"


class Checkpoint(models.Model):
    """The head of the chain at one moment, signed by a key that the database does not hold."""

    number = models.PositiveIntegerField(primary_key=True)
    position = models.BigIntegerField()
    head = models.BinaryField(max_length=32)
    at = models.DateTimeField()
    key = models.CharField(max_length=16)
    signature = models.BinaryField(max_length=64)

    class Meta:
        ordering = ["number"]
        triggers = append_only("audit_checkpoint")

    def __str__(self):
        return f"{self.number}: place {self.position}"


class ChainCheck(models.Model):
    """What one check of the chain found."""

    at = models.DateTimeField(db_default=Now())
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    whole = models.BooleanField()
    entries = models.BigIntegerField()
    findings = models.JSONField(default=list)

    class Meta:
        ordering = ["-id"]
        triggers = append_only("audit_check")

    def __str__(self):
        return f"{self.at:%Y-%m-%d %H:%M}: {len(self.findings)} findings"

    @property
    def sound(self) -> bool:
        """Whether nothing was found."""
        return not self.findings
