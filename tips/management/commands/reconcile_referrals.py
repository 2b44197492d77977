from django.core.management.base import BaseCommand, CommandError

from privacy.access.acting import acting
from privacy.access.standing import courier
from tips.referrals.reconciling import LISTS, differences, reconcile


class Command(BaseCommand):
    """Say whether every finding of nexus has its referral, and which referrals wait too long."""

    help = (
        "Compare findings of nexus, referrals and acknowledgements. Ends with 1 if a finding has "
        "no referral; referrals that wait too long are told, and end with 0."
    )

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
        if found.late:
            self.stdout.write(f"Late: {found.late}. Each has its referral; somebody has to act.")
        if found.missing:
            raise CommandError(f"Findings without a referral: {found.missing}.")
