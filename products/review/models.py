"""Versions and what reviewers decided about each."""

import pgtrigger
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from privacy.access.querysets import parts_of
from products.drafting.models import Product

from .choices import RECORDED, RejectReason, ReviewStep, Verdict

PERSON = settings.AUTH_USER_MODEL

# A writer's name may have joined after the version was made, so both lists count.
SIGNED = """
IF NOT EXISTS (SELECT 1 FROM products_version v
               WHERE v.id = NEW.version_id AND v.checksum = NEW.checksum) THEN
    RAISE EXCEPTION 'A decision is about the exact text of one version'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'review_of_the_exact_text';
END IF;
IF EXISTS (SELECT 1 FROM products_version v JOIN products_product p ON p.id = v.product_id
           WHERE v.id = NEW.version_id AND NEW.by_id = ANY (p.writers || v.by_id || p.author_id)) THEN
    RAISE EXCEPTION 'Nobody decides about what they wrote'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'review_not_by_a_writer';
END IF;
RETURN NEW;
"""


class Version(models.Model):
    """One frozen text of a product; an approval binds to its checksum.

    ``required`` is every step this version needs before it is approved, fixed when it was made;
    ``edit`` is the save it was made from.
    """

    product = models.ForeignKey(Product, models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    content = models.JSONField()
    checksum = models.CharField(max_length=64)
    banner = models.CharField(max_length=80)
    required = ArrayField(models.CharField(max_length=12, choices=ReviewStep))
    edit = models.PositiveIntegerField()
    by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    objects = parts_of("product", face="desk_label")

    class Meta:
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(fields=["product", "number"], name="version_once"),
            models.CheckConstraint(
                condition=Q(required__contains=[ReviewStep.SUPERVISOR]), name="version_needs_a_supervisor"
            ),
        ]
        triggers = [pgtrigger.ReadOnly(name="version_is_frozen")]

    def __str__(self):
        return f"{self.product_id} v{self.number}"


class Review(models.Model):
    """A reviewer's decision about one exact version; a later edit voids it but never hides it."""

    version = models.ForeignKey(Version, models.CASCADE, related_name="reviews")
    step = models.CharField(max_length=12, choices=ReviewStep)
    verdict = models.CharField(max_length=10, choices=Verdict)
    checksum = models.CharField(max_length=64)
    reason = models.CharField(max_length=12, choices=RejectReason, blank=True)
    notes = models.TextField(blank=True)
    block_notes = models.JSONField(default=dict)
    author = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    voided_at = models.DateTimeField(null=True)
    voided_why = models.CharField(max_length=200, blank=True)

    objects = parts_of("version__product", face="desk_label")

    class Meta:
        ordering = ["-at", "-id"]
        constraints = [
            models.CheckConstraint(condition=~Q(by=F("author")), name="review_not_by_the_author"),
            models.CheckConstraint(
                condition=~Q(verdict=Verdict.REJECTED) | (~Q(reason="") & ~Q(notes="")),
                name="review_rejects_with_a_reason",
            ),
            models.CheckConstraint(
                condition=~Q(verdict=Verdict.RETURNED) | ~Q(block_notes={}), name="review_returns_with_notes"
            ),
            models.CheckConstraint(
                condition=Q(voided_at=None) | ~Q(voided_why=""), name="review_void_says_why"
            ),
            models.UniqueConstraint(
                fields=["version", "step"],
                condition=Q(voided_at=None, verdict=Verdict.APPROVED),
                name="review_one_approval_a_step",
            ),
            models.UniqueConstraint(
                fields=["version", "by"],
                condition=Q(voided_at=None, verdict=Verdict.APPROVED) & ~Q(step__in=RECORDED),
                name="review_one_approval_a_person",
            ),
        ]
        triggers = [
            pgtrigger.Trigger(
                name="review_is_signed", when=pgtrigger.Before, operation=pgtrigger.Insert, func=SIGNED
            ),
            pgtrigger.ReadOnly(name="review_stands", exclude=["voided_at", "voided_why"]),
            pgtrigger.Protect(
                name="review_stays_void",
                operation=pgtrigger.Update,
                condition=pgtrigger.Q(old__voided_at__isnull=False)
                & pgtrigger.Q(old__voided_at__df=pgtrigger.F("new__voided_at")),
            ),
        ]

    def __str__(self):
        return f"{self.step} {self.verdict} {self.version_id}"
