"""Files of a tip: only checked ones open, as copies for a stated reason, and never as anything a browser runs."""

import pytest

from privacy.access.acting import acting
from privacy.access.standing import courier
from privacy.audit.models import AuditEntry
from tips.intake.choices import FileState
from tips.intake.storing import fresh_path, keep
from tips.models import Attachment

PAGE = b"<html><script>alert(1)</script></html>"


@pytest.fixture
def attach(send, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path

    def one(state=FileState.CLEAN, **facts):
        tip, path = send(), fresh_path("arriving")
        path.write_bytes(PAGE)
        with acting(courier()):
            file = Attachment(
                tip=tip, name="notes.html", size=len(PAGE), path=keep(path), state=state, **facts
            )
            file.save(force_insert=True)
        return f"/tips/{tip.number}/files/{file.reference}/", file

    return one


def test_a_copy_is_handed_over_for_a_reason(browser, attach, ines):
    address, file = attach()
    answer = browser(ines).post(address, {"reason": "For the case file"})
    assert b"".join(answer.streaming_content) == PAGE
    assert answer["Content-Disposition"] == 'attachment; filename="notes.html"'
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Type"] == "application/octet-stream"
    assert "sandbox" in answer["Content-Security-Policy"]
    entry = AuditEntry.objects.get(verb="download", object_id=file.pk)
    assert (entry.actor, entry.purpose) == (ines, "For the case file")


def test_without_a_reason_there_is_no_copy(browser, attach, ines):
    address, _ = attach()
    answer = browser(ines).post(address, {"reason": "  "})
    assert answer.status_code == 422
    assert "Say why you take a copy." in answer.content.decode()
    assert not AuditEntry.objects.filter(verb="download").exists()


@pytest.mark.parametrize("state", [FileState.CHECKING, FileState.HELD, FileState.REFUSED])
def test_an_unchecked_file_is_named_and_shut(browser, attach, ines, state):
    address, _ = attach(state, reason="It is asked again.", preview="kept/x")
    page = browser(ines).get(address).content.decode()
    assert "notes.html" in page
    assert "It can be opened once it is checked." in page
    assert browser(ines).post(address, {"reason": "Anyway"}).status_code == 404
    assert browser(ines).get(f"{address}preview/").status_code == 404


def test_a_file_opens_with_its_own_tip_only(browser, attach, send, ines, dana):
    address, file = attach()
    other = send()
    assert browser(ines).get(f"/tips/{other.number}/files/{file.reference}/").status_code == 404
    assert browser(dana).get(address).status_code == 403


def test_a_file_lost_from_the_store_is_not_there(browser, attach, ines, tmp_path):
    address, file = attach()
    (tmp_path / file.path).unlink()
    assert browser(ines).post(address, {"reason": "For the case file"}).status_code == 404
