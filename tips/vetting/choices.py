"""The answers of the two-part review."""

from django.db import models


class Group(models.TextChoices):
    """The two groups of behaviors of the ISE-SAR standard."""

    CRIMINAL = "A", "Defined criminal activity and potential terrorism nexus"
    CONTEXT = "B", "Potential criminal or non-criminal activity needing an added fact"


class Match(models.TextChoices):
    """Answer to part 1: do the facts fit the standard's behaviors?"""

    YES = "yes", "Yes, it matches the behaviors ticked below"
    NOT_ENOUGH = "not_enough", "Not enough to tell. Ask the submitter or an agency"
    NO = "no", "No. Close and start the deletion clock"


class Nexus(models.TextChoices):
    """Answer to part 2: is it reasonably indicative of planning for terrorism?"""

    POTENTIAL = "potential", "Potential terrorism nexus"
    NONE = "none", "No nexus"
    CANNOT_TELL = "cannot_tell", "Cannot tell yet"
