"""The sweeper that stands behind every courier."""

from celery import shared_task

from privacy.access.acting import acting
from privacy.access.standing import courier
from privacy.disclosures.sweeping import sweep


@shared_task(name="privacy.sweep_outbox")
def sweep_outbox() -> int:
    """Ring again for every disclosure that is due."""
    with acting(courier()):
        return sweep()
