"""The sweeper that stands behind every courier, and the keeper of the chain over the trail."""

from celery import shared_task

from privacy.access.acting import acting
from privacy.access.standing import courier
from privacy.audit.chain.sealing import seal
from privacy.audit.chain.verifying import verify
from privacy.disclosures.sweeping import sweep
from privacy.effective.tasks import check_access
from privacy.redress.tasks import forget_redress
from privacy.retention.tasks import (
    carry_notice,
    destroy_purge,
    prepare_due,
    prompt_owners_of_what_leaves,
    resume_purges,
)

__all__ = [
    "carry_notice",
    "check_access",
    "destroy_purge",
    "forget_redress",
    "prepare_due",
    "prompt_owners_of_what_leaves",
    "resume_purges",
    "sweep_outbox",
]


@shared_task(name="privacy.sweep_outbox")
def sweep_outbox() -> int:
    """Ring again for every disclosure that is due."""
    with acting(courier()):
        return sweep()


@shared_task(name="privacy.seal_trail")
def seal_trail() -> int:
    """Chain what was committed since, sign it and anchor it."""
    return seal()


@shared_task(name="privacy.glance_at_trail")
def glance_at_trail() -> int:
    """Check the end of the chain against the anchor; return how much was found."""
    return len(verify(whole=False).findings)


@shared_task(name="privacy.check_trail")
def check_trail() -> int:
    """Check the whole chain; return how much was found."""
    return len(verify().findings)
