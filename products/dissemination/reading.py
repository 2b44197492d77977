"""The acts of a reader: open, acknowledge, answer, confirm destroyed. Each leaves its row in the ledger.

A reader may not see the ledger, which names every other reader; the courier writes their own row.
"""

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from privacy.access.acting import acting
from privacy.access.deciding import decide
from privacy.access.standing import Standing, courier
from privacy.audit.trail import record as audit

from .models import Dissemination, ReaderFeedback, Rendition

USES = {"brief": "Brief others", "patrol": "Direct patrols", "harden": "Harden a site"}


@transaction.atomic
def open_copy(rendition: Rendition, *, by: Standing) -> Dissemination:
    """Return this reader's copy, with a number of its own from the first reading on.

    Somebody who joined an agency after the release has a need to know like their colleagues,
    and gets a row in the ledger the moment they read.
    """
    decision = decide(by, rendition)
    with acting(courier()):
        rows = Dissemination.outbox.select_for_update(of=("self",))
        copy = rows.filter(rendition=rendition, recipient_id=by.user_id).first()
        copy = copy or _late_copy(rendition, by, decision.rule if decision else "")
        if copy.opened_at is None:
            copy.opened_at = timezone.now()
            copy.save(update_fields=["opened_at"])
    return copy


def _late_copy(rendition: Rendition, by: Standing, rule: str) -> Dissemination:
    # Locking the rendition keeps two late readers from taking the same number.
    Rendition.objects.unguarded().select_for_update(of=("self",)).get(pk=rendition.pk)
    ledger = Dissemination.outbox.filter(product=rendition.product_id)
    first = ledger.order_by("pk").first()
    number = (ledger.aggregate(last=Max("copy_number"))["last"] or 0) + 1
    return Dissemination.outbox.create(
        rendition=rendition,
        product_id=rendition.product_id,
        recipient_id=by.user_id,
        agency_id=by.agency_id,
        purpose="Opened in the library by a reader of its audience",
        authorized_by_id=first.authorized_by_id if first else None,
        rule=rule,
        copy_number=number,
        checksum=rendition.checksum,
        delivered_at=timezone.now(),
    )


@transaction.atomic
def acknowledge(rendition: Rendition, *, by: Standing) -> Dissemination:
    """Record that a reader has read a product; saying so twice changes nothing."""
    return _mark(rendition, "acknowledged_at", "acknowledge", by)


@transaction.atomic
def confirm_destroyed(rendition: Rendition, *, by: Standing) -> Dissemination:
    """Record that a reader destroyed their copies of a recalled product."""
    return _mark(rendition, "destroyed_at", "confirm destroyed", by)


def _mark(rendition: Rendition, field: str, verb: str, by: Standing) -> Dissemination:
    copy = open_copy(rendition, by=by)
    if getattr(copy, field) is None:
        setattr(copy, field, timezone.now())
        with acting(courier()):
            copy.save(update_fields=[field])
        audit(by, verb, rendition, detail={"copy": copy.copy_number})
    return copy


@transaction.atomic
def give_feedback(rendition: Rendition, *, by: Standing, relevant=None, in_time=None, used_for=(), words=""):
    """Keep what a reader said of a product; a later answer replaces the earlier."""
    copy = open_copy(rendition, by=by)
    answers = {"relevant": relevant, "in_time": in_time, "used_for": list(used_for), "words": words}
    with acting(courier()):
        feedback = ReaderFeedback.objects.unguarded().filter(copy=copy).first() or ReaderFeedback(copy=copy)
        for name, value in answers.items():
            setattr(feedback, name, value)
        feedback.save()
    audit(by, "give feedback", rendition, fields=[name for name, value in answers.items() if value])
    return feedback
