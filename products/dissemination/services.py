"""The acts of dissemination: release, stop, recall."""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from privacy.access.duties import Duty
from privacy.access.interning import relabelled
from privacy.access.placing import place
from privacy.access.standing import Standing
from privacy.audit.trail import record as audit
from privacy.classes.choices import Stage
from privacy.disclosures.services import wake
from privacy.lifecycle import StepNotOpen
from products.documents.plain import from_data
from products.drafting.choices import Status
from products.drafting.lifecycle import LIFECYCLE
from products.drafting.models import Product

from .audience import audience_of
from .models import Release, Rendition

SPREAD = "products.spread_release"


@transaction.atomic
def release(product: Product, *, by: Standing, send_at: datetime | None = None) -> Release:
    """Authorize the sending of exactly the approved version, now or at a stated time.

    Raises ``StepNotOpen`` if the product is not approved or has nobody to go to.
    """
    product = LIFECYCLE.lock(product, by=by)
    _releasable(product, by)
    version = product.versions.visible_to(by).get(number=product.approved_version)
    audience = audience_of(product, from_data(version.content))
    if not audience.people:
        raise StepNotOpen("Nobody would get this: choose fields of work and areas that somebody reads in.")
    sending, new = Release.objects.unguarded().get_or_create(
        version=version,
        defaults={
            "product": product,
            "authorized_by_id": by.user_id,
            "send_at": send_at or timezone.now(),
            "total": audience.people,
            "agencies": audience.agencies,
            "left_out": audience.people_left_out,
        },
    )
    if new:
        audit(by, "authorize release", product, purpose=product.why_audience, detail=_counts(sending))
        if sending.send_at <= timezone.now():
            wake(SPREAD, sending.pk)
    return sending


def _releasable(product: Product, by: Standing) -> None:
    if not by.may(Duty.RELEASE):
        raise PermissionDenied("Releasing a product is for people who release approved products.")
    if product.author_id == by.user_id:
        raise PermissionDenied("You wrote this, so someone else has to release it.")
    if product.status not in {Status.APPROVED, Status.RELEASED}:
        raise StepNotOpen(f"It can't be released: it is {product.get_status_display().lower()}.")


def _counts(sending: Release) -> dict:
    return {"version": sending.version.number, "people": sending.total, "left_out": sending.left_out}


@transaction.atomic
def stop(sending: Release, *, by: Standing) -> Release:
    """Stop a sending before anything left, or what has not left yet."""
    sending = Release.objects.visible_to(by).select_for_update(of=("self",)).get(pk=sending.pk)
    if sending.stopped_at is None:
        sending.stopped_at, sending.stopped_by_id = timezone.now(), by.user_id
        sending.save(update_fields=["stopped_at", "stopped_by"])
        waiting = sending.copies.visible_to(by).filter(delivered_at=None)
        stopped = waiting.update(stopped_at=sending.stopped_at)
        audit(by, "stop release", sending.product, detail={"not_sent": stopped})
    return sending


@transaction.atomic
def recall(product: Product, *, by: Standing, reason: str) -> Product:
    """Take a released product back: its text is shut, and everybody who got it is told why.

    Readers keep the notice and the reason; the content opens to the center only.
    """
    product = LIFECYCLE.advance(product, "recall", by=by, purpose=reason, recall_reason=reason)
    now = timezone.now()
    for rendition in product.renditions.unguarded().select_related("label"):
        place(
            rendition, label=relabelled(rendition.label, stage=Stage.RECALLED), needs=_kept_needs(rendition)
        )
        rendition.recalled_at, rendition.recall_reason = now, reason
        rendition.save(update_fields=["label", "recalled_at", "recall_reason"])
    told = product.copies.unguarded().filter(stopped_at=None)
    told.update(delivered_at=None, due_at=now, attempts=0)
    wake("products.carry_release_of", product.pk)
    return product


def _kept_needs(rendition: Rendition):
    return [(key.kind, key.subject) for key in rendition.carried()]
