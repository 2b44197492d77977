"""The words criminal intelligence is described with."""

from django.db import models


class Sensitivity(models.TextChoices):
    """How closely a record is held, which decides who may send it on."""

    OPEN = "open", "Open to law enforcement with a need to know"
    POINTER = "pointer", "Pointer only: others are told whom to call"
    RESTRICTED = "restricted", "Restricted: only the control official sends it on"


class SubjectKind(models.TextChoices):
    """What kind of subject a reasonable suspicion is about."""

    PERSON = "person", "A person"
    ORGANIZATION = "organization", "An organization"


class Threat(models.TextChoices):
    """Why an activity is a significant and recognized threat (28 CFR 23.30(b))."""

    LIFE = "life", "It threatens the life or property of people"
    PROFIT = "profit", "It is done for illegal power or profit"
    ORGANIZED = "organized", "It involves a lasting criminal organization"
    SPREAD = "spread", "It reaches beyond one jurisdiction"


class IdentifierKind(models.TextChoices):
    """What noncriminal identifying information describes."""

    PERSON = "person", "Person"
    ORGANIZATION = "organization", "Organization"
    VEHICLE = "vehicle", "Vehicle"
    PLACE = "place", "Place"
    CONTACT = "contact", "Phone, account or address"


NCII = "Noncriminal identifying information: not suspected of anything, and no basis for suspicion."
