"""Every way of tampering with the trail, done as the owner of the database, is found and named."""

import json
from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from fusionportal.startup import refuse_a_void_wall
from privacy.audit.canonical import canonical
from privacy.audit.chain import anchor, sealing, signing
from privacy.audit.chain.linking import BEGINNING, link_of, said_by
from privacy.audit.chain.sealing import seal
from privacy.audit.chain.verifying import verify
from privacy.audit.trail import record
from privacy.models import AuditEntry, AuditLink, ChainCheck, Checkpoint

from .conftest import found, owning

pytestmark = pytest.mark.usefixtures("trail")


def entry_at(position):
    return AuditLink.objects.get(position=position).entry_id


def test_an_untouched_trail_is_sound():
    check = verify()
    assert check.sound and check.entries == AuditEntry.objects.count() == AuditLink.objects.count()


@pytest.mark.parametrize("change", ["verb = 'list'", "purpose = 'x'", "actor_id = NULL", "allowed = false"])
def test_a_changed_entry_is_named(change):
    with owning() as cursor:
        cursor.execute(f"UPDATE privacy_auditentry SET {change} WHERE id = %s", [entry_at(5)])
    assert found() == {"changed"}
    assert str(entry_at(5)) in verify().findings[0]["words"]


def test_a_deleted_entry_is_named():
    with owning() as cursor:
        cursor.execute("DELETE FROM privacy_auditentry WHERE id = %s", [entry_at(5)])
    assert found() == {"deleted"}


def test_an_entry_deleted_with_its_place_is_named():
    with owning() as cursor:
        cursor.execute("DELETE FROM privacy_auditentry WHERE id = %s", [entry_at(5)])
        cursor.execute("DELETE FROM privacy_auditlink WHERE position = 5")
    assert "deleted" in found()


def cut_after(cursor, number):
    position = Checkpoint.objects.get(number=number).position
    cursor.execute(
        "DELETE FROM privacy_auditentry WHERE id IN (SELECT entry_id FROM privacy_auditlink WHERE position > %s)",
        [position],
    )
    cursor.execute("DELETE FROM privacy_auditlink WHERE position > %s", [position])
    cursor.execute("DELETE FROM privacy_checkpoint WHERE number > %s", [number])


def test_an_end_cut_off_with_its_checkpoints_is_found_by_the_anchor():
    with owning() as cursor:
        cut_after(cursor, 2)
    assert found() == {"cut short"}


def test_an_end_cut_off_without_its_checkpoint_is_found_without_the_anchor(settings):
    with owning() as cursor:
        cursor.execute("DELETE FROM privacy_auditlink WHERE position > 10")
        cursor.execute("DELETE FROM privacy_auditentry WHERE id > %s", [entry_at(10)])
    settings.AUDIT_ANCHOR.unlink()
    assert "cut short" in found()


def test_an_older_database_put_back_is_found_even_after_new_work(as_, priya):
    with owning() as cursor:
        cut_after(cursor, 1)
    assert found() == {"cut short"}
    record(as_(priya), "read")
    seal()
    assert {"rewritten", "cut short"} <= found()


def test_an_emptied_trail_is_found():
    with owning() as cursor:
        for table in ("privacy_auditentry", "privacy_auditlink", "privacy_checkpoint"):
            cursor.execute(f"DELETE FROM {table}")
    assert found() == {"emptied"}


def test_entries_that_changed_places_are_named():
    one, other = entry_at(5), entry_at(9)
    with owning() as cursor:
        for before, after in ((one, -1), (other, one), (-1, other)):
            cursor.execute("UPDATE privacy_auditentry SET id = %s WHERE id = %s", [after, before])
    assert found() == {"reordered"}


def test_places_that_changed_places_are_named():
    with owning() as cursor:
        for before, after in ((5, -1), (6, 5), (-1, 6)):
            cursor.execute("UPDATE privacy_auditlink SET position = %s WHERE position = %s", [after, before])
    assert found() == {"reordered"}


