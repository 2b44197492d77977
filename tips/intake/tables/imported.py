"""Where an imported report came from, in the words it came with."""

from django.conf import settings
from django.db import models

from partners.directory.models import Agency
from privacy.access.querysets import parts_of

from .tip import Tip


class Import(models.Model):
    """One source of imported reports, by a name that an import is asked for again."""

    name = models.CharField(max_length=80)
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="imports")
    begun_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    begun_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-begun_at"]
        constraints = [models.UniqueConstraint(fields=["agency", "name"], name="import_named_once")]

    def __str__(self):
        return self.name


class ImportedReport(models.Model):
    """What an imported line said that a tip has no other place for, kept as it was written."""

    tip = models.OneToOneField(Tip, models.CASCADE, related_name="imported")
    batch = models.ForeignKey(Import, models.PROTECT, related_name="reports")
    dated = models.CharField(max_length=64, blank=True)
    titled = models.BooleanField(default=False)
    source = models.CharField(max_length=200, blank=True)

    objects = parts_of("tip")

    def __str__(self):
        return f"{self.tip_id} of {self.batch_id}"
