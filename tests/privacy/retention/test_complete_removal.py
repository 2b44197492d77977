"""Words found nowhere else, in every column and file of a record, are found nowhere after its purge."""

import json
from pathlib import Path

import pytest
from django.conf import settings
from django.db import DatabaseError, connection, transaction

from privacy.access.acting import acting
from privacy.access.standing import courier, disposal
from privacy.models import LedgerLine, Notice
from privacy.retention.acts.holding import place_hold, release_hold
from privacy.retention.acts.telling import acknowledge, carry
from tests.doors.house import build
from tests.privacy.retention.conftest import past_the_wall
from tests.privacy.retention.test_holding import SOON

CANARY = "zzcanary"
TEXTS = """SELECT a.attname, t.typname FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
WHERE a.attrelid = %s::regclass AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
AND t.typname IN ('text', 'varchar', 'jsonb') AND a.attname NOT IN ('number', 'rule', 'disposition')"""
TABLES = """SELECT format('%I.%I', table_schema, table_name) FROM information_schema.tables
WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')"""
# A number, a disposition and a rule stay on the tombstone; every other text of a record has to go.
MANY = 30


@pytest.fixture
def house(request, calder, meridian_office, settings, tmp_path):
    """A center with every kind of record, every part of them."""
    settings.MEDIA_ROOT = tmp_path
    names = ("dana", "ines", "amir", "sofia", "omar", "priya", "lin", "felix", "rhea", "agnes")
    request.getfixturevalue("host")
    return build({name: request.getfixturevalue(name) for name in names}, calder, meridian_office)


def members(place, pk):
    """Return every row of a record by table, as the database itself follows them."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT DISTINCT relation::text, member FROM privacy_members(%s::regclass, %s)", [place, pk]
        )
        return cursor.fetchall()


def plant(rows):
    """Write a word of its own into every text column of these rows that takes one; return how many did."""
    planted = 0
    with past_the_wall() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        for table, pk in rows:
            cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
            cursor.execute(TEXTS, [table])
            for column, kind in cursor.fetchall():
                word = f"{CANARY}{planted}"
                value = json.dumps({"x": word}) if kind == "jsonb" else word
                try:
                    with transaction.atomic():
                        cursor.execute(f'UPDATE {table} SET "{column}" = %s WHERE id = %s', [value, pk])
                        planted += cursor.rowcount
                except DatabaseError:
                    continue  # A code of a closed list or a digest: it holds no word of anybody.
            cursor.execute(f"ALTER TABLE {table} ENABLE TRIGGER USER")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")
    return planted


def found(word):
    """Return every table that holds a word in any column, read as the owner."""
    with past_the_wall() as cursor:
        cursor.execute(TABLES)
        tables = [name for (name,) in cursor.fetchall()]
        held = []
        for table in tables:
            cursor.execute(f"SELECT count(*) FROM {table} t WHERE t::text ILIKE %s", [f"%{word}%"])
            [count] = cursor.fetchone()
            held += [table] * bool(count)
    return held


def in_files(word):
    return [
        path
        for path in Path(settings.MEDIA_ROOT).rglob("*")
        if path.is_file() and word.encode() in path.read_bytes()
    ]


def file_of(tip, user):
    """Give a tip a stored file and a preview that hold the word."""
    folder = Path(settings.MEDIA_ROOT, "kept", "a0")
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("body", "preview"):
        (folder / name).write_bytes(CANARY.encode())
    with past_the_wall() as cursor:
        cursor.execute(
            "UPDATE tips_attachment SET path = 'kept/a0/body', preview = 'kept/a0/preview' WHERE tip_id = %s",
            [tip.pk],
        )


def test_every_word_and_file_of_a_tip_is_gone_after_its_purge(house, as_, priya, expire, purge_all):
    tip = house.tips["referred"]
    with acting(as_(priya)):
        hold = place_hold(tip.number, by=as_(priya), reason=f"{CANARY} suit", document=CANARY, until=SOON)
        release_hold(hold, by=as_(priya), why=f"{CANARY} settled")
        rows = members("tips_tip", tip.pk)
    expected = {"tips_tip", "tips_mailbox", "tips_referral", "tips_attachment", "tips_behaviormatch", "tips_feedback",
                "tips_trackentry", "tips_nexusdetermination"}  # fmt: skip
    assert expected <= {table for table, _ in rows}
    planted = plant(rows)
    assert planted > MANY
    file_of(tip, priya)
    assert found(CANARY) and in_files(CANARY)
    expire(tip)
    purge = purge_all()
    with acting(as_(priya)):
        assert [item.outcome for item in purge.items.all()] == ["destroyed"], [
            i.why for i in purge.items.all()
        ]
    assert found(CANARY) == [] and in_files(CANARY) == []


def test_a_product_loses_its_citation_of_a_destroyed_tip_and_keeps_its_own_words(
    house, as_, priya, sofia, expire, purge_all
):
    tip, product = house.tips["partner"], house.products["draft"]
    with acting(as_(sofia)):
        assert product.sources.visible_to(as_(sofia)).filter(tip=tip).exists()
    expire(tip)
    purge_all()
    with acting(as_(sofia)):
        assert not product.sources.visible_to(as_(sofia)).exists()
        product.refresh_from_db()


def test_a_referral_that_had_arrived_leaves_its_line_and_a_notice_that_is_answered(
    house, as_, priya, lin, expire, purge_all, mailoutbox
):
    tip = house.tips["referred"]
    expire(tip)
    purge_all()
    with acting(as_(priya)):
        line = LedgerLine.objects.get()
        assert (line.tombstone.number, line.place, line.delivered_at is None) == (
            tip.number,
            "tips_referral",
            False,
        )
    with acting(disposal()):
        [notice] = Notice.objects.filter(number=tip.number)
        assert notice.recipient_id == lin.pk and carry(notice) and not carry(notice)
    assert tip.number in mailoutbox[-1].body and "ironweed" not in mailoutbox[-1].body
    with acting(as_(lin)):
        mine = Notice.objects.visible_to(as_(lin)).get()
        answered = acknowledge(mine, by=as_(lin)).acknowledged_at
        assert acknowledge(mine, by=as_(lin)).acknowledged_at == answered


def test_a_notice_is_seen_by_its_recipient_and_custody_alone(house, as_, dana, felix, ines, priya):
    for who, sees in ((dana, True), (felix, False), (ines, False), (priya, True)):
        with acting(as_(who)):
            assert Notice.objects.visible_to(as_(who)).filter(pk=house.notice.pk).exists() is sees
            assert Notice.outbox.filter(pk=house.notice.pk).exists() is sees
    with acting(courier()):
        assert Notice.outbox.filter(pk=house.notice.pk).exists()


def test_a_released_product_goes_with_its_copies_and_every_reader_is_told(
    house, as_, priya, expire, purge_all
):
    product = house.products["released"]
    expire(product)
    with acting(as_(priya)):
        rows = members("products_product", product.pk)
    assert {"products_product", "products_rendition", "products_dissemination"} <= {
        table for table, _ in rows
    }
    assert plant([row for row in rows if row[0] != "products_product"]) > 0
    purge = purge_all()
    with acting(as_(priya)):
        [item] = purge.items.all()
        assert item.outcome == "destroyed", item.why
        got = set(LedgerLine.objects.values_list("recipient_id", flat=True))
        told = set(Notice.objects.filter(number=product.number).values_list("recipient_id", flat=True))
        assert got and got == told
    assert found(CANARY) == []
