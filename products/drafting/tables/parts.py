"""What a product is made of: its paragraphs, its sources and its privacy answers."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from privacy.access.querysets import parts_of
from products.drafting.choices import Confidence
from tips.intake.choices import Reliability, Validity
from tips.intake.models import Tip
from tips.screening.models import waits_for_clearance

from .product import Product

PERSON = settings.AUTH_USER_MODEL


class Block(models.Model):
    """One paragraph, judgment or indicator, with its own portion mark and audiences.

    ``key`` names it from version to version. ``general`` is the sentence that stands in its place,
    under ``general_marking``, for an audience that may not have the original; empty means that such
    an audience does not get it at all. ``cites`` holds the marks of sources.
    """

    product = models.ForeignKey(Product, models.CASCADE, related_name="blocks")
    key = models.CharField(max_length=8)
    part = models.CharField(max_length=24)
    order = models.PositiveSmallIntegerField(default=0)
    heading = models.CharField(max_length=120, blank=True)
    text = models.TextField(blank=True)
    marking = models.CharField(max_length=80, default="U//FOUO")
    likelihood = models.CharField(max_length=24, blank=True)
    confidence = models.CharField(max_length=10, choices=Confidence, blank=True)
    for_discipline = models.CharField(max_length=8, blank=True)
    on = models.DateField(null=True, blank=True)
    standout = models.BooleanField(default=False)
    disciplines = ArrayField(models.CharField(max_length=8), default=list, blank=True)
    general = models.TextField(blank=True)
    general_marking = models.CharField(max_length=80, default="U//FOUO")
    cites = ArrayField(models.CharField(max_length=4), default=list, blank=True)
    lowered_by = models.ForeignKey(PERSON, models.PROTECT, null=True, related_name="+", editable=False)
    lowered_why = models.TextField(blank=True, editable=False)

    objects = parts_of("product", face="desk_label")

    class Meta:
        ordering = ["part", "order", "id"]
        constraints = [
            models.UniqueConstraint(fields=["product", "key"], name="block_key_once"),
            models.CheckConstraint(
                condition=Q(lowered_by=None) | ~Q(lowered_why=""), name="block_lowered_says_why"
            ),
        ]

    def __str__(self):
        return f"{self.key} of {self.product_id}"


class Source(models.Model):
    """A tip that a product cites, as the product describes it to its readers."""

    product = models.ForeignKey(Product, models.CASCADE, related_name="sources")
    tip = models.ForeignKey(Tip, models.PROTECT, related_name="+")
    mark = models.CharField(max_length=4)
    description = models.CharField(max_length=200)
    reliability = models.CharField(max_length=12, choices=Reliability)
    validity = models.CharField(max_length=12, choices=Validity)
    marking = models.CharField(max_length=80)
    by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    objects = parts_of("product", face="desk_label")

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["product", "tip"], name="source_once"),
            models.UniqueConstraint(fields=["product", "mark"], name="source_mark_once"),
        ]
        triggers = [waits_for_clearance("source_waits_for_clearance", "NEW.tip_id")]

    def __str__(self):
        return f"{self.mark} of {self.product_id}"


class PrivacyAnswer(models.Model):
    """One answer of the privacy checklist, with its reason.

    ``about`` keeps digests of the passages it was given for: a new passage asks the question again.
    """

    product = models.ForeignKey(Product, models.CASCADE, related_name="privacy_answers")
    question = models.CharField(max_length=24)
    yes = models.BooleanField()
    reason = models.TextField(blank=True)
    about = ArrayField(models.CharField(max_length=16), default=list, blank=True)
    by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now=True)

    objects = parts_of("product", face="desk_label")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["product", "question"], name="privacy_answer_once")]

    def __str__(self):
        return f"{self.question} of {self.product_id}"
