"""Handing an approved referral over, however often it has to be tried."""

from django.conf import settings
from django.utils.module_loading import import_string

from partners.people.standings import standing_for
from privacy.access.duties import Duty
from privacy.access.standing import Standing
from privacy.disclosures.services import NotNow, deliver
from tips.intake.choices import Status
from tips.intake.models import Tip

from ..choices import Urgency, Word
from ..lifecycle import LIFECYCLE
from ..models import Referral
from ..tracking import track


def carry(referral: Referral, *, by: Standing) -> bool:
    """Hand one referral over if it is due and may still go; say whether it arrived now.

    The mark and the step on the track land together. Should this process die before that, the
    referral falls due again and the far side knows its reference.
    """
    gateway = import_string(settings.JTTF_GATEWAY)()

    def send(row: Referral) -> str:
        gateway.send(row, still_allowed(row))
        return gateway.words

    def arrived(row: Referral, words: str) -> None:
        track(LIFECYCLE.advance(row, "transmit", by=by), Word.TRANSMITTED, by=by, note=words)

    return deliver(referral, send, arrived)


def still_allowed(referral: Referral) -> Tip:
    """Return the tip if at this moment it may still go to the JTTF.

    Raises ``NotNow`` with the reason if the approval's author has lost that duty, if the tip is
    gone or closed, or if nobody has called first.
    """
    approver = standing_for(referral.approved_by_id)
    if approver is None or not approver.may(Duty.APPROVE_REFERRAL):
        raise NotNow("Whoever approved this may no longer approve. Another supervisor must approve it again.")
    tip = Tip.objects.visible_to(approver).filter(pk=referral.tip_id, status=Status.REFERRED).first()
    if tip is None:
        raise NotNow("The tip can no longer be read by whoever approved this, or is closed.")
    if referral.urgency == Urgency.IMMEDIATE and referral.called_at is None:
        raise NotNow("Call first. Log who you reached, then this goes out by itself.")
    return tip
