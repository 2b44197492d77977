"""The night shift of retention: it prepares, carries out and tells, and never decides."""

from celery import shared_task

from privacy.access.acting import acting
from privacy.access.standing import courier, disposal

from .acts.approving import DESTROY
from .acts.destroying import destroy, running
from .acts.prompting import prompt_owners
from .acts.proposing import prepare_purge
from .acts.telling import carry
from .tables.notices import Notice
from .tables.purges import Purge


@shared_task(name=DESTROY)
def destroy_purge(pk: int) -> None:
    """Carry out one signed purge."""
    with acting(disposal()):
        if purge := running(disposal()).filter(pk=pk).first():
            destroy(purge, by=disposal())


@shared_task(name="privacy.resume_purges")
def resume_purges() -> int:
    """Go on with signed purges whose worker died."""
    with acting(disposal()):
        waiting = list(running(disposal()))
        for purge in waiting:
            destroy(purge, by=disposal())
        return len(waiting)


@shared_task(name="privacy.prepare_purge")
def prepare_due() -> int:
    """Gather what is due into a purge for two people to decide about; return how many records."""
    with acting(disposal()):
        purge: Purge | None = prepare_purge(by=disposal())
        return purge.items.count() if purge else 0


@shared_task(name="privacy.prompt_owners")
def prompt_owners_of_what_leaves() -> int:
    """Tell the owners of what leaves soon; return how many were told."""
    with acting(courier()):
        return prompt_owners(by=courier())


@shared_task(name=Notice.courier)
def carry_notice(pk: int) -> None:
    """Tell one person."""
    with acting(disposal()):
        if notice := Notice.outbox.filter(pk=pk).select_related("recipient").first():
            carry(notice)
