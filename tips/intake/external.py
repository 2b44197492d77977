"""Reports that carry another system's number are taken once, however often they are sent."""

from django.db import IntegrityError, transaction

from privacy.access.standing import Standing
from privacy.audit.hearing import heard_all_the_same

from .models import Tip
from .services import Report, submit_tip


@heard_all_the_same
def submit_once(report: Report, *, by: Standing, attach=None) -> tuple[Tip, bool]:
    """Take in a report of an agency's system; return the tip and whether it is new.

    A report whose ``external_id`` this agency has sent before is not taken again.
    """
    number = report.facts.get("external_id", "")
    before = _sent_before(number, by)
    if before:
        return before, False
    try:
        with transaction.atomic():
            return submit_tip(report, by=by, attach=attach), True
    except IntegrityError:
        # Sent twice at once: the other one was first.
        before = _sent_before(number, by)
        if before is None:
            raise
        return before, False


def _sent_before(number: str, by: Standing) -> Tip | None:
    if not number:
        return None
    return Tip.objects.visible_to(by).filter(agency_id=by.agency_id, external_id=number).first()
