"""Phoning the JTTF: before an immediate referral leaves, or because a hand-over keeps failing."""

from django.db import transaction

from privacy.access.standing import Standing
from privacy.disclosures.services import wake
from tips.intake.models import Tip
from tips.vetting.models import CallLog
from tips.vetting.services import log_call as keep_call

from ..choices import ENDED, State, Word
from ..lifecycle import LIFECYCLE
from ..models import Referral
from ..tracking import track
from .drafting import reached as whom


@transaction.atomic
def phone(referral: Referral, *, by: Standing, **said) -> Referral:
    """Log a call to the JTTF about a referral; it needs nobody's approval before.

    ``said`` is what ``log_call`` of vetting takes.
    """
    # The tip is locked before its referral, as every act that changes both does.
    call = keep_call(Tip.objects.visible_to(by).get(pk=referral.tip_id), by=by, to_jttf=True, **said)
    return _phoned(LIFECYCLE.lock(referral, by=by), call, by)


@transaction.atomic
def log_call(tip: Tip, *, by: Standing, to_jttf: bool = False, **said) -> CallLog:
    """Log a call about a tip; one to the JTTF counts for every referral of it that has not ended."""
    call = keep_call(tip, by=by, to_jttf=to_jttf, **said)
    if to_jttf:
        for referral in Referral.objects.visible_to(by).filter(tip_id=tip.pk).exclude(status__in=ENDED):
            _phoned(LIFECYCLE.lock(referral, by=by), call, by)
    return call


def _phoned(row: Referral, call: CallLog, by: Standing) -> Referral:
    row.called_at = row.called_at or call.called_at
    row.save(update_fields=["called_at"])
    track(row, Word.PHONED, by=by, note=whom(call), at=call.called_at)
    if row.status == State.APPROVED:
        wake(row.courier, row.pk)
    return row
