"""Say whether the audit trail is what it was."""

from django.core.management.base import BaseCommand

from privacy.audit.chain.signing import public_key
from privacy.audit.chain.verifying import verify


class Command(BaseCommand):
    """Check the trail, its chain, the checkpoints and the anchor; exits with 1 if anything is wrong."""

    help = "Check the audit trail for tampering and name every place; exits with 1 if anything is found."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser):
        """Take whether only the end of the chain is looked at."""
        parser.add_argument("--end", action="store_true", help="look at the last checkpoints only")

    def handle(self, *args, end=False, **options):
        check = verify(whole=not end)
        for finding in check.findings:
            self.stderr.write(f"{finding['kind']}: {finding['words']}")
        if check.findings:
            self.stderr.write(f"The audit trail is NOT sound: {len(check.findings)} found.")
            raise SystemExit(1)
        self.stdout.write(f"The audit trail is sound: {check.entries} sealed entries checked.")
        self.stdout.write(f"Checkpoints are signed by the key {public_key()}")
