"""The acts of a reader: open, acknowledge, answer, confirm destroyed. Each leaves its row in the ledger.

A reader may not see the ledger, which names every other reader; the courier writes their own row.
"""

from django.db import transaction
from django.utils import timezone

from privacy.access.acting import acting
from privacy.access.deciding import decide
from privacy.access.models import KeyKind
from privacy.access.standing import Standing, courier
from privacy.audit.trail import record as audit
from privacy.lifecycle import StepNotOpen

from .models import Dissemination, ReaderFeedback, Rendition
from .numbering import hold_numbers, next_number

USES = {"brief": "Brief others", "patrol": "Direct patrols", "harden": "Harden a site"}
RECALLED = "This was recalled, so it can’t be opened or answered any more."
NO_COPY = "You never had a copy of this, so there is nothing to destroy."


@transaction.atomic
def open_copy(rendition: Rendition, *, by: Standing) -> Dissemination:
    """Return this reader's copy, with a number of its own from the first reading on.

    Somebody who joined an agency after the release has a need to know like their colleagues,
    and gets a row in the ledger the moment they read. Raises ``StepNotOpen`` once recalled.
    """
    if rendition.recalled_at:
        raise StepNotOpen(RECALLED)
    decision = decide(by, rendition)
    with acting(courier()):
        copy = _held(rendition, by) or _late_copy(rendition, by, decision)
        if copy.opened_at is None:
            copy.opened_at = timezone.now()
            copy.save(update_fields=["opened_at"])
    return copy


def copy_of(rendition: Rendition, *, by: Standing) -> Dissemination | None:
    """Return this reader's copy as the ledger has it, or None if they never had one."""
    with acting(courier()):
        return Dissemination.outbox.filter(rendition=rendition, recipient_id=by.user_id).first()


def _held(rendition: Rendition, by: Standing) -> Dissemination | None:
    rows = Dissemination.outbox.select_for_update(of=("self",)).select_related("agency")
    return rows.filter(rendition=rendition, recipient_id=by.user_id).first()


def _late_copy(rendition: Rendition, by: Standing, decision) -> Dissemination:
    hold_numbers(rendition.product_id)
    if held := _held(rendition, by):
        return held  # the same reader, in another window, a moment ago
    first = Dissemination.outbox.filter(product=rendition.product_id).order_by("pk").first()
    reads_as_audience = decision is not None and decision.need.kind == KeyKind.AUDIENCE
    return Dissemination.outbox.create(
        rendition=rendition,
        product_id=rendition.product_id,
        recipient_id=by.user_id,
        agency_id=by.agency_id,
        purpose=f"Opened in the library {'by a reader of its audience' if reads_as_audience else 'for work'}",
        authorized_by_id=first.authorized_by_id if first else None,
        rule=decision.rule if decision else "",
        copy_number=next_number(rendition.product_id),
        checksum=rendition.checksum,
        delivered_at=timezone.now(),
    )


@transaction.atomic
def acknowledge(rendition: Rendition, *, by: Standing) -> Dissemination:
    """Record that a reader has read a product; saying so twice changes nothing."""
    return _mark(open_copy(rendition, by=by), rendition, "acknowledged_at", "acknowledge", by)


@transaction.atomic
def confirm_destroyed(rendition: Rendition, *, by: Standing) -> Dissemination:
    """Record that a reader destroyed their copies of a recalled product.

    Raises ``StepNotOpen`` if it was not recalled or this reader never had a copy.
    """
    if rendition.recalled_at is None:
        raise StepNotOpen("This has not been recalled. Keep it as its marking says.")
    with acting(courier()):
        copy = _held(rendition, by)
    if copy is None:
        raise StepNotOpen(NO_COPY)
    return _mark(copy, rendition, "destroyed_at", "confirm destroyed", by)


def _mark(copy: Dissemination, rendition: Rendition, field: str, verb: str, by: Standing) -> Dissemination:
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
        feedback, _ = ReaderFeedback.objects.unguarded().update_or_create(copy=copy, defaults=answers)
    audit(by, "give feedback", rendition, fields=[name for name, value in answers.items() if value])
    return feedback


def feedback_of(copy: Dissemination) -> ReaderFeedback | None:
    """Return what this copy's reader has said so far."""
    with acting(courier()):
        return ReaderFeedback.objects.unguarded().filter(copy=copy).first()