def test_an_entry_put_among_sealed_ones_is_named(monkeypatch):
    monkeypatch.setattr(sealing, "LONGEST", timedelta(0))
    newest = AuditEntry.objects.latest("pk")
    with owning() as cursor:
        cursor.execute("SELECT min(id) - 1 FROM privacy_auditentry")
        newest.pk = cursor.fetchone()[0]
        newest.save(force_insert=True)
    assert found() == {"inserted"}
    seal()
    assert found() == {"inserted"}, "the sealer must not take up what was put in afterwards"


def rewrite_the_chain():
    """Change an entry and compute every later place anew, as whoever knows the code can."""
    with owning() as cursor:
        cursor.execute("UPDATE privacy_auditentry SET verb = 'list' WHERE id = %s", [entry_at(5)])
        order = list(AuditLink.objects.values_list("position", "entry_id"))
        cursor.execute("DELETE FROM privacy_auditlink")
        head = BEGINNING
        for position, pk in order:
            link = link_of(AuditEntry.objects.get(pk=pk), position=position, before=head)
            link.save(force_insert=True)
            head = link.hash


def test_a_chain_written_anew_is_found():
    rewrite_the_chain()
    assert found() == {"rewritten"}


def sign_anew(cursor):
    for each in Checkpoint.objects.all():
        each.head = AuditLink.objects.get(position=each.position).hash
        each.key, each.signature = signing.sign(said_by(each))
        cursor.execute(
            "UPDATE privacy_checkpoint SET head = %s, key = %s, signature = %s WHERE number = %s",
            [each.head, each.key, each.signature, each.number],
        )


def test_checkpoints_signed_anew_with_another_key_are_forged(settings):
    rewrite_the_chain()
    settings.SECRET_KEY = "the forger's guess"
    with owning() as cursor:
        sign_anew(cursor)
    settings.SECRET_KEY = "put back"
    assert "forged" in found()


def test_a_chain_signed_anew_with_the_stolen_key_is_found_by_the_anchor():
    rewrite_the_chain()
    with owning() as cursor:
        sign_anew(cursor)
    assert found() == {"rewritten"}


def test_a_checkpoint_whose_place_or_time_was_changed_is_forged():
    with owning() as cursor:
        cursor.execute("UPDATE privacy_checkpoint SET at = at + interval '1 minute' WHERE number = 2")
    assert "forged" in found()


def test_places_added_without_a_checkpoint_are_forged():
    fake = AuditEntry.objects.latest("pk")
    fake.pk = None
    fake.save(force_insert=True)
    last = AuditLink.objects.latest("position")
    link_of(fake, position=last.position + 1, before=bytes(last.hash)).save(force_insert=True)
    assert found() == {"forged"}


@pytest.mark.parametrize("days", [-30, 2])
def test_an_entry_written_with_another_time_is_found(days):
    forged = AuditEntry.objects.latest("pk")
    forged.pk, forged.at = None, timezone.now() + timedelta(days=days)
    forged.save(force_insert=True)
    seal()
    assert found() == {"clock"}


def test_a_clock_set_back_between_two_checkpoints_is_found(monkeypatch, as_, priya):
    real = timezone.now
    record(as_(priya), "read")
    monkeypatch.setattr(sealing.timezone, "now", lambda: real() - timedelta(minutes=30))
    seal()
    monkeypatch.undo()
    assert "clock" in found()


def test_a_lost_anchor_is_found_and_not_begun_again_in_silence(settings, monkeypatch, as_, priya):
    settings.AUDIT_ANCHOR.unlink()
    record(as_(priya), "read")
    seal()
    assert found() == {"anchor"}


