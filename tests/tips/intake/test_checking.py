"""Files of a tip before anybody may open them."""

from datetime import timedelta
from functools import partial

import pytest
from PIL import Image

from privacy.access.acting import acting
from privacy.access.standing import courier, public_intake
from tests.tips.intake.files.samples import photo_with_place, picture
from tips.intake import checking, filing
from tips.intake.choices import FileState, Side, Source
from tips.intake.files.scanner import ScannerUnavailable, Verdict
from tips.intake.filing import FileNotKept, FileRefused, attach_files, take_file
from tips.intake.models import Addition, Attachment, Tip
from tips.intake.services import Report, submit_tip
from tips.intake.storing import kept_path
from tips.intake.sweeping import wake_waiting
from tips.intake.tasks import check_files as check_files_task
from tips.linking.reading import read_tip


@pytest.fixture
def with_file(db, upload):
    """Send a tip with one file; returns its row."""

    def send(content, name="gate.jpg", declared="image/jpeg", clean=True):
        files = [take_file(upload(content, name, declared), clean=clean)]
        tip = submit_tip(
            Report("A gate was cut.", Source.PUBLIC),
            by=public_intake(),
            attach=partial(attach_files, files=files),
        )
        with acting(courier()):
            return Attachment.objects.unguarded().get(tip=tip)

    return send


def again(file):
    with acting(courier()):
        return Attachment.objects.unguarded().get(pk=file.pk)


def test_a_photo_is_cleaned_on_arrival_and_the_original_never_kept(upload, store):
    kept = take_file(upload(photo_with_place()), clean=True)
    found = [path for path in store.rglob("*") if path.is_file()]
    assert found == [kept_path(kept.path)]
    assert not Image.open(found[0]).getexif()


def test_a_photo_of_a_named_sender_keeps_its_details_when_wished(upload):
    kept = take_file(upload(photo_with_place()), clean=False)
    assert Image.open(kept_path(kept.path)).getexif()
    assert not kept.cleaned


def test_a_name_in_the_store_says_nothing(upload):
    kept = take_file(upload(picture(), "my-street-and-house.jpg"), clean=True)
    assert "street" not in kept.path


@pytest.mark.parametrize(
    ("content", "name", "said"),
    [
        (b"", "gate.jpg", "empty"),
        (b"MZ\x90", "setup.exe", "can't take .exe"),
        (b"%PDF-1.7 nothing", "gate.jpg", "gate|else inside|really|inside"),
    ],
)
def test_a_file_that_may_not_be_taken_leaves_nothing_behind(upload, store, content, name, said):
    sent = upload(content, name)
    with pytest.raises(FileRefused, match=said):
        take_file(sent, clean=True)


def test_a_full_disk_loses_the_file_and_says_so(upload, monkeypatch):
    def full(path):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(filing, "keep", full)
    with pytest.raises(FileNotKept):
        take_file(upload(picture()), clean=True)


def test_a_file_waits_until_it_was_checked_and_then_has_a_preview(with_file):
    file = with_file(picture())
    assert file.state == FileState.CHECKING
    check_files_task(file.tip_id)
    done = again(file)
    assert done.state == FileState.CLEAN
    assert kept_path(done.preview).stat().st_size > 0


def test_checking_twice_changes_nothing(with_file):
    file = with_file(picture())
    assert check_files_task(file.tip_id) == 1
    first = again(file)
    assert check_files_task(file.tip_id) == 0
    assert (again(file).path, again(file).preview) == (first.path, first.preview)


def test_a_file_known_as_harmful_is_refused_and_destroyed(
    with_file, settings, monkeypatch, django_capture_on_commit_callbacks
):
    settings.CLAMD_ADDRESS = "unix:/nowhere"
    monkeypatch.setattr(checking, "scan", lambda path, address: Verdict(threat="Test.Threat"))
    file = with_file(picture())
    with django_capture_on_commit_callbacks(execute=True):
        check_files_task(file.tip_id)
    assert again(file).state == FileState.REFUSED
    assert not kept_path(file.path).exists()


def test_a_file_is_held_while_the_scanner_is_away_and_checked_when_it_is_back(
    with_file, settings, monkeypatch
):
    settings.CLAMD_ADDRESS = "unix:/nowhere"

    def away(path, address):
        raise ScannerUnavailable("nobody there")

    monkeypatch.setattr(checking, "scan", away)
    file = with_file(picture())
    check_files_task(file.tip_id)
    assert again(file).state == FileState.HELD
    monkeypatch.setattr(checking, "scan", lambda path, address: Verdict())
    check_files_task(file.tip_id)
    assert again(file).state == FileState.CLEAN


def test_a_file_that_vanished_is_refused_in_words(with_file):
    file = with_file(picture())
    kept_path(file.path).unlink()
    check_files_task(file.tip_id)
    assert again(file).reason == "The file is no longer in the store."


def test_a_photo_that_came_in_uncleaned_is_cleaned_before_anybody_opens_it(with_file):
    file = with_file(photo_with_place(), clean=False)
    with acting(courier()):
        Attachment.objects.unguarded().filter(pk=file.pk).update(clean_wanted=True)
    check_files_task(file.tip_id)
    assert not Image.open(kept_path(again(file).path)).getexif()


def test_the_sweeper_finds_files_whose_worker_died(with_file, monkeypatch):
    file = with_file(picture())
    with acting(courier()):
        Attachment.objects.unguarded().filter(pk=file.pk).update(at="2026-01-01T00:00Z")
        rung = []
        monkeypatch.setattr("tips.intake.sweeping.wake", lambda task, pk: rung.append((task, pk)))
        wake_waiting()
    assert ("tips.check_files", file.tip_id) in rung


def test_the_sweeper_finds_words_that_came_after_the_last_reading(with_file, monkeypatch, settings):
    file = with_file(picture())
    settings.WAKE_AFTER = timedelta(0)
    with acting(courier()):
        tip = Tip.objects.unguarded().get(pk=file.tip_id)
        read_tip(tip.pk)
        rung = []
        monkeypatch.setattr("tips.intake.sweeping.wake", lambda task, pk: rung.append((task, pk)))
        wake_waiting()
        assert ("tips.read_tip", tip.pk) not in rung
        Addition.objects.create(tip=tip, side=Side.SUBMITTER, text="It had plate 8LM 220.")
        wake_waiting()
    assert ("tips.read_tip", tip.pk) in rung
