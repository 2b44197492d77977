"""Work of linking that runs by itself."""

from celery import shared_task

from privacy.access.acting import acting
from privacy.access.standing import courier

from . import reading


@shared_task(name="tips.read_tip")
def read_tip(tip_id: int) -> int:
    """Read one tip's words for identifiers."""
    with acting(courier()):
        return reading.read_tip(tip_id)
