from django.core.management.base import BaseCommand, CommandError

from privacy.access.acting import acting
from privacy.access.standing import courier
from tips.referrals.reconciling import LISTS, differences, reconcile


class Command(BaseCommand):
    """Say whether every finding of nexus has its referral, and which referrals wait too long."""

    help = "Compare findings of nexus, referrals and acknowledgements; exits with 1 if they differ."

    def handle(self, *args, **options):
        with acting(courier()):
            found = differences()
            reconcile()
        self.stdout.write(
            f"Nexus found: {found.nexus}. Referrals: {found.referrals}. Acknowledged: {found.acknowledged}."
        )
        for name, words in LISTS.items():
            for number in getattr(found, name):
                self.stdout.write(f"{words}: {number}")
        if found.beyond_sight:
            self.stdout.write(f"Nexus found, no referral, out of sight: {found.beyond_sight}")
        if found.amiss:
            raise CommandError(f"Differences: {found.amiss}.")
