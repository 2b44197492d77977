from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from tips.linking.people.lines import take
from tips.linking.people.matching import match
from tips.management.tabling import lines

COLUMNS = ("id_a", "id_b", "score", "reasons")


class Command(BaseCommand):
    """Print the pairs of records in a file that may mean one person; the file is read and not kept."""

    help = "Print pairs of records, of names, dates, contacts and addresses, that may mean the same person."

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path, help="records as JSON lines, each with an id")
        parser.add_argument("--format", dest="shape", choices=("tsv", "jsonl"), default="tsv")

    def handle(self, *args, file, shape, **options):
        try:
            with file.open("rb") as records:
                taken = take(records)
        except OSError as fault:
            raise CommandError(f"{file} can't be read: {fault.strerror}.") from None
        for number, why in taken.refused:
            self.stderr.write(f"line {number}: {why}")
        found = match(taken.records)
        rows = ((one.one, one.other, f"{one.score:.4f}", "; ".join(one.reasons)) for one in found)
        for line in lines(COLUMNS, rows, shape=shape):
            self.stdout.write(line)
