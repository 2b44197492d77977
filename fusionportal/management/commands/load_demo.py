"""Fill an empty portal with the demonstration center."""

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from fusionportal.demo.loading.center import load_center
from fusionportal.demo.loading.redress import load_redress
from fusionportal.demo.loading.retention import load_retention
from partners.directory.models import Agency


class Command(BaseCommand):
    """Load the invented center, once; a portal that already has agencies is left alone."""

    help = "Fill an empty portal with the demonstration center (only where DEMO=1)."

    def add_arguments(self, parser):
        parser.add_argument("--bare", action="store_true", help="load agencies and people only")

    def handle(self, *args, bare=False, **options):
        if not settings.DEMO:
            raise CommandError("The demonstration is loaded only where DEMO=1 is set.")
        if Agency.objects.exists():
            self.stdout.write("The portal already has agencies; nothing was loaded.")
            return
        with transaction.atomic():
            sent = load_center(bare=bare)
        if sent:
            load_retention(sent)
            load_redress(sent)
        self.stdout.write(f"Loaded the demonstration center with {len(sent)} reports.")
