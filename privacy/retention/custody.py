"""What lies past the wall: records whose day has come, counted and destroyed by the database itself."""

import json
from dataclasses import dataclass
from datetime import datetime

from django.db import connection

from .clocks import row_for
from .kept import kinds
from .models import RetentionRow


@dataclass(frozen=True, slots=True)
class KeptRecord:
    """One record by its number, class and days; nothing of what it says."""

    place: str
    record_id: int
    number: str
    record_class: str
    disposition: str
    validated_at: datetime
    purge_at: datetime

    @property
    def rule(self) -> RetentionRow:
        """The row of the retention table it follows; raises ``NoRetentionRow`` where there is none."""
        return row_for(self.record_class, self.disposition)


def overdue() -> list[KeptRecord]:
    """Return every record whose day has come, soonest first; only whoever keeps records may ask."""
    found = [record for place in places() for record in _kept(place, None)]
    return sorted(found, key=lambda each: (each.purge_at, each.number))


def by_number(number: str) -> KeptRecord | None:
    """Return the record of this number whether or not its day has come, or None."""
    return next((record for place in places() for record in _kept(place, number)), None)


def places() -> list[str]:
    """Return the tables whose records are destroyed at the end of their time."""
    return [model._meta.db_table for model in kinds()]


def counts(place: str, record_id: int) -> dict[str, int]:
    """Return how many rows of each table a record consists of; none once it is destroyed."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT privacy_counts(%s::regclass, %s)::text", [place, record_id])
        [text] = cursor.fetchone()
    return json.loads(text)


def destroy_rows(item_id: int) -> str:
    """Destroy one record of a signed purge and return what became of it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT privacy_destroy(%s)", [item_id])
        return cursor.fetchone()[0]


def next_certificate(year: int) -> str:
    """Return the next number of a certificate, such as 2026-0047."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT nextval('privacy_certificate')")
        return f"{year}-{cursor.fetchone()[0]:04d}"


def _kept(place: str, number: str | None) -> list[KeptRecord]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM privacy_kept(%s::regclass, %s)", [place, number])
        return [KeptRecord(place, *row) for row in cursor.fetchall()]
