"""The records of the center as the oracle knows them, and which row of which table belongs to which."""

import re
from dataclasses import dataclass

from django.db import connection

from tests.proof.oracle import Thing
from tests.proof.people import FIRE, SHERIFF
from tests.proof.states import States

MERIDIAN = frozenset({"meridian"})

# The tables that a record is known by, and the column that names a part's own kind of owner.
TOPS = {
    "tips_tip": "tip",
    "tips_mailbox": "mailbox",
    "tips_referral": "referral",
    "intelligence_intelligencerecord": "intelligence",
    "intelligence_proposal": "proposal",
    "intelligence_dangerwarning": "warning",
    "products_product": "product",
    "products_rendition": "rendition",
    "tips_board": "board",
}
# Parts that fewer people see than the record they belong to.
DESK = {
    "tips_behaviorfinding", "tips_behaviormatch", "tips_calllog", "tips_conducthold", "tips_extraction",
    "tips_mention", "tips_nexusdetermination", "tips_note", "tips_tiplink", "intelligence_basis",
    "intelligence_dispatch", "products_block", "products_figure", "products_privacyanswer", "products_source",
    "products_version", "products_review", "products_maskedperson", "products_unmasking",
}  # fmt: skip
IDENTITY = {"tips_identity", "products_typedname"}
TEXT = {"products_renditiontext"}
CUSTODY = {
    "privacy_hold", "privacy_ledgerline", "privacy_purge", "privacy_purgeitem", "privacy_tombstone",
    "privacy_validation", "privacy_redresscase", "privacy_searchattestation",
}  # fmt: skip
APART = {"privacy_notice", "privacy_challenge"}
HANGS_ON = re.compile(r"FROM (\w+) p\s+WHERE \(*p\.id = \w+\.(\w+)\)")
WALLED = """
SELECT c.relname, pg_get_expr(p.polqual, p.polrelid) FROM pg_class c JOIN pg_policy p ON p.polrelid = c.oid
 WHERE c.relrowsecurity AND p.polcmd = 'r' AND p.polname <> 'not_recalled' ORDER BY 1"""


@dataclass(frozen=True)
class Row:
    """One row of one walled table: the record it belongs to, and which part of it."""

    table: str
    pk: int
    thing: Thing
    part: str


def walled_tables() -> dict[str, str]:
    """Return every table that has row security, with the condition its readers meet."""
    with connection.cursor() as cursor:
        cursor.execute(WALLED)
        return dict(cursor.fetchall())


def rows_of(states: States) -> list[Row]:
    """Return every row of every walled table, each with its owner and part; read past both walls."""
    tables = walled_tables()
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL ROLE NONE")
        owners = _tops(cursor, states)
        judged = tables.keys() - without_a_sentence(tables)
        found = [row for table in sorted(judged) for row in _rows(cursor, table, tables, owners)]
        cursor.execute("SET LOCAL ROLE portal_app")
    return found


def without_a_sentence(tables: dict[str, str]) -> set[str]:
    """Return the tables of records of a new kind, on which the oracle has no sentence yet, and their parts."""
    return {table for table in tables.keys() - CUSTODY - APART if _top_of(table, tables) not in TOPS}


def _top_of(table: str, tables: dict[str, str]) -> str:
    through = None if table in TOPS else HANGS_ON.search(tables.get(table, ""))
    return _top_of(through.group(1), tables) if through else table


def _rows(cursor, table, tables, owners):
    if table in APART:
        return
    cursor.execute(f"SELECT id FROM {table}")
    for (pk,) in cursor.fetchall():
        thing = Thing("custody") if table in CUSTODY else _owner(cursor, table, pk, tables, owners)
        yield Row(table, pk, thing, part_of(table, tables))


def part_of(table: str, tables: dict[str, str]) -> str:
    """Return which part of a record a table holds; what nobody named is what its own condition says."""
    if table in {"tips_mailbox", "tips_message"}:
        return "mailbox"
    for name, named in (("desk", DESK), ("identity", IDENTITY), ("text", TEXT)):
        if table in named:
            return name
    for name in ("desk", "identity"):
        if f"p.{name}_label_id" in tables[table]:
            return name
    through = HANGS_ON.search(tables[table])
    above = through.group(1) if through else ""
    return part_of(above, tables) if above and above not in TOPS else "record"


