"""Work of intake that runs by itself."""

from celery import shared_task

from privacy.access.acting import acting
from privacy.access.standing import courier

from . import checking
from .arriving import forget_left_behind
from .drafts import later
from .hearing import HEAR, come_back
from .sweeping import wake_waiting


@shared_task(name="tips.check_files")
def check_files(tip_id: int) -> int:
    """Check the waiting files of one tip."""
    with acting(courier()):
        return checking.check_files(tip_id)


@shared_task(name=HEAR)
def hear_submitter(tip_id: int) -> bool:
    """Bring a waiting tip back to the queue if its submitter has written."""
    with acting(courier()):
        return come_back(tip_id)


@shared_task(name="tips.sweep_waiting")
def sweep_waiting() -> int:
    """Ring again for tips whose files, words or answers still wait."""
    with acting(courier()):
        return wake_waiting()


@shared_task(name="tips.forget_drafts")
def forget_drafts() -> int:
    """Remove drafts whose time has come, and what was left in quarantine."""
    forget_left_behind()
    return later.forget_drafts()
