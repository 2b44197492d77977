"""Approving a referral: from here on its office may read it and a courier may carry it."""

from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from privacy.access.placing import PLACED
from privacy.access.standing import Standing
from privacy.disclosures.services import wake
from privacy.lifecycle import StepNotOpen
from privacy.policy.choosing import clock
from tips.intake.access import PLACED_TIP, place_tip
from tips.intake.choices import Status
from tips.intake.lifecycle import LIFECYCLE as TIP_PATH
from tips.intake.models import Tip

from ..access import place_referral
from ..choices import Word
from ..lifecycle import LIFECYCLE
from ..models import Referral
from ..packages import package_of
from ..tracking import track


@transaction.atomic
def approve_referral(referral: Referral, *, by: Standing) -> Referral:
    """Approve a referral somebody else drafted, freeze what its office reads, and wake the courier."""
    tip = _referred_tip(referral, by)
    row = LIFECYCLE.advance(referral, "approve", by=by, **_authority(referral, by))
    row.package = package_of(row, tip, by=by)
    place_referral(row).save(update_fields=["package", *PLACED])
    place_tip(tip).save(update_fields=PLACED_TIP)
    track(row, Word.APPROVED, by=by)
    wake(row.courier, row.pk)
    return row


@transaction.atomic
def renew_approval(referral: Referral, *, by: Standing) -> Referral:
    """Stand in for an approval that ended, or try a failed hand-over again at once."""
    _referred_tip(referral, by)
    row = LIFECYCLE.advance(referral, "renew", by=by, **_authority(referral, by), attempts=0)
    track(row, Word.RENEWED, by=by)
    wake(row.courier, row.pk)
    return row


def acknowledge_by(referral: Referral, start: datetime) -> datetime:
    """Return when the office should have acknowledged, by the center's own clock."""
    return start + clock(f"acknowledge.{referral.urgency}", settings.ACKNOWLEDGE_WITHIN[referral.urgency])


def _authority(referral: Referral, by: Standing) -> dict:
    now = timezone.now()
    return {
        "approved_by_id": by.user_id,
        "authorized_by_id": by.user_id,
        "authorized_at": now,
        "due_at": now,
        "acknowledge_by": acknowledge_by(referral, now),
    }


def _referred_tip(referral: Referral, by: Standing) -> Tip:
    """Return the tip locked; every act that changes both locks the tip first."""
    tip = TIP_PATH.lock(Tip(pk=referral.tip_id), by=by)
    if tip.status != Status.REFERRED:
        raise StepNotOpen(f"This can't be done now: the tip is {tip.get_status_display().lower()}.")
    return tip