def _owner(cursor, table, pk, tables, owners) -> Thing:
    if table in TOPS:
        return owners[table][pk]
    above, column = HANGS_ON.search(tables[table]).groups()
    cursor.execute(f"SELECT {column} FROM {table} WHERE id = %s", [pk])
    return _owner(cursor, above, cursor.fetchone()[0], tables, owners)


def _tops(cursor, states) -> dict[str, dict[int, Thing]]:
    owners = {table: {} for table in TOPS}
    owners["tips_tip"] = {
        tip.pk: thing for tip, thing in tips_as_facts(states).values() if thing.kind == "tip"
    }
    cursor.execute("SELECT id, tip_id FROM tips_mailbox")
    owners["tips_mailbox"] = {pk: owners["tips_tip"][tip] for pk, tip in cursor.fetchall()}
    owners["tips_referral"] = {referral.pk: thing for referral, thing in referrals_as_facts(states)}
    for kind, (record, thing) in intelligence_as_facts(states).items():
        owners[record._meta.db_table][record.pk] = thing
        assert kind
    owners["products_product"] = {product.pk: thing for product, thing in products_as_facts(states)}
    owners["tips_board"] = {states.house.board.pk: Thing("board", people=frozenset({"amir", "sofia"}))}
    owners["products_rendition"] = renditions_as_facts(cursor)
    return owners


def tips_as_facts(states: States) -> dict[str, tuple]:
    """Return each tip of the center with what is known of it, by the name of its state."""
    sheriff = Thing("tip", sender=SHERIFF)
    facts = {
        "partner": sheriff,
        "named": sheriff,
        "public": Thing("tip"),
        "weighed": sheriff,
        "referred": Thing("tip", sender=SHERIFF, offices=MERIDIAN),
        "waiting": sheriff,
        # Taken back: the office keeps the referral with its reason, and no longer the tip.
        "withdrawn": sheriff,
        "of another agency": Thing("tip", sender=FIRE),
        "shared": Thing("tip", sender=SHERIFF, shared_with=frozenset({FIRE})),
        **{name: Thing("tip", sender=SHERIFF, gone=True) for name in states.gone()},
    }
    tips = states.house.tips | states.tips
    return {name: (tip, facts.get(name) or _as_sent(tip)) for name, tip in tips.items()}


def _as_sent(tip) -> Thing:
    """Return what is known of a report in no further state: who sent it."""
    return Thing("tip", sender=tip.agency.name if tip.agency_id else "")


def referrals_as_facts(states: States) -> list[tuple]:
    """Return each referral with the offices it reached."""
    return [
        (states.house.referral, Thing("referral", offices=MERIDIAN)),
        (states.referrals["waiting"], Thing("referral")),
        (states.referrals["withdrawn"], Thing("referral", offices=MERIDIAN)),
    ]


def intelligence_as_facts(states: States) -> dict[str, tuple]:
    """Return each record, proposal and warning with the agencies it was sent to."""
    made = states.house.intelligence
    return {
        "record": (made["record"], Thing("intelligence", shared_with=frozenset({SHERIFF}))),
        "proposal": (made["proposal"], Thing("proposal")),
        "warning": (made["warning"], Thing("warning", shared_with=frozenset({FIRE}))),
        "not sent": (states.intelligence["not sent"], Thing("intelligence")),
        "expired": (states.intelligence["expired"], Thing("intelligence", gone=True)),
    }


def products_as_facts(states: States) -> list[tuple]:
    """Return each product: whatever its state, only its renditions go to readers."""
    products = states.house.products
    return [
        (products["draft"], Thing("product")),
        (products["proposed"], Thing("product")),
        (products["released"], Thing("product")),
        (states.products["recalled"], Thing("product")),
    ]


def renditions_as_facts(cursor) -> dict[int, Thing]:
    """Return each rendition with the agencies it was cut for, by its key."""
    # By discipline: which agencies of the cast it is for is said here, not asked.
    audience = {"LE": frozenset({SHERIFF, "Alder Police"}), "FIRE": frozenset({FIRE}), "PUBLIC": frozenset()}
    cursor.execute("SELECT id, disciplines[1], recalled_at IS NOT NULL FROM products_rendition")
    return {
        pk: Thing("rendition", shared_with=audience[to], to_discipline=to, recalled=recalled)
        for pk, to, recalled in cursor.fetchall()
    }
