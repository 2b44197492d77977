"""Phoning the JTTF: before an immediate referral leaves, or because a hand-over keeps failing."""

from datetime import datetime

from django.db import transaction

from privacy.access.standing import Standing
from privacy.disclosures.services import wake
from tips.intake.models import Tip
from tips.vetting.services import log_call

from ..choices import State, Word
from ..lifecycle import LIFECYCLE
from ..models import Referral
from ..tracking import track


@transaction.atomic
def phone(
    referral: Referral,
    *,
    by: Standing,
    reached: str,
    called_at: datetime,
    organization: str = "",
    number_called: str = "",
    words: str = "",
) -> Referral:
    """Log a call to the JTTF about a referral; it needs nobody's approval before."""
    row = LIFECYCLE.lock(referral, by=by)
    log_call(
        Tip.objects.visible_to(by).get(pk=row.tip_id),
        by=by, reached=reached, organization=organization, number_called=number_called,
        called_at=called_at, words=words, to_jttf=True,
    )  # fmt: skip
    row.called_at = row.called_at or called_at
    row.save(update_fields=["called_at"])
    whom = ", ".join(part for part in (reached, organization) if part)
    track(row, Word.PHONED, by=by, note=whom, at=called_at)
    if row.status == State.APPROVED:
        wake(row.courier, row.pk)
    return row
