"""Places, agencies and FBI field offices, as tables the center keeps."""

from uuid import uuid4

from django.contrib.auth.models import Group
from django.contrib.postgres.fields import ArrayField
from django.db import models

from .choices import Discipline


class County(models.Model):
    """A county or its equivalent, by its FIPS code."""

    fips = models.CharField(max_length=5, primary_key=True)
    name = models.CharField(max_length=80)
    state = models.CharField(max_length=2)
    latitude = models.FloatField(null=True)
    longitude = models.FloatField(null=True)
    population = models.PositiveIntegerField(null=True)
    served = models.BooleanField(default=False, help_text="In the center's own area")

    class Meta:
        ordering = ["name"]
        verbose_name_plural = "counties"

    def __str__(self):
        return self.name


class FieldOffice(models.Model):
    """An FBI field office and its JTTF, while it exists."""

    code = models.SlugField(max_length=24, unique=True)
    name = models.CharField(max_length=80)
    city = models.CharField(max_length=80)
    state = models.CharField(max_length=2)
    phone = models.CharField(max_length=40, blank=True)
    effective_from = models.DateField(null=True, blank=True)
    effective_to = models.DateField(null=True, blank=True)
    certainty = models.CharField(max_length=40, blank=True)

    class Meta:
        ordering = ["name"]

    def __str__(self):
        return f"FBI {self.name}"


class Territory(models.Model):
    """Which field office covers a county, from when, and how sure the center is."""

    county = models.ForeignKey(County, models.CASCADE, related_name="territories")
    office = models.ForeignKey(FieldOffice, models.PROTECT, related_name="territories")
    effective_from = models.DateField()
    effective_to = models.DateField(null=True, blank=True)
    certainty = models.CharField(max_length=40, default="unconfirmed")

    class Meta:
        verbose_name_plural = "territories"
        constraints = [
            models.UniqueConstraint(fields=["county", "office", "effective_from"], name="territory_once")
        ]

    def __str__(self):
        return f"{self.county}: {self.office}"


class Agency(models.Model):
    """An organization the center takes reports from, shares with or is.

    ``reference`` is what access keys name; ``circle`` is the group that named grants go to.
    """

    reference = models.UUIDField(default=uuid4, unique=True, editable=False)
    name = models.CharField(max_length=120, unique=True)
    short_name = models.CharField(max_length=40)
    discipline = models.CharField(max_length=8, choices=Discipline)
    law_enforcement = models.BooleanField(default=False)
    ori = models.CharField("ORI", max_length=9, blank=True)
    sectors = ArrayField(models.CharField(max_length=60), default=list, blank=True)
    counties = models.ManyToManyField(County, blank=True, related_name="agencies")
    statewide = models.BooleanField(default=False)
    is_host = models.BooleanField(default=False)
    field_office = models.ForeignKey(
        FieldOffice, models.PROTECT, null=True, blank=True, related_name="agencies"
    )
    circle = models.OneToOneField(Group, models.PROTECT, related_name="agency")
    active = models.BooleanField(default=True)
    since = models.DateField(auto_now_add=True)

    class Meta:
        ordering = ["name"]
        verbose_name_plural = "agencies"
        constraints = [
            models.UniqueConstraint(
                fields=["is_host"], condition=models.Q(is_host=True), name="agency_one_host"
            )
        ]

    def __str__(self):
        return self.name
