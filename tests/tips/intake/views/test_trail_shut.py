"""While the trail cannot be written no record opens, and whoever reports something is still heard."""

import pytest
from django.db import connection

from privacy.audit import spool
from privacy.audit.trail import TrailShut, record
from privacy.models import AuditEntry


@pytest.fixture(autouse=True)
def spool_of_its_own(settings, tmp_path):
    settings.AUDIT_SPOOL = tmp_path / "audit" / "spool.jsonl"
    return settings.AUDIT_SPOOL


def as_owner(statement):
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE; SET ROLE portal_owner")
        cursor.execute(statement)
        cursor.execute("SET ROLE portal_app")


def shut():
    as_owner("ALTER TABLE privacy_auditentry ADD CONSTRAINT shut CHECK (false) NOT VALID")


def open_again():
    as_owner("ALTER TABLE privacy_auditentry DROP CONSTRAINT shut")


@pytest.mark.parametrize("address", ["/tips/{}/", "/tips/"])
def test_no_record_and_no_list_opens_and_the_page_says_why(client, sheriff_tip, ines, address):
    client.force_login(ines)
    shut()
    answer = client.get(address.format(sheriff_tip.number))
    page = answer.content.decode()
    assert answer.status_code == 503 and "audit trail cannot be written" in page
    assert "pickup" not in page and sheriff_tip.number not in page


def test_the_interface_for_programs_is_shut_alike(client, sheriff_tip, dana):
    client.force_login(dana)
    shut()
    answer = client.get(f"/api/v1/tips/{sheriff_tip.number}/")
    assert answer.status_code == 503 and "audit trail cannot be written" in answer.json()["detail"]


def test_a_record_opens_again_when_the_trail_can_be_written(client, sheriff_tip, ines):
    client.force_login(ines)
    shut()
    open_again()
    assert client.get(f"/tips/{sheriff_tip.number}/").status_code == 200


def test_a_report_of_the_public_is_taken_in_with_its_receipt(visitor, all_tips, spool_of_its_own):
    shut()
    code = visitor.send_report()
    assert len(code) >= 16 and len(all_tips()) == 1
    kept = spool_of_its_own.read_text()
    assert '"verb":"submit"' in kept and "pickup" not in kept
    assert spool_of_its_own.stat().st_mode & 0o077 == 0


def test_what_waited_beside_the_trail_comes_into_it_once(visitor, all_tips, spool_of_its_own):
    shut()
    visitor.send_report()
    open_again()
    twice = spool_of_its_own.read_text()
    assert spool.take_in() == 1 and spool.take_in() == 0
    spool_of_its_own.write_text(twice)
    assert spool.take_in() == 0, "a copy of the same line is the same entry"
    entry = AuditEntry.objects.get(verb="submit")
    assert entry.object_id == all_tips()[0].pk and "happened_at" in entry.detail


def test_what_a_person_of_the_center_does_never_waits_beside_the_trail(as_, ines, spool_of_its_own):
    shut()
    with pytest.raises(TrailShut):
        record(as_(ines), "read")
    assert not spool_of_its_own.exists()
