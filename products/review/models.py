"""Versions and what reviewers decided about each."""

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import F, Q

from privacy.access.querysets import parts_of
from products.drafting.models import Product

PERSON = settings.AUTH_USER_MODEL


class ReviewStep(models.TextChoices):
    """A link of the review chain."""

    PEER = "peer", "Peer review"
    PRIVACY = "privacy", "Privacy review"
    SUPERVISOR = "supervisor", "Approval"


class Verdict(models.TextChoices):
    """What a reviewer decided."""

    APPROVED = "approved", "Approved"
    RETURNED = "returned", "Returned with notes"
    REJECTED = "rejected", "Rejected"


class Version(models.Model):
    """One frozen text of a product; an approval binds to its checksum."""

    product = models.ForeignKey(Product, models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    content = models.JSONField()
    checksum = models.CharField(max_length=64)
    banner = models.CharField(max_length=80)
    by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    objects = parts_of("product")

    class Meta:
        ordering = ["-number"]
        constraints = [models.UniqueConstraint(fields=["product", "number"], name="version_once")]
        triggers = [pgtrigger.ReadOnly(name="version_is_frozen", fields=["content", "checksum", "number"])]

    def __str__(self):
        return f"{self.product_id} v{self.number}"


class Review(models.Model):
    """A reviewer's decision about one exact version; a later edit voids it but never hides it."""

    version = models.ForeignKey(Version, models.CASCADE, related_name="reviews")
    step = models.CharField(max_length=12, choices=ReviewStep)
    verdict = models.CharField(max_length=10, choices=Verdict)
    checksum = models.CharField(max_length=64)
    notes = models.TextField(blank=True)
    block_notes = models.JSONField(default=dict)
    author = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    voided_at = models.DateTimeField(null=True)
    voided_why = models.CharField(max_length=200, blank=True)

    objects = parts_of("version__product")

    class Meta:
        ordering = ["-at"]
        constraints = [
            models.CheckConstraint(condition=~Q(by=F("author")), name="review_not_by_the_author"),
            models.UniqueConstraint(
                fields=["version", "step"],
                condition=Q(voided_at=None, verdict=Verdict.APPROVED),
                name="review_one_approval_a_step",
            ),
        ]

    def __str__(self):
        return f"{self.step} {self.verdict} {self.version_id}"
