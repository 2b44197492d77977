"""Fill an empty portal with the demonstration center."""

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from fusionportal.demo.loading.directory import load_directory
from fusionportal.demo.loading.intelligence import load_intelligence
from fusionportal.demo.loading.products import load_products
from fusionportal.demo.loading.reports import load_reports
from fusionportal.demo.loading.retention import load_retention
from fusionportal.demo.stories import STORIES
from partners.directory.models import Agency
from tips.intake.models import Tip


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
            load_directory()
            sent = {} if bare else _load_work()
        if sent:
            load_retention(sent)
        self.stdout.write(f"Loaded the demonstration center with {len(sent)} reports.")


def _load_work() -> dict[str, Tip]:
    sent = load_reports(list(STORIES))
    load_products(sent)
    load_intelligence(sent)
    return sent
