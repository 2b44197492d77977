from django.core.management.base import BaseCommand, CommandError

from privacy.access.standing import operator
from privacy.audit.trail import record
from privacy.oversight.querying import RESTORED
from privacy.reasons import too_short


class Command(BaseCommand):
    """Note in the trail that a backup was restored as a test, for the privacy officer to see."""

    help = 'Note that a restore from a backup was tried, and what came of it: note_restore "words".'

    def add_arguments(self, parser):
        """Take the words."""
        parser.add_argument("words", help="Which backup, where it was restored, what was checked")

    def handle(self, *args, **options):
        words = options["words"].strip()
        if too_short(words):
            raise CommandError("Say in at least three words what was restored and what was checked.")
        record(operator(), RESTORED, purpose=words[:500])
        self.stdout.write("Noted in the trail. Oversight shows the day.")
