"""Closing a referral the JTTF has disposed of, and with the last one the tip."""

from django.db import transaction

from privacy.access.standing import Standing
from tips.intake.lifecycle import LIFECYCLE as TIP_PATH
from tips.intake.models import Tip

from ..choices import Word
from ..lifecycle import LIFECYCLE
from ..models import Referral
from ..tracking import track
from .concluding import end_if_last


@transaction.atomic
def close(referral: Referral, *, by: Standing, disposition: str = "") -> Referral:
    """Close a disposed referral; when no other office still has the tip, the tip ends with it.

    ``disposition`` is the center's own, and needed only for the last one.
    """
    tip = TIP_PATH.lock(Tip(pk=referral.tip_id), by=by)
    row = LIFECYCLE.advance(referral, "close", by=by)
    track(row, Word.CLOSED, by=by)
    end_if_last(tip, by=by, disposition=disposition)
    return row
