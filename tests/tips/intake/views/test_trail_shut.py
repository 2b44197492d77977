"""While the trail cannot be written no record opens, and whoever reports something is still heard."""

import pytest
from django.db import connection

from privacy.access.acting import acting
from privacy.access.standing import mailbox_holder
from privacy.audit import spool
from privacy.audit.trail import TrailShut, record
from privacy.models import AuditEntry
from tips.agency.drafting import begun_draft
from tips.agency.sending import send
from tips.intake.drafts.sealed import save_step
from tips.intake.mailboxes import add_facts, answer, ask_submitter, open_mailbox
from tips.intake.receipts import digest_of


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


STORY = "A drone hovered over the reservoir for ten minutes."


def taken(spool_of_its_own, verb="submit"):
    kept = spool_of_its_own.read_text()
    assert f'"verb":"{verb}"' in kept and "reservoir" not in kept
    return kept


def test_a_partner_system_is_heard_and_its_report_taken_once(client, dana, host, all_tips, spool_of_its_own):
    client.force_login(dana)
    shut()
    said = {"narrative": STORY, "external_id": "CAD-7"}
    first, again = (client.post("/api/v1/tips/", said, content_type="application/json") for _ in range(2))
    assert (first.status_code, again.status_code) == (201, 200)
    assert len(all_tips()) == 1 and taken(spool_of_its_own)
    assert client.get(f"/api/v1/tips/{first.json()['number']}/").status_code == 503


def test_a_caller_is_heard(client, ines, host, all_tips, spool_of_its_own):
    client.force_login(ines)
    shut()
    said = {"call-came_by": "phone", "call-danger": "no", "what-story": STORY}
    assert client.post("/tips/new/", said).status_code == 200
    assert len(all_tips()) == 1 and taken(spool_of_its_own)


def test_an_officer_is_heard(dana, host, as_, all_tips, spool_of_its_own):
    draft = begun_draft(as_(dana))
    save_step(draft, "event", {"story": STORY, "danger": "no", "units": "no"})
    shut()
    with acting(as_(dana)):
        number = send(draft, by=as_(dana))
    assert number and len(all_tips()) == 1 and taken(spool_of_its_own)


def test_a_mailbox_takes_what_its_holder_writes_and_the_center_opens_nothing(
    client, visitor, all_tips, ines, spool_of_its_own
):
    mailbox = open_mailbox(digest_of(visitor.send_report()))
    shut()
    with acting(mailbox_holder(str(mailbox.reference))):
        written = answer(mailbox, by=mailbox_holder(str(mailbox.reference)), text="It was blue.")
        add_facts(mailbox, by=mailbox_holder(str(mailbox.reference)), text="At the reservoir gate.")
    assert written.pk and taken(spool_of_its_own, "answer") and taken(spool_of_its_own, "add facts")
    client.force_login(ines)
    assert client.get(f"/tips/{all_tips()[0].number}/").status_code == 503


def test_asking_from_the_center_fails_while_the_trail_is_shut(visitor, all_tips, ines, as_, spool_of_its_own):
    visitor.send_report()
    shut()
    with acting(as_(ines)), pytest.raises(TrailShut):
        ask_submitter(all_tips()[0], by=as_(ines), text="Which gate?")
    assert not spool_of_its_own.exists()
