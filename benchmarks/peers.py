"""The table of tips as a model without the policy, for hand-free comparisons and for django-guardian."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.search import SearchVectorField
from django.db import models

from partners.models import Agency, County
from privacy.access.models import AccessLabel


class PlainTip(models.Model):
    """The same rows of the same table, fetched by an ordinary manager."""

    label = models.ForeignKey(AccessLabel, models.DO_NOTHING, related_name="+")
    access_keys = ArrayField(models.IntegerField())
    purge_at = models.DateTimeField()
    number = models.CharField(max_length=16)
    status = models.CharField(max_length=12)
    source = models.CharField(max_length=8)
    agency = models.ForeignKey(Agency, models.DO_NOTHING, null=True, related_name="+")
    county = models.ForeignKey(County, models.DO_NOTHING, null=True, related_name="+")
    created_at = models.DateTimeField()
    due_at = models.DateTimeField(null=True)
    title = models.CharField(max_length=160)
    priority = models.SmallIntegerField()
    search = SearchVectorField()

    class Meta:
        app_label = "benchmarks"
        managed = False
        db_table = "tips_tip"


class BareReport(models.Model):
    """One row of one table: what a Django view writes that does nothing else."""

    title = models.CharField(max_length=160)
    narrative = models.TextField()
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        app_label = "benchmarks"
        managed = False
        db_table = "bench_report"
