"""A look past every page into the portal's own database, and a hand held over one of its tables."""

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from threading import Thread

import psycopg2

from tests.stories.portal import Portal, until

STOPPED = "SELECT count(*) FROM pg_locks WHERE NOT granted"

AFTER_ALL = "after all"
TURNSTILE = 7
HOLDS = """
CREATE FUNCTION turnstile() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  IF NEW.delivered_at IS NOT NULL AND OLD.delivered_at IS NULL
     AND NEW.product_id = (SELECT id FROM products_product WHERE number = %s) AND NEW.copy_number = %s THEN
    PERFORM pg_advisory_xact_lock(%s);
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER turnstile BEFORE UPDATE ON products_dissemination FOR EACH ROW EXECUTE FUNCTION turnstile();
"""


def count(portal: Portal, query: str, *values):
    """Return the first value a query gives, asked as the owner of the tables."""
    with closing(_owner(portal)) as connection, connection.cursor() as cursor:
        cursor.execute(query, values)
        found = cursor.fetchone()
        return found[0] if found else None


def counted(portal: Portal, wanted, query: str, *values, seconds: float = 90) -> None:
    """Wait until the database says so."""
    until(lambda: count(portal, query, *values) == wanted, f"{query} {values} is {wanted}", seconds)


@contextmanager
def table_held(portal: Portal, table: str) -> Iterator[None]:
    """Hold a table against being written: inside, whoever comes to it stands still there."""
    with closing(_owner(portal)) as connection, connection.cursor() as cursor:
        cursor.execute(f"LOCK TABLE {table} IN EXCLUSIVE MODE")
        yield
        connection.rollback()


@contextmanager
def mark_held(portal: Portal, number: str, *, copy: int) -> Iterator[None]:
    """Hold the mark that one copy of a product was told: its notice has left by then."""
    with closing(_owner(portal)) as connection, connection.cursor() as cursor:
        cursor.execute(HOLDS, (number, copy, TURNSTILE))
        connection.commit()
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", (TURNSTILE,))
        yield
        connection.rollback()
        cursor.execute("DROP FUNCTION turnstile() CASCADE")
        connection.commit()


def killed_at(portal: Portal, name: str, table: str, act: Callable[[], object]) -> None:
    """Begin an act and end one part of the portal while it stands before its write to a table.

    After all, it is done and its answer lost.
    """
    if table == AFTER_ALL:
        act()
        portal.kill(name)
        return
    with table_held(portal, table):
        begun = Thread(target=act, daemon=True)
        begun.start()
        stands_still(portal)
        portal.kill(name)
        begun.join(60)
        assert not begun.is_alive(), "whoever asked was left waiting"


def stands_still(portal: Portal) -> None:
    """Wait until somebody stands before what is held."""
    until(lambda: count(portal, STOPPED), "somebody comes to what is held")


def _owner(portal: Portal):
    assert portal.servers.postgres is not None
    address = portal.servers.postgres.url("portal_owner").replace("postgres://", "postgresql://")
    return psycopg2.connect(address)
