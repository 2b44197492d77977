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

from .audience import Audience, audience_of
from .models import Release
from .superseding import tell_holders

SPREAD = "products.spread_release"
CARRY = "products.carry_release"
NOBODY = "Nobody would get this: choose fields of work and areas that somebody reads in."


@transaction.atomic
def release(product: Product, *, by: Standing, send_at: datetime | None = None) -> Release:
    """Authorize the sending of exactly the approved version, now or at a stated time.

    A stopped sending goes on. Raises ``StepNotOpen`` if the product is not approved, may go to no
    audience or has nobody to go to.
    """
    product = LIFECYCLE.lock(product, by=by)
    check_releasable(product, by)
    version = product.versions.visible_to(by).get(number=product.approved_version)
    audience = audience_of(product, from_data(version.content))
    if not audience.people:
        raise StepNotOpen(audience.refused or NOBODY)
    facts = _facts(product, audience, by, send_at)
    sending, new = Release.objects.unguarded().get_or_create(version=version, defaults=facts)
    if not new and sending.stopped_at is None:
        return sending
    if not new:
        _go_on(sending, facts)
    audit(by, "authorize release", product, purpose=product.why_audience, detail=_counts(sending))
    if sending.send_at <= timezone.now():
        wake(CARRY if sending.listed_at else SPREAD, sending.pk)
    return sending


def check_releasable(product: Product, by: Standing) -> None:
    """Raise ``PermissionDenied`` or ``StepNotOpen``, in words, where a product can't be released."""
    if not by.may(Duty.RELEASE):
        raise PermissionDenied("Releasing a product is for people who release approved products.")
    if product.author_id == by.user_id:
        raise PermissionDenied("You wrote this, so someone else has to release it.")
    if product.status not in {Status.APPROVED, Status.RELEASED}:
        raise StepNotOpen(f"It can't be released: it is {product.get_status_display().lower()}.")


def _facts(product: Product, audience: Audience, by: Standing, send_at: datetime | None) -> dict:
    return {
        "product": product,
        "authorized_by_id": by.user_id,
        "send_at": send_at or timezone.now(),
        "total": audience.people,
        "agencies": audience.agencies,
        "left_out": audience.people_left_out,
    }


def _go_on(sending: Release, facts: dict) -> None:
    changes = {"stopped_at": None, "stopped_by": None, "fault": ""}
    # Who was listed is settled: only a sending that never got that far is counted again.
    changes |= {} if sending.listed_at else facts
    for name, value in changes.items():
        setattr(sending, name, value)
    sending.save()
    halted = sending.copies.unguarded().filter(delivered_at=None).exclude(stopped_at=None)
    halted.update(stopped_at=None, due_at=timezone.now(), attempts=0)


def _counts(sending: Release) -> dict:
    return {"version": sending.version.number, "people": sending.total, "left_out": sending.left_out}


@transaction.atomic
def stop(sending: Release, *, by: Standing) -> Release:
    """Stop a sending before anything left, or what has not left yet.

    Raises ``StepNotOpen`` once everything has left: then only a recall helps.
    """
    if not by.may(Duty.RELEASE):
        raise PermissionDenied("Stopping a release is for people who release approved products.")
    sending = Release.objects.visible_to(by).select_for_update(of=("self",)).get(pk=sending.pk)
    if sending.product.status in {Status.RECALLED, Status.SUPERSEDED}:
        was = sending.product.get_status_display().lower()
        raise StepNotOpen(f"It was {was}, and nothing may keep that from whoever got it.")
    if sending.stopped_at:
        return sending
    now = timezone.now()
    stopped = sending.copies.visible_to(by).filter(delivered_at=None, stopped_at=None).update(stopped_at=now)
    if sending.listed_at and not stopped:
        raise StepNotOpen("Everything has left already. Recall it instead.")
    sending.stopped_at, sending.stopped_by_id = now, by.user_id
    sending.save(update_fields=["stopped_at", "stopped_by"])
    audit(by, "stop release", sending.product, detail={"not_sent": stopped})
    return sending


def check_recallable(product: Product, by: Standing) -> None:
    """Raise ``PermissionDenied`` or ``StepNotOpen``, in words, where a product can't be recalled."""
    LIFECYCLE.step(product, "recall", by=by)


@transaction.atomic
def recall(product: Product, *, by: Standing, reason: str) -> Product:
    """Take a released product back: its text is shut, and everybody who got it is told why.

    Readers keep the notice and the reason. Whoever was never told of it is not told now.
    """
    product = LIFECYCLE.advance(product, "recall", by=by, purpose=reason, recall_reason=reason)
    now = timezone.now()
    for rendition in product.renditions.unguarded().select_related("label"):
        label = relabelled(rendition.label, stage=Stage.RECALLED)
        place(rendition, label=label, needs=[(key.kind, key.subject) for key in rendition.carried()])
        rendition.recalled_at, rendition.recall_reason, rendition.bottom_line = now, reason, ""
        rendition.save(update_fields=["label", "recalled_at", "recall_reason", "bottom_line"])
    tell_holders(product, by=by, now=now)
    return product
