import json
from pathlib import Path

from django.core.exceptions import PermissionDenied
from django.core.management.base import BaseCommand, CommandError

from partners.directory.naming import NoSuchAgency, agency_named
from partners.people.standings import standing_by_mail
from tips.intake.importing.lines import Unreadable, lines_in
from tips.intake.importing.loading import Told, Unheld, load


class Command(BaseCommand):
    """Take in another system's reports from a file, each once."""

    help = "Take in reports from JSON lines or CSV with id, date, text and optional title, place, source."

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path)
        parser.add_argument("--agency", required=True, help="the agency whose reports they are, by name")
        parser.add_argument("--as", dest="email", required=True, help="the account that it is done for")
        parser.add_argument("--source", help="what to call this import (default: the file's name)")
        parser.add_argument(
            "--refused", type=Path, help="keep refused lines, with their reasons, in this file"
        )

    def handle(self, *args, file, agency, email, source, refused, **options):
        by = standing_by_mail(email)
        if by is None:
            raise CommandError(
                f"No active account has the address {email}. `demo_accounts` lists the demonstration's."
            )
        try:
            told = load(
                lines_in(file),
                name=source or file.stem,
                agency=agency_named(agency),
                by=by,
                say=self._progress,
            )
        except (Unreadable, NoSuchAgency, PermissionDenied) as fault:
            raise CommandError(str(fault)) from None
        for each in told.refused:
            self.stderr.write(f"line {each.number} ({each.values.get('id', 'no id')}): {each.reason}")
        if refused:
            _keep(refused, told.refused)
        self._total(told)

    def _progress(self, told: Told) -> None:
        self.stdout.write(f"{told.lines:>9,} lines read, {told.taken:,} taken in")
        self.stdout.flush()

    def _total(self, told: Told) -> None:
        self.stdout.write(
            f"Taken in: {told.taken:,}. There before: {told.known:,}. Refused: {len(told.refused):,}."
        )
        for name, count in sorted(told.left.items()):
            self.stdout.write(f"Not taken in, since no report has a place for it: {name} ({count:,} lines)")


def _keep(path: Path, refused: list[Unheld]) -> None:
    rows = ({"line": each.number, "reason": each.reason, "values": each.values} for each in refused)
    path.write_text("".join(f"{json.dumps(row)}\n" for row in rows), "utf-8")
