"""The numbers people call records by."""

from django.conf import settings
from django.db import connection
from django.utils import timezone


def next_number(sequence: str) -> int:
    """Return the next value of a sequence; a number given to work that fails is not given again."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT nextval(%s)", [sequence])
        return cursor.fetchone()[0]


def tip_number() -> str:
    """Return the next tip's number, such as FC-26-04187."""
    prefix = settings.CENTER["tip_prefix"]
    return f"{prefix}-{timezone.localdate():%y}-{next_number('tips_tip_number'):05d}"
