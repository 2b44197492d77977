"""The second wall: the same condition as ``visible_to``, kept by the database itself.

Every guarded table has row security over two settings of the connection, ``app.labels`` and
``app.keys``, each read once a statement. Choosing the plan is left to the first wall, which shows
the planner the very arrays: the condition here stands inside ``IS NOT NULL``, of which the planner
thinks that nearly every row passes (docs/decisions/0012).
"""

SET = "SELECT set_config('app.labels', %s, false), set_config('app.keys', %s, false)"

KNOWN = "(SELECT unnest(current_setting('app.labels', true)::int[]))"
NEEDED = "(SELECT current_setting('app.keys', true)::int[])"
SEES = f"label_id IN {KNOWN} AND access_keys && {NEEDED} AND purge_at > now()"


def shut(sender=None, connection=None, **_) -> None:
    """Give a new connection two empty sets, so that it reads nothing until somebody is reading."""
    with connection.cursor() as cursor:
        cursor.execute(SET, ["{}", "{}"])


def raise_wall(connection, labels, keys) -> None:
    """Tell the database what the reader may know and needs to know."""
    with connection.cursor() as cursor:
        cursor.execute(SET, [_array(labels), _array(keys)])


def _array(numbers) -> str:
    return "{" + ",".join(map(str, numbers)) + "}"


def guarded(table: str) -> str:
    """Return the statements that wall a table whose rows carry their own label and keys."""
    return _policies(table, _unweighed(SEES))


def guarded_part(table: str, column: str, parent: str, face: str = "label_id") -> str:
    """Return the statements that wall a table whose rows open with the record they belong to.

    The parent's own row security applies inside the sub-select; ``face`` adds the narrower label.
    A sub-select of a value is answered row by row: EXISTS might be answered by hashing every parent.
    """
    return _policies(table, _parent_seen(table, column, parent, face))


def guarded_by_both(table: str, *parents: tuple[str, str, str]) -> str:
    """Return the statements that wall a table whose rows open only with all the records they name.

    Each parent is a column, the table it points to, and that table's face.
    """
    return _policies(table, " AND ".join(_parent_seen(table, *parent) for parent in parents))


def _parent_seen(table: str, column: str, parent: str, face: str) -> str:
    narrower = f" AND {_unweighed(f'p.{face} IN {KNOWN}')}" if face != "label_id" else ""
    return f"(SELECT p.id FROM {parent} p WHERE p.id = {table}.{column}{narrower}) IS NOT NULL"


def guarded_own_part(table: str, column: str, parent: str) -> str:
    """Return the statements that wall a part whose rows also carry a label and keys of their own."""
    own = f"label_id IN {KNOWN} AND access_keys && {NEEDED}"
    found = f"SELECT p.id FROM {parent} p WHERE p.id = {table}.{column}"
    return _policies(table, f"{_unweighed(own)} AND ({found}) IS NOT NULL")


def _unweighed(condition: str) -> str:
    return f"NULLIF({condition}, false) IS NOT NULL"


def _policies(table: str, sees: str) -> str:
    return f"""
    ALTER TABLE {table} ENABLE ROW LEVEL SECURITY;
    CREATE POLICY reads ON {table} FOR SELECT USING ({sees});
    CREATE POLICY adds ON {table} FOR INSERT WITH CHECK (true);
    CREATE POLICY changes ON {table} FOR UPDATE USING ({sees}) WITH CHECK (true);
    CREATE POLICY removes ON {table} FOR DELETE USING ({sees});
    """


def unguarded(table: str) -> str:
    """Return the statements that take the wall down again."""
    drops = "".join(f"DROP POLICY {name} ON {table};" for name in ("reads", "adds", "changes", "removes"))
    return f"{drops} ALTER TABLE {table} DISABLE ROW LEVEL SECURITY;"
