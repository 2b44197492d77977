"""Records of people from JSON lines: a line that can't be read is refused alone, with its number and why."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field

from .fields import FIELDS, person_of

LONGEST_LINE, MOST = 20_000, 20_000
NOTHING = (
    "It names nothing that is compared: give a name, a date of birth, a contact, a number or an address."
)


@dataclass(slots=True)
class Taken:
    """What could be read, and for each line that could not its number and the reason."""

    records: list[dict] = field(default_factory=list)
    refused: list[tuple[int, str]] = field(default_factory=list)


def take(lines: Iterable[str | bytes]) -> Taken:
    """Read records of people, one a line; blank lines are passed over."""
    taken, met = Taken(), set()
    for number, line in enumerate(lines, 1):
        if line.strip():
            _take(number, line, taken, met)
    return taken


def take_records(records: list) -> Taken:
    """Take records that are objects already, each numbered by its place."""
    taken, met = Taken(), set()
    for number, record in enumerate(records, 1):
        _keep(number, record, taken, met)
    return taken


def _take(number: int, line: str | bytes, taken: Taken, met: set[str]) -> None:
    if len(line) > LONGEST_LINE:
        taken.refused.append((number, f"It is longer than {LONGEST_LINE:,} characters."))
        return
    try:
        record = json.loads(line)
    except (ValueError, RecursionError):
        taken.refused.append((number, "It is not a JSON object in UTF-8."))
        return
    _keep(number, record, taken, met)


def _keep(number: int, record: object, taken: Taken, met: set[str]) -> None:
    why = _wrong(record, met) if len(taken.records) < MOST else f"Only {MOST:,} records are compared at once."
    if why:
        taken.refused.append((number, why))
    elif isinstance(record, dict):
        met.add(str(record["id"]))
        taken.records.append(record)


def _wrong(record: object, met: set[str]) -> str:
    if not isinstance(record, dict):
        return "It is not a JSON object."
    said = record.get("id")
    if isinstance(said, bool) or not isinstance(said, (str, int)) or not str(said).strip():
        return "It has no id: each record needs one of its own."
    if str(said) in met:
        return "Another record before it has the same id."
    return "" if any(person_of(record).get(each.name) for each in FIELDS) else NOTHING
