"""The clock's turn to compare effective with declared access."""

from celery import shared_task

from privacy.access.standing import courier

from .sweeping import sweep


@shared_task(name="privacy.check_access")
def check_access(quick: bool = False) -> int:
    """Ask every check, or only the quick ones; return how much was severe."""
    return sweep(by=courier(), quick=quick).severe
