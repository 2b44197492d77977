"""Carrying out an authorized release: renditions, ledger rows and mail, each exactly once."""

from django.core.exceptions import PermissionDenied
from django.db import connection, transaction
from django.utils import timezone

from partners.people.standings import standing_for
from privacy.access.acting import acting
from privacy.access.duties import Duty
from privacy.audit.trail import record as audit
from privacy.disclosures.services import wake
from privacy.lifecycle import StepNotOpen
from products.documents.plain import from_data
from products.drafting.choices import Status
from products.drafting.lifecycle import LIFECYCLE

from .audience import Audience, audience_of
from .ceilings import audience_needs
from .models import Release, Rendition
from .numbering import hold_numbers
from .planning import PlannedRendition
from .renditions import write_rendition
from .services import CARRY
from .superseding import supersede

LEDGER = """
INSERT INTO products_dissemination (reference, purpose, authorized_by_id, authorized_at, due_at,
       attempts, fault, release_id, rendition_id, product_id, recipient_id, agency_id, rule,
       copy_number, checksum)
SELECT gen_random_uuid(), %(purpose)s, %(authorized_by)s, now(), now(), 0, '',
       %(release)s, %(rendition)s, %(product)s, u.id, u.agency_id, %(rule)s,
       (SELECT coalesce(max(copy_number), 0) FROM products_dissemination WHERE product_id = %(product)s)
           + row_number() OVER (ORDER BY u.agency_id, u.id), %(checksum)s
  FROM partners_user u WHERE u.id = ANY (%(members)s)
ON CONFLICT (rendition_id, recipient_id) DO NOTHING
"""


def spread(pk: int) -> bool:
    """Carry out one release as the person who authorized it, if they still may.

    Returns False where there is nothing to do: already out, stopped, or not yet time.
    """
    sending = Release.objects.unguarded().filter(pk=pk).first()
    standing = standing_for(sending.authorized_by_id) if sending else None
    if standing is None:
        return False
    try:
        with acting(standing):
            return _spread(sending, standing)
    except (PermissionDenied, StepNotOpen) as refusal:
        Release.objects.unguarded().filter(pk=pk).update(fault=str(refusal)[:200])
        return False


@transaction.atomic
def _spread(sending: Release, by) -> bool:
    rows = Release.objects.visible_to(by).select_for_update(of=("self",))
    sending = rows.select_related("version", "product").filter(pk=sending.pk).first()
    if sending is None or not by.may(Duty.RELEASE):
        raise PermissionDenied("Whoever authorized this may not release it any more.")
    if sending.listed_at or sending.stopped_at or sending.send_at > timezone.now():
        return False
    product = sending.product
    if product.status == Status.APPROVED:
        product = LIFECYCLE.advance(product, "release", by=by, released_at=timezone.now())
    audience = audience_of(product, from_data(sending.version.content))
    if audience.refused:
        raise StepNotOpen(audience.refused)
    hold_numbers(product.pk)
    product.renditions.visible_to(by).filter(current=True).update(current=False)
    for planned in audience.renditions:
        rendition = _write_rendition(sending, planned)
        for rule, members in _by_rule(audience, planned).items():
            _write_ledger(sending, rendition, rule, members)
    supersede(product, by=by)
    _finish(sending, audience, by)
    return True


def _write_rendition(sending: Release, planned: PlannedRendition) -> Rendition:
    product = sending.product
    counties = [] if product.statewide else list(product.counties.values_list("pk", flat=True))
    needs = [("desk", "production"), *audience_needs(planned.disciplines, counties, product.statewide)]
    rendition = write_rendition(sending.version, product, planned, needs=needs)
    rendition.counties.set(counties)
    return rendition


def _by_rule(audience: Audience, planned: PlannedRendition) -> dict[str, list[int]]:
    members: dict[str, list[int]] = {}
    for group in audience.included:
        if group.rendition is planned:
            members.setdefault(group.rule, []).extend(group.members)
    return members


def _write_ledger(sending: Release, rendition: Rendition, rule: str, members: list[int]) -> None:
    """Write one row for each person who was counted, so that the count and the ledger cannot differ."""
    parameters = {
        "purpose": sending.product.why_audience or "Release to its audience",
        "authorized_by": sending.authorized_by_id,
        "release": sending.pk,
        "rendition": rendition.pk,
        "product": sending.product_id,
        "checksum": rendition.checksum,
        "rule": rule,
        "members": members,
    }
    with connection.cursor() as cursor:
        cursor.execute(LEDGER, parameters)


def _finish(sending: Release, audience, by) -> None:
    sending.total, sending.agencies = audience.people, audience.agencies
    sending.left_out, sending.listed_at, sending.fault = audience.people_left_out, timezone.now(), ""
    sending.save(update_fields=["total", "agencies", "left_out", "listed_at", "fault"])
    counts = {"people": audience.people, "agencies": audience.agencies, "left_out": audience.people_left_out}
    audit(by, "disseminate", sending.product, purpose=sending.product.why_audience, detail=counts)
    wake(CARRY, sending.pk)
