"""Who sent a tip and who is named in it never stand readable in the database."""

from importlib import import_module
from types import SimpleNamespace

import pytest
from django.core.exceptions import FieldError
from django.core.management import CommandError, call_command
from django.db import connection

from privacy.access.acting import acting
from privacy.access.gathering import gather
from privacy.access.standing import courier, public_intake
from privacy.audit.models import AuditEntry
from privacy.sealed.sealing import NO_KEY
from tips.intake.choices import Source
from tips.intake.models import Identity, Involved
from tips.intake.services import Report, submit_tip

OLD, NEW = "o" * 40, "n" * 40
SENDER = {"name": "Ada Moss", "phone": "800-555-0123", "email": "ada@moss.example", "best_time": "Evenings"}
CARD = {"kind": "person", "did": "Cut the chain", "name": "Bram Quill", "contact": "bram@quill.example"}
PLAIN = ["Ada", "Moss", "0123", "example", "Evenings", "Bram", "Quill"]
STORED = """SELECT coalesce((SELECT string_agg(s::text, ' ' ORDER BY s.id) FROM tips_identity s), '')
    || coalesce((SELECT string_agg(i::text, ' ') FROM tips_involved i), '')"""


@pytest.fixture(autouse=True)
def one_key(settings):
    settings.FIELD_KEYS = [OLD]
    return settings


@pytest.fixture
def named_tip(db):
    report = Report("A man cut the chain.", Source.PUBLIC, involved=(CARD,), identity=SENDER)
    return submit_tip(report, by=public_intake())


def asked_as_owner(statement):
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL ROLE portal_owner")
        cursor.execute(statement)
        (found,) = cursor.fetchone()
        cursor.execute("SET LOCAL ROLE portal_app")
    return found


def rotated():
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL ROLE portal_owner")
    call_command("rotate_field_keys", verbosity=0)


def sender(tip):
    with acting(courier()):
        return Identity.objects.unguarded().get(tip=tip, sender=True)


def test_the_owner_of_the_schema_reads_nothing_either(named_tip):
    stored = asked_as_owner(STORED)
    assert "Cut the chain" in stored
    assert stored.count("sealed:") == 6
    assert [word for word in PLAIN if word in stored] == []


def test_what_was_given_comes_back_through_the_model(named_tip):
    row = sender(named_tip)
    assert {name: getattr(row, name) for name in SENDER} == SENDER
    with acting(courier()):
        card = Identity.objects.unguarded().get(tip=named_tip, sender=False)
        assert Involved.objects.unguarded().get(tip=named_tip).identity == card
    assert (card.name, card.contact) == (CARD["name"], CARD["contact"])


def test_rows_gathered_in_one_statement_are_opened_too(named_tip):
    with acting(courier()):
        (row,) = gather(rows=Identity.objects.unguarded().filter(tip=named_tip, sender=True))["rows"]
    assert row.phone == SENDER["phone"]


def test_a_lost_key_leaves_a_sentence_where_the_name_was(named_tip, one_key, client, ines):
    one_key.FIELD_KEYS = [NEW]
    client.force_login(ines)
    stated = {"purpose": "contact", "reason": "Calling the sender back"}
    answer = client.post(f"/tips/{named_tip.number}/identity/", stated)
    assert answer.status_code == 200
    assert NO_KEY in answer.content.decode()


def test_saving_with_a_lost_key_destroys_nothing(named_tip, one_key):
    one_key.FIELD_KEYS = [NEW]
    row = sender(named_tip)
    with acting(courier()):
        row.save()
    one_key.FIELD_KEYS = [OLD]
    assert sender(named_tip).phone == SENDER["phone"]


@pytest.mark.parametrize(
    "asked",
    [{"name": "Ada Moss"}, {"name__icontains": "Ada"}, {"name__in": ["Ada Moss"]}, {"name__upper": "ADA"}],
)
def test_nothing_can_be_looked_for_in_a_sealed_column(db, asked):
    with pytest.raises(FieldError):
        str(Identity.objects.unguarded().filter(**asked).query)


def test_whether_a_name_was_given_may_be_asked(named_tip):
    with acting(courier()):
        assert Identity.objects.unguarded().exclude(name="").count() == 2
        assert Identity.objects.unguarded().filter(phone="").count() == 1


def test_rotating_seals_everything_by_the_newest_key_and_a_second_time_nothing(named_tip, one_key):
    one_key.FIELD_KEYS = [NEW, OLD]
    rotated()
    stored = asked_as_owner(STORED)
    rotated()
    assert asked_as_owner(STORED) == stored
    one_key.FIELD_KEYS = [NEW]
    assert sender(named_tip).name == "Ada Moss"
    entries = AuditEntry.objects.filter(verb="rotate field keys")
    assert sorted(entry.detail["renewed"] for entry in entries) == [1, 1, 1, 1, 2]


def test_rotating_without_the_earlier_key_says_so_and_changes_nothing(named_tip, one_key):
    before = asked_as_owner(STORED)
    one_key.FIELD_KEYS = [NEW]
    with pytest.raises(CommandError, match="put their key back"):
        rotated()
    assert asked_as_owner(STORED) == before


def test_rotating_in_small_batches_misses_no_row(db, one_key, monkeypatch):
    monkeypatch.setattr("privacy.sealed.rotating.BATCH", 2)
    cards = tuple(CARD | {"name": f"Person {number}"} for number in range(5))
    tip = submit_tip(Report("Five men waited.", Source.PUBLIC, involved=cards), by=public_intake())
    one_key.FIELD_KEYS = [NEW, OLD]
    rotated()
    one_key.FIELD_KEYS = [NEW]
    with acting(courier()):
        names = set(Identity.objects.unguarded().filter(tip=tip).values_list("name", flat=True))
    assert names == {card["name"] for card in cards}


def test_who_serves_pages_cannot_rotate(named_tip):
    with pytest.raises(CommandError, match="owner of the schema"):
        call_command("rotate_field_keys")


def test_what_stood_in_the_open_before_is_sealed_by_the_migration_and_laid_open_by_its_way_back(
    named_tip, monkeypatch
):
    step = import_module("tips.migrations.0013_contact_details_sealed")
    monkeypatch.setattr(
        step, "COLUMNS", {"tips_identity": ["name", "phone", "email", "best_time", "contact"]}
    )
    owned = SimpleNamespace(connection=connection)
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL ROLE portal_owner")
    step.lay_open(None, owned)
    laid_open = asked_as_owner(STORED)
    assert [word for word in PLAIN if word not in laid_open] == []
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL ROLE portal_owner")
    step.close(None, owned)
    assert "Moss" not in asked_as_owner(STORED)
    assert sender(named_tip).phone == SENDER["phone"]
