"""A file of reports, line by line: JSON lines or CSV."""

import codecs
import csv
import json
from collections.abc import Iterator
from dataclasses import dataclass
from io import TextIOWrapper
from pathlib import Path
from typing import Any, BinaryIO

LONGEST_FIELD = 6_000_000
KINDS = (".jsonl", ".ndjson", ".json", ".csv")


class Unreadable(Exception):
    """A file that is no list of reports; says in words what to do."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a file as it was found: its values, or the sentence that says why it has none."""

    number: int
    values: dict[str, Any]
    fault: str = ""


def lines_in(path: Path) -> Iterator[Line]:
    """Return the reports of a file in order; blank lines are passed over.

    Raises ``Unreadable`` where the file as a whole can't be read as JSON lines or CSV.
    """
    if path.suffix.lower() not in KINDS:
        raise Unreadable(f"{path.name} ends with none of {', '.join(KINDS)}. Save it as JSON lines or CSV.")
    try:
        stream = path.open("rb")
    except OSError as fault:
        raise Unreadable(
            f"{path} can't be opened: {fault.strerror}. Check its name and your right to read it."
        ) from None
    with stream:
        yield from _rows_of_csv(stream) if path.suffix.lower() == ".csv" else _rows_of_json(stream)


def _rows_of_json(stream: BinaryIO) -> Iterator[Line]:
    for number, raw in enumerate(stream, start=1):
        raw = raw.removeprefix(codecs.BOM_UTF8) if number == 1 else raw
        if raw.strip():
            yield _json_line(number, raw)


def _json_line(number: int, raw: bytes) -> Line:
    try:
        values = json.loads(raw.decode("utf-8"))
    except UnicodeDecodeError as fault:
        return Line(number, {}, f"It isn't UTF-8 at byte {fault.start + 1}. Save the file as UTF-8.")
    except (ValueError, RecursionError) as fault:
        return Line(number, {}, f"It isn't JSON ({fault}). Write one object on each line.")
    if not isinstance(values, dict):
        return Line(number, {}, "It isn't an object with id, date and text.")
    return Line(number, values)


def _rows_of_csv(stream: BinaryIO) -> Iterator[Line]:
    csv.field_size_limit(LONGEST_FIELD)
    # Bytes that are no UTF-8 become lone surrogates, so that only their own row is refused.
    text = TextIOWrapper(stream, "utf-8-sig", errors="surrogateescape", newline="")
    rows = csv.reader(text)
    try:
        names = [name.strip().lower() for name in next(rows, [])]
        if "id" not in names or "text" not in names:
            raise Unreadable("The first row of the file must name its columns, among them id and text.")
        yield from _named(rows, names)
    except csv.Error as fault:
        raise Unreadable(f"It can't be read as CSV after line {rows.line_num}: {fault}.") from None


def _named(rows, names: list[str]) -> Iterator[Line]:
    for row in rows:
        if not any(row):
            continue
        if len(row) != len(names):
            yield Line(
                rows.line_num, {}, f"It has {len(row)} columns where the first row names {len(names)}."
            )
        else:
            yield Line(rows.line_num, {name: value for name, value in zip(names, row, strict=True) if value})
