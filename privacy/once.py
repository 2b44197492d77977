"""An act pressed twice is done once: acts of one person stand in line, and the second finds the first."""

from datetime import datetime, timedelta

from django.db import connection
from django.utils import timezone

from privacy.access.standing import Standing

A_MOMENT = timedelta(minutes=1)


def in_line(verb: str, *, by: Standing) -> datetime:
    """Wait until no other act of this kind by this person is under way; return since when one is the same.

    The turn lasts until the transaction ends.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext(%s), %s)", [verb, by.user_id or 0])
    return timezone.now() - A_MOMENT