@pytest.mark.parametrize(
    "tamper",
    [
        lambda lines: [lines[0], *lines[2:]],
        lambda lines: lines[1:],
        lambda lines: [*lines[:-2], lines[-1], lines[-2]],
        lambda lines: [lines[0].replace('"position":', '"position":9'), *lines[1:]],
        lambda lines: [*lines, "no line of an anchor"],
    ],
    ids=["line taken out", "beginning cut", "lines swapped", "line changed", "line added"],
)
def test_an_anchor_that_was_changed_is_found(settings, tamper):
    lines = settings.AUDIT_ANCHOR.read_text().splitlines()
    settings.AUDIT_ANCHOR.write_text("\n".join(tamper(lines)) + "\n")
    assert "anchor" in found()


def test_an_anchor_cut_at_its_end_is_found_when_the_grace_is_over(settings, monkeypatch):
    lines = settings.AUDIT_ANCHOR.read_text().splitlines()
    settings.AUDIT_ANCHOR.write_text(lines[0] + "\n")
    real = timezone.now
    monkeypatch.setattr(timezone, "now", lambda: real() + timedelta(hours=1))
    assert "anchor" in found()


def test_sealing_that_stands_still_is_found(monkeypatch, as_, priya):
    record(as_(priya), "read")
    real = timezone.now
    monkeypatch.setattr(timezone, "now", lambda: real() + timedelta(hours=1))
    assert found() == {"behind"}


def test_a_glance_at_the_end_finds_what_was_done_there_and_is_kept_once():
    with owning() as cursor:
        cursor.execute("UPDATE privacy_auditentry SET verb = 'list' WHERE id = %s", [entry_at(11)])
    before = ChainCheck.objects.count()
    assert [finding["kind"] for finding in verify(whole=False).findings] == ["changed"]
    verify(whole=False)
    assert ChainCheck.objects.count() == before + 1


def test_the_command_says_so_in_words_and_fails():
    out = StringIO()
    call_command("verify_audit", stdout=out)
    assert "is sound" in out.getvalue()
    with owning() as cursor:
        cursor.execute("UPDATE privacy_auditentry SET verb = 'list' WHERE id = %s", [entry_at(5)])
    said = StringIO()
    with pytest.raises(SystemExit) as stop:
        call_command("verify_audit", stderr=said)
    assert stop.value.code == 1 and "was changed" in said.getvalue() and "NOT sound" in said.getvalue()


def test_what_an_entry_says_is_the_same_text_before_and_after_it_is_kept(as_, priya):
    record(as_(priya), "read", fields=["b", "a"], detail={"ñ": 1.5, "a": [1, None]})
    kept = AuditEntry.objects.latest("pk")
    assert canonical(kept) == canonical(AuditEntry.objects.get(pk=kept.pk))
    assert '"fields":["b","a"]' in canonical(kept)


def test_after_a_restore_the_anchor_is_begun_again_with_a_reason_and_the_old_one_is_kept(settings):
    with owning() as cursor:
        cut_after(cursor, 2)
    assert found() == {"cut short"}
    with pytest.raises(CommandError, match="three words"):
        call_command("begin_anchor", "restored")
    call_command("begin_anchor", "Restored the backup of Sunday", stdout=StringIO())
    assert found() == set()
    assert len(list(settings.AUDIT_ANCHOR.parent.glob("anchor*"))) == 2
    assert AuditEntry.objects.filter(purpose="Restored the backup of Sunday").exists()


def test_an_anchor_begun_again_without_the_key_is_found(settings):
    lines = settings.AUDIT_ANCHOR.read_text().splitlines()
    forged = json.loads(lines[-1]) | {"begins": "Nothing to see", "follows": anchor.FIRST}
    settings.AUDIT_ANCHOR.write_text(json.dumps(forged) + "\n")
    assert "anchor" in found()


def test_a_broken_chain_is_said_at_the_start_and_does_not_stop_it(client, caplog):
    with owning() as cursor:
        cursor.execute("UPDATE privacy_auditentry SET verb = 'list' WHERE id = %s", [entry_at(11)])
    with caplog.at_level("CRITICAL"):
        refuse_a_void_wall()
    assert "audit trail is not sound" in caplog.text
    verify(whole=False)
    assert client.get("/healthz").json()["audit"] is False
