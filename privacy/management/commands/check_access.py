"""Say who can in fact read what was never declared."""

from django.core.management.base import BaseCommand

from privacy.access.standing import courier
from privacy.effective.models import Finding
from privacy.effective.sweeping import sweep


class Command(BaseCommand):
    """Compare effective with declared access; exits with 1 if somebody reads beyond the rules."""

    help = "Compare effective with declared access; exits with 1 if anything severe is found."

    def add_arguments(self, parser):
        """Take whether only the quick checks are asked."""
        parser.add_argument("--quick", action="store_true", help="only the checks asked every five minutes")

    def handle(self, *args, quick=False, **options):
        done = sweep(by=courier(), quick=quick)
        for row in Finding.objects.filter(gone_at=None):
            line = f"{row.check_id} {'SEVERE' if row.severe else 'notice'} {row.about}: {row.words}"
            (self.stderr if row.severe else self.stdout).write(line)
        self.stdout.write(f"{done.checks} checks asked: {done.found} differences, {done.severe} severe.")
        if done.severe:
            raise SystemExit(1)
