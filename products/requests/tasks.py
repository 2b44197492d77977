"""Work of requests that runs by itself."""

from celery import shared_task

from privacy.access.acting import acting
from privacy.access.standing import courier

from .carrying import carry
from .models import Letter


@shared_task(name=Letter.courier)
def carry_letter(pk: int) -> None:
    """Tell one agency that its request is answered."""
    with acting(courier()):
        rows = Letter.outbox.filter(pk=pk).select_related("request__label", "request__asked_by")
        if letter := rows.first():
            carry(letter)
