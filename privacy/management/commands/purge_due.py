from django.core.management.base import BaseCommand, CommandError

from privacy.access.acting import acting
from privacy.access.standing import disposal
from privacy.lifecycle import StepNotOpen
from privacy.retention.acts.proposing import prepare_purge, unclaimed


class Command(BaseCommand):
    """Say what is past its day, and gather it for two people to decide about; nothing is destroyed here."""

    help = "Gather every record past its day into a purge, which two people must sign before it runs."

    def add_arguments(self, parser):
        parser.add_argument("--dry-run", action="store_true", help="only say what would be gathered")

    def handle(self, *args, dry_run=False, **options):
        with acting(disposal()):
            for record in unclaimed():
                day = f"{record.purge_at:%Y-%m-%d}"
                self.stdout.write(f"{record.number} {record.record_class} {record.disposition or '-'} {day}")
            if dry_run:
                return
            try:
                purge = prepare_purge(by=disposal())
            except StepNotOpen as refused:
                raise CommandError(str(refused)) from refused
            words = f"Gathered {purge.items.count()} records." if purge else "Nothing is due."
        self.stdout.write(words)
