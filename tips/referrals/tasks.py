"""What the night shift does for referrals."""

from celery import shared_task

from privacy.access.acting import acting
from privacy.access.standing import courier

from .models import Referral
from .reconciling import reconcile
from .services import carry


@shared_task(name="tips.carry_referral")
def carry_referral(pk: int) -> bool:
    """Hand one referral over if it is due."""
    with acting(courier()):
        referral = Referral.objects.unguarded().filter(pk=pk).first()
        return referral is not None and carry(referral, by=courier())


@shared_task(name="tips.reconcile_referrals")
def reconcile_referrals() -> int:
    """Compare findings, referrals and acknowledgements; return how many differ."""
    with acting(courier()):
        return reconcile().amiss
