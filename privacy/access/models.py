"""Access labels and access keys: the two small tables that turn the two keys of a record."""

import hashlib
import json

from django.contrib.postgres.fields import ArrayField
from django.db import models

from privacy.classes.choices import Part, RecordClass, Stage


class KeyKind(models.TextChoices):
    """What sort of need to know a key stands for."""

    DESK = "desk", "A desk of the center whose turn it is"
    AGENCY = "agency", "The agency that submitted it"
    OFFICE = "office", "The field office it was referred to"
    AUDIENCE = "audience", "The audience it was released to"
    CIRCLE = "circle", "A circle it was shared with by name"
    MAILBOX = "mailbox", "The holder of its receipt code"
    SERVICE = "service", "A service that carries it"
    CUSTODY = "custody", "Whoever keeps, destroys or audits records"
    TOLD = "told", "The person a notice was sent to"
    MEMBER = "member", "A person its owner named on it"


class AccessLabel(models.Model):
    """One distinct combination of what right-to-know rules look at; never changed once made."""

    record_class = models.CharField(max_length=2, choices=RecordClass)
    part = models.CharField(max_length=8, choices=Part, default=Part.RECORD)
    stage = models.CharField(max_length=8, choices=Stage, default=Stage.HELD)
    marking = models.CharField(max_length=24)
    caveats = ArrayField(models.CharField(max_length=16), default=list, blank=True)
    compartments = ArrayField(models.CharField(max_length=40), default=list, blank=True)
    originator_controlled = models.BooleanField(default=False)
    populations = ArrayField(models.CharField(max_length=16), default=list, blank=True)
    expressive = models.BooleanField(default=False)
    digest = models.CharField(max_length=64, unique=True, editable=False)

    FACTS = (
        "record_class",
        "part",
        "stage",
        "marking",
        "caveats",
        "compartments",
        "originator_controlled",
        "populations",
        "expressive",
    )

    def __str__(self):
        return f"{self.record_class} {self.part} {self.marking}"

    def compute_digest(self) -> str:
        """Return the digest that makes equal combinations one row."""
        facts = [sorted(v) if isinstance(v, list) else v for v in (getattr(self, f) for f in self.FACTS)]
        return hashlib.sha256(json.dumps(facts).encode()).hexdigest()


class AccessKey(models.Model):
    """One interned need to know, so that a match explains itself; ``until`` is its last day, if any."""

    kind = models.CharField(max_length=8, choices=KeyKind)
    subject = models.CharField(max_length=80)
    until = models.DateField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["id"], condition=~models.Q(kind="mailbox"), name="access_key_lasting")
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "subject", "until"], name="access_key_once", nulls_distinct=False
            )
        ]

    def __str__(self):
        return f"{self.kind}:{self.subject}"
