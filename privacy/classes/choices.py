"""The kinds of record that obey different rules and are never mixed."""

from django.db import models


class RecordClass(models.TextChoices):
    """What a record is, by how much is known (28 CFR Part 23; ISE-SAR Functional Standard)."""

    T0 = "T0", "Raw submission"
    T1 = "T1", "Vetted tip or SAR"
    T2 = "T2", "Potential terrorism nexus"
    T3 = "T3", "Criminal intelligence"
    P = "P", "Product"

    @property
    def is_tip(self) -> bool:
        """Whether records of this class live below criminal intelligence."""
        return self in {RecordClass.T0, RecordClass.T1, RecordClass.T2}


class Part(models.TextChoices):
    """Which part of a record a row holds, since parts have their own readers."""

    RECORD = "record", "The record itself"
    DESK = "desk", "The center's own work on it"
    IDENTITY = "identity", "Who submitted it or is named in it"
    WARNING = "warning", "An assessment sent to avoid imminent danger"
    MAILBOX = "mailbox", "What passes between the center and the submitter"


class Stage(models.TextChoices):
    """Whether a record is still being made, is out, or has been called back."""

    HELD = "held", "Held at the center"
    RELEASED = "released", "Released"
    RECALLED = "recalled", "Recalled"
