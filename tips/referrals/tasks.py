"""What the night shift does for referrals."""

from celery import shared_task

from privacy.access.acting import acting
from privacy.access.standing import courier

from . import services
from .models import Referral, Withdrawal
from .reconciling import reconcile


@shared_task(name="tips.carry_referral")
def carry_referral(pk: int) -> bool:
    """Hand one referral over if it is due."""
    with acting(courier()):
        referral = Referral.objects.unguarded().filter(pk=pk).first()
        return referral is not None and services.carry(referral, by=courier())


@shared_task(name=Withdrawal.courier)
def carry_withdrawal(pk: int) -> bool:
    """Tell an office's system that a referral was taken back."""
    with acting(courier()):
        row = Withdrawal.objects.unguarded().filter(pk=pk).first()
        return row is not None and services.carry_withdrawal(row)


@shared_task(name="tips.reconcile_referrals")
def reconcile_referrals() -> int:
    """Compare findings, referrals and acknowledgements; return how many differ."""
    with acting(courier()):
        return reconcile().amiss
