"""The table of doors: a row for each address, method and record; a column for each of the cast.

sign-in   asked to sign in            403   told in words that it is not theirs to do
200       shown the page              404   told nothing: withheld and absent look alike
to X      sent on to the page X       405   the address does not take this method
in        the door opened, whatever the empty form then came to
"""

import csv
import os
from pathlib import Path

PLACE = Path(__file__).with_name("answers.csv")
NAMED = ("address", "method", "record")

# With DOORS=propose only addresses without a row are tried, and their answers are written for judging.
PROPOSE = os.environ.get("DOORS") == "propose"

Key = tuple[str, str, str]


def read() -> dict[Key, dict[str, str]]:
    """Return the expected answers by row and person, none where nothing was judged yet."""
    if not PLACE.exists():
        return {}
    with PLACE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return {tuple(row.pop(name) for name in NAMED): row for row in rows}


def write(rows: dict[Key, dict[str, str]]) -> None:
    """Write the table, for a person to read line by line before it is kept."""
    with PLACE.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow([*NAMED, *next(iter(rows.values()))])
        writer.writerows([*key, *row.values()] for key, row in rows.items())
