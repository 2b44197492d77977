"""Asking for a name, deciding on it, and the names that are open to a reader today."""

from datetime import date, timedelta

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.db.models import Q
from django.http import Http404
from django.utils import timezone

from privacy.access.acting import acting
from privacy.access.deciding import fetch
from privacy.access.standing import Standing, courier
from privacy.audit.trail import record as audit
from privacy.disclosures.services import wake
from privacy.lifecycle import StepNotOpen
from privacy.reasons import too_short
from privacy.rules.masking import MOST_DAYS, why_not_decide
from products.dissemination.models import Rendition
from products.documents.masking import persons_in
from products.documents.plain import from_data
from products.drafting.models import MaskedPerson
from products.drafting.naming import names_of

from .models import Unmasking

RECALLED = "This was recalled, so no name in it is opened."
WAITS = "You have asked for this name already. It waits for a decision."
DECIDED = "Somebody has decided on this already."


@transaction.atomic
def ask_for_name(
    rendition: Rendition,
    *,
    by: Standing,
    number: int,
    purpose: str,
    authority: str,
    whole_agency: bool = False,
) -> Unmasking:
    """Ask that a person of a product be named to this reader, or to their whole agency.

    ``purpose`` and ``authority`` are a stated purpose and its sentence (``privacy.purposes``). Raises
    ``Http404`` alike for a number the text does not have and one whose person is gone.
    """
    if rendition.recalled_at:
        raise StepNotOpen(RECALLED)
    if number not in persons_in(from_data(rendition.content)):
        raise Http404
    with acting(courier()):
        person = fetch(MaskedPerson.objects.unguarded(), product=rendition.product_id, number=number)
        asked = Unmasking(
            product_id=rendition.product_id, person=person, recipient_id=by.user_id, agency_id=by.agency_id,
            whole_agency=whole_agency, requested_by_id=by.user_id, purpose=purpose, authority=authority[:400],
            due_at=None,
        )  # fmt: skip
        try:
            with transaction.atomic():
                asked.save(force_insert=True)
        except IntegrityError as twice:
            raise ValidationError({"purpose": WAITS}) from twice
    audit(by, "ask for a name", rendition, purpose=purpose, detail={"usper": number, "request": asked.pk})
    return asked


@transaction.atomic
def decide_on_name(
    request: Unmasking, *, by: Standing, grant: bool, why: str, ends_on: date | None = None
) -> Unmasking:
    """Open a name to whoever asked, until a day, or leave it masked; the reason is kept.

    Raises ``PermissionDenied`` for whoever asked or wrote the product.
    """
    rows = Unmasking.objects.visible_to(by).select_for_update(of=("self",))
    row = fetch(rows.select_related("product", "person"), pk=request.pk)
    if words := why_not_decide(row, by):
        raise PermissionDenied(words)
    if row.granted is not None:
        raise StepNotOpen(DECIDED)
    if too_short(why):
        raise ValidationError({"why": "Say in at least three words why."})
    _fits(grant, ends_on)
    now = timezone.now()
    row.authorized_by_id, row.decided_at, row.granted, row.why = by.user_id, now, grant, why.strip()
    row.ends_on, row.due_at = (ends_on, now) if grant else (None, None)
    row.save(update_fields=["authorized_by", "decided_at", "granted", "why", "ends_on", "due_at"])
    if grant:
        wake(Unmasking.courier, row.pk)
    detail = {"request": row.pk, "usper": row.person.number, "granted": grant}
    audit(by, "decide on a name", row.product, detail=detail)
    return row


def _fits(grant: bool, ends_on: date | None) -> None:
    today = timezone.localdate()
    if grant and not (ends_on and today <= ends_on <= today + timedelta(days=MOST_DAYS)):
        raise ValidationError({"ends_on": f"Give a last day within the next {MOST_DAYS} days."})


@transaction.atomic
def names_open_to(rendition: Rendition, *, by: Standing) -> dict[int, str]:
    """Return the names a reader was granted in this text, by number, and write that they were shown."""
    if rendition.recalled_at or by.user_id is None:
        return {}
    with acting(courier()):
        mine = Q(requested_by=by.user_id) | Q(whole_agency=True, agency=by.agency_id)
        rows = Unmasking.objects.unguarded().filter(mine, product=rendition.product_id, granted=True)
        rows = list(rows.filter(ends_on__gte=timezone.localdate()).select_related("person"))
    names = names_of([row.person_id for row in rows]) if rows else {}
    shown = [row for row in rows if row.person_id in names]
    for row in shown:
        detail = {"usper": row.person.number, "request": row.pk}
        audit(by, "see identity", rendition, purpose=row.purpose, detail=detail)
    return {row.person.number: names[row.person_id] for row in shown}


def asked_by(rendition: Rendition, *, by: Standing) -> dict[int, date]:
    """Return when this reader last asked for each person: what was decided looks the same, yes apart."""
    with acting(courier()):
        rows = Unmasking.objects.unguarded().filter(requested_by=by.user_id, product=rendition.product_id)
        told = rows.order_by("asked_at").values_list("person__number", "asked_at")
        return {number: timezone.localdate(at) for number, at in told}
