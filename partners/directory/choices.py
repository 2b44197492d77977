"""What kinds of agency there are."""

from django.db import models


class Discipline(models.TextChoices):
    """A partner's field of work, which decides what may be released to it by default."""

    LE = "LE", "Law enforcement"
    FIRE = "FIRE", "Fire service"
    EMS = "EMS", "Emergency medical services"
    EM = "EM", "Emergency management"
    PH = "PH", "Public health and health care"
    AGVET = "AGVET", "Animal, agricultural and environmental health"
    CORR = "CORR", "Corrections, probation and parole"
    PSAP = "PSAP", "911 and public safety telecommunications"
    MAR = "MAR", "Maritime and port partners"
    CIKR = "CIKR", "Critical infrastructure and private security"
    MIL = "MIL", "Military and National Guard"
    TRIBAL = "TRIBAL", "Tribal government and public safety"
    EDU = "EDU", "Education"
    CYBER = "CYBER", "Cyber and government IT security"
    ELECTED = "ELECTED", "Elected and senior executive officials"
    FED = "FED", "Federal partner"
    FC = "FC", "Fusion center"
