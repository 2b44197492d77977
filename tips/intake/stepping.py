"""The public part steps down to a database role that may send a report and read none."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings
from django.db import DatabaseError, connection


@contextmanager
def stepped_down() -> Iterator[None]:
    """Serve what is inside with the rights of public intake, and with the usual ones again afterwards.

    Whatever a flaw in a public page might ask of the database, this role is not given.
    """
    if not settings.INTAKE_ROLE:
        yield
        return
    role = connection.ops.quote_name(settings.INTAKE_ROLE)
    with connection.cursor() as cursor:
        cursor.execute(f"SET ROLE {role}")
    try:
        yield
    finally:
        _step_up()


def _step_up() -> None:
    try:
        with connection.cursor() as cursor:
            cursor.execute("RESET ROLE")
    except DatabaseError:
        # A connection that cannot step up again must not serve the desk with these rights.
        connection.close()
        raise
