"""Write the policy that runs as a document."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from fusionportal.oversight.printing import document
from privacy.retention.clocks import in_force


class Command(BaseCommand):
    """Print the whole policy in Markdown, or write it to a file."""

    help = "Write the whole privacy policy in Markdown, from the rules that run."

    def add_arguments(self, parser):
        """Take where to write it."""
        parser.add_argument("--to", help="a file to write, instead of the terminal")

    def handle(self, *args, to=None, **options):
        version = in_force()
        if version is None:
            raise CommandError("No version of the policy is in force: run the migrations first.")
        text = document(version)
        if to:
            Path(to).write_text(text)
            self.stdout.write(f"Written to {to}.")
        else:
            self.stdout.write(text, ending="")
