"""Roles people hold and training they take."""

from django.db import models


class Role(models.TextChoices):
    """A post in an agency or at the center."""

    OFFICER = "officer", "Partner officer"
    READER = "reader", "Reader"
    AGENCY_ADMIN = "agency_admin", "Agency administrator"
    INTAKE = "intake", "Intake analyst"
    ANALYST = "analyst", "Analyst"
    SENIOR = "senior", "Senior analyst"
    SUPERVISOR = "supervisor", "Supervisor"
    PRIVACY = "privacy", "Privacy officer"
    LIAISON = "liaison", "JTTF liaison"
    AUDITOR = "auditor", "Auditor"
    SYSADMIN = "sysadmin", "System administrator"


class Course(models.TextChoices):
    """Training that a rule asks for."""

    PRIVACY = "privacy", "Privacy, civil rights and civil liberties"
    SAR = "sar", "SAR analyst"
    PART23 = "part23", "28 CFR Part 23"
    LIAISON = "tlo", "Liaison officer"


class Caveat(models.TextChoices):
    """A credential that opens material under a caveat."""

    PCII = "pcii", "PCII authorized user"
    SSI = "ssi", "SSI covered person"
    CVI = "cvi", "CVI authorized user"
