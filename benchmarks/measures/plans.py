"""What needs no clock: how PostgreSQL goes about a page, and how many queries a page takes."""

import json
from collections.abc import Iterator

from django.db import connection

from benchmarks.designs import CAP, OURS, Ask, statements
from benchmarks.readers import Reader
from privacy.access.acting import acting

MANY = 10_000


def faults(reader: Reader, ask: Ask) -> list[str]:
    """Return every scan of the whole table and every sub-plan over many rows in a reader's page.

    A count that stops at the cap may read the table in order: who sees nearly everything is soon there.
    """
    asked = statements(OURS, reader, ask)
    found = []
    with acting(reader.standing), connection.cursor() as cursor:
        for (sql, params), stops in ((asked.newest, False), (asked.capped, True)):
            cursor.execute(f"EXPLAIN (FORMAT JSON, ANALYZE, TIMING OFF) {sql}", params)
            [[answer]] = cursor.fetchall()
            plan = (json.loads(answer) if isinstance(answer, str) else answer)[0]["Plan"]
            found += [fault for node in _nodes(plan) if (fault := _fault(node, stops))]
    return found


def _nodes(node: dict) -> Iterator[dict]:
    yield node
    for below in node.get("Plans", ()):
        yield from _nodes(below)


def _fault(node: dict, stops: bool) -> str:
    rows = node.get("Actual Rows", 0) * node.get("Actual Loops", 1)
    if node["Node Type"] == "Seq Scan" and node.get("Relation Name") == "tips_tip":
        passed = rows + node.get("Rows Removed by Filter", 0)
        return "" if stops and passed <= 2 * CAP else f"Seq Scan on tips_tip over {passed:.0f} rows"
    if node.get("Parent Relationship") == "SubPlan" and rows > MANY:
        return f"SubPlan over {rows:.0f} rows"
    return ""
