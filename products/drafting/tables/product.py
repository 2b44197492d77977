"""The product itself, and named grants on it."""

import pgtrigger
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector, SearchVectorField
from django.db import models
from django.db.models import F, Q

from partners.directory.models import County
from privacy.access.grants import NamedGrant, grants_join
from privacy.access.models import AccessLabel
from privacy.access.records import GuardedRecord, at_most_five_years
from privacy.retention.kept import Kept
from products.drafting.choices import Status
from products.drafting.lifecycle import LIFECYCLE
from products.drafting.triggers import approval_is_complete, edits_end_approvals

PERSON = settings.AUTH_USER_MODEL


class Product(GuardedRecord):
    """What analysts make of several tips, for named audiences in named areas.

    ``approved_version`` is the one version that was approved; any later edit empties it.
    ``desk_label`` is for its working parts, which readers of the released product never see.
    ``saved_page`` names the open page that saved last, so that a page may save itself again.
    """

    desk_label = models.ForeignKey(AccessLabel, models.PROTECT, related_name="+", editable=False)
    number = models.CharField(max_length=24, unique=True, editable=False)
    line = models.CharField(max_length=8)
    title = models.CharField(max_length=160)
    bottom_line = models.TextField(blank=True)
    status = models.CharField(max_length=12, choices=Status, default=Status.DRAFT, editable=False)
    author = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    saved_at = models.DateTimeField(auto_now=True)
    saved_page = models.CharField(max_length=32, blank=True, editable=False)
    writers = ArrayField(
        models.BigIntegerField(), default=list, editable=False, help_text="Everyone who wrote in it"
    )
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
    excuses = models.JSONField(default=dict, blank=True, help_text="Why a warning does not apply")
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

    kept = Kept(words="Product", written_by=("author_id",), renewable={"P": None})

    class Meta:
        default_manager_name = "objects"
        ordering = ["-created_at", "-id"]
        indexes = [
            GinIndex(fields=["access_keys"], name="product_keys"),
            GinIndex(fields=["search", "access_keys"], name="product_search_keys"),
            models.Index(F("released_at").desc(), F("id").desc(), name="product_newest"),
        ]
        constraints = [
            at_most_five_years("product"),
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
            pgtrigger.FSM(
                name="product_moves_along_its_path", field="status", transitions=LIFECYCLE.arrows()
            ),
            pgtrigger.Protect(
                name="product_is_written_in_draft_only",
                operation=pgtrigger.Update,
                condition=pgtrigger.Q(old__edit__df=pgtrigger.F("new__edit"))
                & ~pgtrigger.Q(new__status=Status.DRAFT),
            ),
            approval_is_complete(),
            edits_end_approvals(),
        ]

    def __str__(self):
        return self.number


class ProductGrant(NamedGrant):
    """One product shared with one agency or circle by name."""

    content_object = models.ForeignKey(Product, models.CASCADE, related_name="grants")

    class Meta(NamedGrant.Meta):
        abstract = False
        triggers = [grants_join("products_product", "products_productgrant")]
