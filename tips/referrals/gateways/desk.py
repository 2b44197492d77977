"""The JTTF's desk inside this portal."""

from tips.intake.models import Tip
from tips.referrals.models import Arrival, Referral, Withdrawal


class Desk:
    """Puts a referral on the desk of its field office; a second time changes nothing."""

    words = "In the portal"

    def send(self, referral: Referral, tip: Tip) -> None:
        """Note the arrival once for this reference."""
        Arrival.objects.unguarded().bulk_create([Arrival(referral=referral)], ignore_conflicts=True)

    def withdraw(self, referral: Referral, notice: Withdrawal) -> None:
        """Do nothing more: the office reads the reason on the referral itself."""
