"""Files on their way in."""

import os
import time

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import RequestFactory

from tips.intake import arriving
from tips.intake.arriving import QuarantineHandler, forget_left_behind
from tips.intake.filing import FileNotKept, FileRefused, take_file
from tips.intake.storing import destroy, kept_path


def received(content, name="note.txt"):
    request = RequestFactory().post("/", {"words": "kept", "files": SimpleUploadedFile(name, content)})
    request.upload_handlers = [QuarantineHandler(request)]
    return request, request.FILES["files"]


def test_a_file_goes_straight_to_quarantine_and_leaves_nothing_behind(store):
    request, file = received(b"Seen at nine.")
    assert file.path.parent == store / "arriving"
    assert file.read() == b"Seen at nine."
    request.close()
    assert not file.path.exists()


def test_a_kept_file_outlives_its_request(store):
    request, file = received(b"Seen at nine.")
    kept = take_file(file, clean=True)
    request.close()
    assert kept_path(kept.path).read_bytes() == b"Seen at nine."
    assert oct(kept_path(kept.path).stat().st_mode)[-3:] == "600"


def test_what_lies_past_the_limit_is_counted_and_not_kept(monkeypatch, store):
    monkeypatch.setattr(arriving, "MOST_BYTES", 1_000_000)
    monkeypatch.setattr("tips.intake.files.checks.MOST_BYTES", 1_000_000)
    request, file = received(b"x" * 5_000_000)
    assert file.path.stat().st_size <= 1_000_000
    with pytest.raises(FileRefused, match="That file is 5 MB. The limit is"):
        take_file(file, clean=True)
    assert request.POST["words"] == "kept"


def test_a_full_disk_loses_the_file_and_keeps_the_words(monkeypatch, store):
    def full(*arguments):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(arriving.Path, "open", full)
    request, file = received(b"Seen at nine.")
    assert request.POST["words"] == "kept"
    with pytest.raises(FileNotKept):
        take_file(file, clean=True)
    request.close()


def test_a_store_that_cannot_be_written_loses_the_file_and_keeps_the_words(settings, tmp_path):
    (tmp_path / "wall").write_text("not a folder")
    settings.MEDIA_ROOT = tmp_path / "wall"
    request, file = received(b"Seen at nine.")
    assert request.POST["words"] == "kept"
    with pytest.raises(FileNotKept):
        take_file(file, clean=True)


def test_what_a_dead_process_left_is_removed_after_a_day(store):
    (store / "arriving").mkdir(parents=True)
    for name, age in (("old", 90_000), ("new", 60)):
        path = store / "arriving" / name
        path.write_bytes(b"x")
        os.utime(path, (time.time() - age,) * 2)
    assert forget_left_behind() == 1
    assert [path.name for path in (store / "arriving").iterdir()] == ["new"]


@pytest.mark.parametrize("name", ["", "../secret", "kept/../../secret", "/etc/passwd"])
def test_no_name_leads_out_of_the_store(store, name):
    with pytest.raises(ValueError, match="leads out"):
        kept_path(name)


def test_destroying_a_file_twice_is_no_matter(store):
    _, file = received(b"Seen at nine.")
    kept = take_file(file, clean=True)
    destroy(kept.path)
    destroy(kept.path)
    assert not kept_path(kept.path).exists()
