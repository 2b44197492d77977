"""Agreements between the center and an agency."""

from django.db import models

from partners.directory.models import Agency


class AgreementKind(models.TextChoices):
    """What was signed."""

    MOU = "mou", "Memorandum of understanding"
    NDA = "nda", "Non-disclosure agreement"
    USER = "user", "User agreement"
    PART23 = "part23", "Agreement to 28 CFR Part 23 procedures"


class Agreement(models.Model):
    """One signed agreement and the day it ends (28 CFR 23.20(f))."""

    agency = models.ForeignKey(Agency, models.CASCADE, related_name="agreements")
    kind = models.CharField(max_length=8, choices=AgreementKind)
    signed_on = models.DateField()
    ends_on = models.DateField()
    note = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["-ends_on"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ends_on__gte=models.F("signed_on")), name="agreement_ends_after_it_starts"
            )
        ]

    def __str__(self):
        return f"{self.agency}: {self.get_kind_display()}"
