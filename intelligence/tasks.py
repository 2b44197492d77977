"""Work of criminal intelligence that runs by itself."""

from celery import shared_task

from intelligence.danger.models import DangerWarning
from intelligence.danger.services import TELL_PRIVACY
from intelligence.dissemination.models import Dispatch
from intelligence.dissemination.telling import carry, tell_privacy
from privacy.access.acting import acting
from privacy.access.standing import courier


@shared_task(name=Dispatch.courier)
def carry_dispatch(pk: int) -> None:
    """Tell one agency."""
    with acting(courier()):
        rows = Dispatch.outbox.filter(pk=pk).select_related("record__label", "warning__label", "agency")
        if dispatch := rows.first():
            carry(dispatch)


@shared_task(name=TELL_PRIVACY)
def tell_privacy_officer(pk: int) -> None:
    """Tell the privacy officer of one warning."""
    with acting(courier()):
        if warning := DangerWarning.objects.visible_to(courier()).filter(pk=pk).first():
            tell_privacy(warning)
