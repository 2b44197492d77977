"""Taking a referral back, with a reason, without ever leaving a finding unreferred."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.module_loading import import_string

from partners.directory.models import FieldOffice
from privacy.access.placing import PLACED
from privacy.access.standing import Standing
from privacy.disclosures.services import deliver, release
from tips.intake.access import PLACED_TIP, place_tip
from tips.intake.lifecycle import LIFECYCLE as TIP_PATH
from tips.intake.models import Tip

from ..access import place_referral
from ..choices import Word
from ..lifecycle import LIFECYCLE
from ..models import Referral, Withdrawal
from ..tracking import track
from .concluding import end_if_last
from .drafting import open_referral


@transaction.atomic
def withdraw(
    referral: Referral,
    *,
    by: Standing,
    reason: str,
    office: FieldOffice | None = None,
    disposition: str = "",
) -> Referral:
    """Withdraw a referral for a stated reason; what has not left yet is not sent.

    ``office`` gets it instead, as a new draft for somebody else to approve. Where it was the
    tip's last one and goes nowhere else, ``disposition`` says how the center closes the tip.
    """
    if not reason.strip():
        raise ValidationError({"reason": "Say why it is withdrawn."})
    tip = TIP_PATH.lock(Tip(pk=referral.tip_id), by=by)
    row = LIFECYCLE.advance(referral, "withdraw", by=by, purpose=reason, stopped_at=timezone.now())
    place_referral(row).save(update_fields=PLACED)
    track(row, Word.WITHDRAWN, by=by, note=reason)
    if row.attempts:
        _tell(row, by, reason)
    if office:
        open_referral(tip, by=by, office=office, basis=row.basis, urgency=row.urgency)
    place_tip(tip).save(update_fields=PLACED_TIP)
    end_if_last(tip, by=by, disposition=disposition)
    return row


def _tell(row: Referral, by: Standing, reason: str) -> None:
    """Leave word for the office's system, which may have the referral even where no answer came back."""
    release(Withdrawal(referral=row, purpose=reason, authorized_by_id=by.user_id))


def carry_withdrawal(withdrawal: Withdrawal) -> bool:
    """Tell the office's system once that a referral was taken back."""
    gateway = import_string(settings.JTTF_GATEWAY)()
    return deliver(withdrawal, lambda row: gateway.withdraw(row.referral, row))
