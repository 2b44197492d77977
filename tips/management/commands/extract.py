import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from django.core.management.base import CommandError

from tips.linking.finds import Find, found_in, found_in_words
from tips.management.tabling import TableCommand


class Command(TableCommand):
    """Print the identifiers found in reports, or in words that are not kept."""

    help = (
        "Print one row for every span found in the narratives of the reports an account may see. With "
        "--file, read JSON lines (id and text) or plain words instead, from a file or - for what is piped in."
    )
    columns = Find._fields

    def add_arguments(self, parser):
        super().add_arguments(parser)
        parser.add_argument("--file", default="", help="read this instead; nothing is kept")

    def rows(self, tips, *, by, file="", **options):
        return _in_file(file) if file else found_in(tips, by=by)


def _in_file(file: str) -> Iterator[Find]:
    try:
        with _opened(file) as lines:
            yield from found_in_words(lines, name="-" if file == "-" else Path(file).stem)
    except OSError as fault:
        raise CommandError(f"{file} can't be opened: {fault.strerror}.") from None
    except UnicodeDecodeError:
        raise CommandError(f"{file} isn't UTF-8. Save it as UTF-8.") from None
    except ValueError as fault:
        raise CommandError(str(fault)) from None


@contextmanager
def _opened(file: str) -> Iterator[IO[str] | Iterable[str]]:
    if file == "-":
        yield sys.stdin
    else:
        with open(file, encoding="utf-8-sig", newline="") as lines:
            yield lines
