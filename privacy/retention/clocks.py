"""When a record is gone, counted from its entry or last validation and never later than five years."""

from datetime import datetime, timedelta

from django.db.models import QuerySet, Subquery
from django.db.models.functions import Now

from privacy.policy.choosing import days_kept

from .models import PolicyVersion, RetentionRow


class NoRetentionRow(Exception):
    """A kind of record has no retention row, so it may not be kept at all."""


def row_for(record_class: str, disposition: str = "") -> RetentionRow:
    """Return the retention row of the policy in force for one kind of record.

    A disposition without a row of its own takes the row of its class. Raises
    ``NoRetentionRow`` where the policy says nothing: what has no end may not begin.
    """
    row = rows_for(record_class, disposition).first()
    if row is None:
        raise NoRetentionRow(f"The retention table has no row for class {record_class}.")
    return row


def rows_for(record_class: str, disposition: str = "") -> QuerySet:
    """Return the rows of the policy in force for one kind of record, the one that holds first."""
    mine = table().filter(record_class=record_class, disposition__in={disposition, ""})
    return mine.order_by("-disposition")


def table_of(record_class: str) -> dict[str, RetentionRow]:
    """Return the rows of the policy in force for one class of record, by their dispositions."""
    return {row.disposition: row for row in table().filter(record_class=record_class)}


def table() -> QuerySet[RetentionRow]:
    """Return every row of the policy in force."""
    return RetentionRow.objects.filter(policy=Subquery(_in_force().values("pk")[:1]))


def purge_time(record_class: str, disposition: str = "", *, start: datetime) -> datetime:
    """Return when a record that starts its clock now is gone."""
    days = days_kept(str(record_class), disposition)
    return start + timedelta(days=row_for(record_class, disposition).purge_days if days is None else days)


def in_force() -> PolicyVersion | None:
    """Return the policy version in force."""
    return _in_force().first()


def _in_force() -> QuerySet[PolicyVersion]:
    return PolicyVersion.objects.filter(in_force_from__lte=Now()).order_by("-number")
