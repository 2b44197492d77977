"""A product in the making: its parts, its sources and its privacy answers."""

import pgtrigger
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector, SearchVectorField
from django.db import models
from django.db.models import F, Q

from partners.directory.models import County
from privacy.access.grants import NamedGrant, grants_join
from privacy.access.querysets import parts_of
from privacy.access.records import GuardedRecord
from tips.intake.choices import Reliability, Validity
from tips.intake.models import Tip

from .choices import Confidence, Status
from .lifecycle import LIFECYCLE

PERSON = settings.AUTH_USER_MODEL


class Product(GuardedRecord):
    """What analysts make of several tips, for named audiences in named areas.

    ``approved_version`` is the one version that was approved; any later edit empties it.
    """

    number = models.CharField(max_length=24, unique=True, editable=False)
    line = models.CharField(max_length=8)
    title = models.CharField(max_length=160)
    bottom_line = models.TextField(blank=True)
    status = models.CharField(max_length=12, choices=Status, default=Status.DRAFT, editable=False)
    author = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    saved_at = models.DateTimeField(auto_now=True)
    edit = models.PositiveIntegerField(
        default=1, help_text="Counts every save, so that a stale page is noticed"
    )
    banner = models.CharField(max_length=80, blank=True)
    disciplines = ArrayField(models.CharField(max_length=8), default=list, blank=True)
    counties = models.ManyToManyField(County, blank=True, related_name="+")
    statewide = models.BooleanField(default=False)
    sectors = ArrayField(models.CharField(max_length=60), default=list, blank=True)
    why_audience = models.TextField(blank=True, help_text="Why these readers need it (28 CFR 23.20(g))")
    approved_version = models.PositiveIntegerField(null=True, editable=False)
    approved_by = models.ForeignKey(PERSON, models.PROTECT, null=True, related_name="+", editable=False)
    released_at = models.DateTimeField(null=True, editable=False)
    acknowledge_by = models.DateField(null=True, blank=True)
    expires_on = models.DateField(null=True, blank=True)
    supersedes = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="+")
    recall_reason = models.TextField(blank=True)

    search = models.GeneratedField(
        expression=SearchVector("title", weight="A", config="english")
        + SearchVector("bottom_line", weight="B", config="english"),
        output_field=SearchVectorField(),
        db_persist=True,
    )

    class Meta:
        default_manager_name = "objects"
        ordering = ["-created_at", "-id"]
        indexes = [
            GinIndex(fields=["access_keys"], name="product_keys"),
            GinIndex(fields=["search", "access_keys"], name="product_search_keys"),
            models.Index(F("released_at").desc(), F("id").desc(), name="product_newest"),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(status__in=Status.values), name="product_status_known"),
            models.CheckConstraint(
                condition=Q(approved_by=None) | ~Q(approved_by=F("author")), name="product_two_people"
            ),
            models.CheckConstraint(
                condition=~Q(status__in=[Status.APPROVED, Status.RELEASED])
                | Q(approved_by__isnull=False, approved_version__isnull=False),
                name="product_approval_signed",
            ),
            models.CheckConstraint(
                condition=~Q(status=Status.RELEASED) | ~Q(disciplines=[]), name="product_has_an_audience"
            ),
        ]
        triggers = [
            pgtrigger.FSM(name="product_moves_along_its_path", field="status", transitions=LIFECYCLE.arrows())
        ]

    def __str__(self):
        return self.number


class ProductGrant(NamedGrant):
    """One product shared with one agency or circle by name."""

    content_object = models.ForeignKey(Product, models.CASCADE, related_name="grants")

    class Meta(NamedGrant.Meta):
        abstract = False
        triggers = [grants_join("products_product", "products_productgrant")]


class Block(models.Model):
    """One paragraph, judgment or indicator, with its own portion mark and audiences.

    ``general`` is the sentence that stands in its place for an audience outside ``disciplines``;
    empty means that such an audience does not get it at all.
    """

    product = models.ForeignKey(Product, models.CASCADE, related_name="blocks")
    part = models.CharField(max_length=24)
    order = models.PositiveSmallIntegerField(default=0)
    text = models.TextField()
    marking = models.CharField(max_length=24, default="FOUO")
    confidence = models.CharField(max_length=10, choices=Confidence, blank=True)
    for_discipline = models.CharField(max_length=8, blank=True)
    disciplines = ArrayField(models.CharField(max_length=8), default=list, blank=True)
    general = models.TextField(blank=True)
    sources = models.ManyToManyField("Source", blank=True, related_name="blocks")

    objects = parts_of("product")

    class Meta:
        ordering = ["part", "order", "id"]

    def __str__(self):
        return f"{self.part} {self.order} of {self.product_id}"


class Source(models.Model):
    """A tip that a product cites, as the product describes it to its readers."""

    product = models.ForeignKey(Product, models.CASCADE, related_name="sources")
    tip = models.ForeignKey(Tip, models.PROTECT, related_name="+")
    mark = models.CharField(max_length=4)
    description = models.CharField(max_length=200)
    reliability = models.CharField(max_length=12, choices=Reliability)
    validity = models.CharField(max_length=12, choices=Validity)
    marking = models.CharField(max_length=24)
    by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    objects = parts_of("product")

    class Meta:
        ordering = ["mark"]
        constraints = [
            models.UniqueConstraint(fields=["product", "tip"], name="source_once"),
            models.UniqueConstraint(fields=["product", "mark"], name="source_mark_once"),
        ]

    def __str__(self):
        return f"{self.mark} of {self.product_id}"


class PrivacyAnswer(models.Model):
    """One answer of the privacy checklist, with its reason."""

    product = models.ForeignKey(Product, models.CASCADE, related_name="privacy_answers")
    question = models.CharField(max_length=24)
    yes = models.BooleanField()
    reason = models.TextField(blank=True)
    by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now=True)

    objects = parts_of("product")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["product", "question"], name="privacy_answer_once")]

    def __str__(self):
        return f"{self.question} of {self.product_id}"
