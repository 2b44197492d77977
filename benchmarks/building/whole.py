"""The whole of the holdings, built or grown."""

from django.db import connection

from . import directory, labels, rights, texts, tips


def found(agencies: int) -> directory.Directory:
    """Write everything but the tips."""
    made = directory.build(agencies)
    labels.build()
    texts.build()
    rights.open_tables()
    return made


def grow(start: int, stop: int, *, final: int, made: directory.Directory) -> None:
    """Add tips and the rows by which django-guardian gives the same rights."""
    tips.grow(start, stop, final=final, partners=made.partners)
    rights.grant(start, stop)


def settle() -> None:
    """Let the planner know the tables and clear what the load left behind; not inside a transaction."""
    with connection.cursor() as cursor:
        cursor.execute("VACUUM (ANALYZE) tips_tip")
        cursor.execute("VACUUM (ANALYZE) guardian_groupobjectpermission")
