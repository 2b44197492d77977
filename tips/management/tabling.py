"""What commands that print a table for a named reader have in common."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from partners.people.standings import standing_by_mail
from privacy.access.acting import acting
from privacy.access.querysets import GuardedQuerySet
from privacy.access.standing import Standing
from tips.intake.importing.sources import NoSuchImport, asked_for

_ESCAPES = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})


class TableCommand(BaseCommand):
    """Print a table over the reports that one account may see.

    A command names its ``columns`` and gives its ``rows``; ``--as``, ``--source`` and ``--format`` are
    the same for all of them.
    """

    columns: tuple[str, ...] = ()

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the reader, the import and the shape of the table."""
        parser.add_argument("--as", dest="email", required=True, help="the account that it is done for")
        parser.add_argument("--source", default="", help="keep to one import, by its name")
        parser.add_argument("--format", dest="shape", choices=("tsv", "jsonl"), default="tsv")

    def handle(self, *args: Any, email: str, source: str, shape: str, **options: Any) -> None:
        """Print the columns' names and a line for every row."""
        by = reader(email)
        with acting(by):
            self.put(self.rows(of_import(source, by=by), by=by, **options), shape=shape)

    def rows(self, tips: GuardedQuerySet, *, by: Standing, **options: Any) -> Iterable[tuple]:
        """Give the rows, each with a value for every column; ``tips`` are those asked about."""
        raise NotImplementedError

    def put(self, rows: Iterable[tuple], *, shape: str) -> None:
        """Print rows as they come."""
        for line in lines(self.columns, rows, shape=shape):
            self.stdout.write(line)


def reader(email: str) -> Standing:
    """Return the standing that a command reads with. Raises ``CommandError`` where there is none."""
    by = standing_by_mail(email)
    if by is None:
        raise CommandError(
            f"No active account has the address {email}. `demo_accounts` lists the demonstration's."
        )
    return by


def of_import(source: str, *, by: Standing) -> GuardedQuerySet:
    """Return the tips asked about. Raises ``CommandError`` for an import that nobody may see."""
    try:
        return asked_for(source, by=by)
    except NoSuchImport as fault:
        raise CommandError(str(fault)) from None


def lines(columns: tuple[str, ...], rows: Iterable[tuple], *, shape: str) -> Iterator[str]:
    r"""Write a table: ``tsv`` has a first line of names and \t, \n and \\ for those signs in a value."""
    if shape == "jsonl":
        yield from (json.dumps(dict(zip(columns, row, strict=True)), ensure_ascii=False) for row in rows)
        return
    yield "\t".join(columns)
    for row in rows:
        yield "\t".join(str(value).translate(_ESCAPES) for value in row)
