"""What a documented reasonable suspicion is made of, proposed and approved alike."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from tips.intake.choices import Reliability, Validity

from .choices import Sensitivity, SubjectKind, Threat

ASKED = {
    "facts": "Write the facts, each with where it comes from.",
    "involvement": "Write how the subject is involved in this activity.",
    "relevance": "Write why this information matters to that activity.",
    "how_obtained": "Write how this was obtained.",
    "supporting_file": "Name the agency and the file that supports this.",
}


class CriminalActivity(models.Model):
    """One criminal activity that a record may rest on; an umbrella needs one of its children instead."""

    code = models.CharField(max_length=24)
    name = models.CharField(max_length=120)
    umbrella = models.BooleanField(default=False)
    parent = models.ForeignKey("self", models.PROTECT, null=True, related_name="children")
    effective_from = models.DateField()
    effective_to = models.DateField(null=True)

    class Meta:
        ordering = ["code"]
        verbose_name_plural = "criminal activities"
        constraints = [
            models.UniqueConstraint(fields=["code", "effective_from"], name="criminal_activity_once")
        ]

    def __str__(self):
        return self.name


class Suspicion(models.Model):
    """Facts, activity, involvement, relevance, lawful origin, supporting file, grades and sensitivity.

    ``sources`` are numbers of tips, never keys to them: the two repositories stay apart.
    """

    activity = models.ForeignKey(CriminalActivity, models.PROTECT, related_name="+")
    threats = ArrayField(models.CharField(max_length=12, choices=Threat))
    facts = models.TextField()
    involvement = models.TextField()
    relevance = models.TextField()
    how_obtained = models.TextField()
    supporting_file = models.CharField(max_length=200)
    sources = ArrayField(models.CharField(max_length=16))

    class Meta:
        abstract = True


class Labels(models.Model):
    """How closely it is held and how far it can be relied on; the two grades are never averaged."""

    sensitivity = models.CharField(max_length=12, choices=Sensitivity, default=Sensitivity.RESTRICTED)
    reliability = models.CharField(max_length=12, choices=Reliability)
    validity = models.CharField(max_length=12, choices=Validity)

    class Meta:
        abstract = True


class Named(models.Model):
    """Whom a suspicion is about."""

    kind = models.CharField(max_length=12, choices=SubjectKind)
    name = models.CharField(max_length=160)
    description = models.TextField(blank=True)

    class Meta:
        abstract = True


def complete(prefix: str) -> list[models.CheckConstraint]:
    """Return the constraints that leave no element of a suspicion unsaid."""
    said = [
        models.CheckConstraint(condition=~models.Q(**{name: ""}), name=f"{prefix}_says_{name}")
        for name in ASKED
    ]
    listed = [
        models.CheckConstraint(condition=~models.Q(**{name: []}), name=f"{prefix}_lists_{name}")
        for name in ("threats", "sources")
    ]
    return said + listed


def judged(prefix: str) -> models.CheckConstraint:
    """Return the constraint that a record whose source and content are both unknown may not be kept."""
    return models.CheckConstraint(
        condition=~models.Q(reliability=Reliability.UNKNOWN, validity=Validity.CANNOT_JUDGE),
        name=f"{prefix}_can_be_judged",
    )
