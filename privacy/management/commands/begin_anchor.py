"""Begin the anchor of the audit chain again, after a restore or the loss of the file."""

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from privacy.access.standing import operator
from privacy.audit.chain.anchor import begin
from privacy.audit.chain.models import Checkpoint
from privacy.audit.chain.sealing import seal
from privacy.audit.trail import record
from privacy.reasons import too_short


class Command(BaseCommand):
    """Lay the old anchor aside and begin a new one; the reason is kept in it and in the trail."""

    help = "Begin the audit anchor again, with a reason; the old file is kept beside the new one."

    def add_arguments(self, parser):
        """Take the reason."""
        parser.add_argument("reason", help="why, in at least three words")

    def handle(self, *args, reason, **options):
        if too_short(reason):
            raise CommandError("Say in at least three words why the anchor is begun again.")
        with transaction.atomic():
            record(operator(), "begin the anchor again", purpose=reason)
        newest = Checkpoint.objects.order_by("-number").first()
        if newest is None:
            raise CommandError("Nothing was sealed yet: the anchor begins by itself.")
        begin(newest, because=reason)
        seal()
        self.stdout.write(f"The anchor begins at checkpoint {newest.number}. Copy the old file away.")
