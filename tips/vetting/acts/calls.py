"""Phone calls: whoever must be told by voice is told first, and approval is never waited for."""

from datetime import datetime, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from privacy.access.standing import Standing
from privacy.markings.turning_away import turn_away
from tips.intake.models import Tip
from tips.vetting.models import CallLog

from .row import keep, locked

CLOCKS_DIFFER = timedelta(minutes=5)


@transaction.atomic
def log_call(
    tip: Tip,
    *,
    by: Standing,
    reached: str,
    organization: str = "",
    number_called: str = "",
    called_at: datetime | None = None,
    words: str = "",
    to_jttf: bool = False,
) -> CallLog:
    """Write down whom a call reached and when; the first one opens an immediate tip's way on.

    ``to_jttf`` says that the JTTF was told by phone, which is not the same as sharing an ISE-SAR.
    """
    turn_away({"words": words})
    row = locked(tip, by=by)
    called_at = called_at or timezone.now()
    if not reached.strip():
        raise ValidationError({"reached": "Write whom you reached, or that nobody answered."})
    if called_at > timezone.now() + CLOCKS_DIFFER:
        raise ValidationError({"called_at": "A call cannot lie in the future. Correct its time."})
    call = CallLog.objects.create(
        tip=row, by_id=by.user_id, reached=reached.strip(), organization=organization,
        number_called=number_called, called_at=called_at, words=words, to_jttf=to_jttf,
    )  # fmt: skip
    detail = {"call": call.pk, "to_jttf": to_jttf}
    keep(row, "log call", by=by, detail=detail, called_at=row.called_at or called_at)
    return call
