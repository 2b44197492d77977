import hashlib

import pytest

from tests.tips.intake.files import samples
from tips.intake.files.checks import check_count, check_file, check_size
from tips.intake.files.kinds import KINDS
from tips.intake.files.refusals import FileRefused


@pytest.fixture
def refused(tmp_path):
    def check(name, body, declared=""):
        path = tmp_path / "quarantined"
        path.write_bytes(body)
        with pytest.raises(FileRefused) as caught:
            check_file(path, name=name, declared=declared)
        assert str(caught.value) == caught.value.sentence()
        return caught.value

    return check


@pytest.fixture
def accepted(tmp_path):
    def check(name, body, declared=""):
        path = tmp_path / "quarantined"
        path.write_bytes(body)
        return check_file(path, name=name, declared=declared)

    return check


@pytest.mark.parametrize("name", samples.HONEST)
def test_every_kind_we_name_is_taken(name, accepted):
    body = samples.HONEST[name]
    found = accepted(name, body)
    assert found.size == len(body)
    assert found.sha256 == hashlib.sha256(body).hexdigest()
    assert found.display_name == name
    assert not found.active_content


def test_every_kind_has_an_honest_sample(accepted):
    assert {accepted(name, body).kind for name, body in samples.HONEST.items()} == set(KINDS)


def test_a_declared_type_that_agrees_is_taken_and_an_unknown_one_says_nothing(accepted):
    assert accepted("a.jpg", samples.picture(), "image/jpeg").kind.name == "jpeg"
    assert (
        accepted("a.HEIC", samples.iso_media(b"heic", b"mif1", b"meta"), "application/octet-stream").kind.name
        == "heic"
    )
    assert accepted("a.txt", b"words", "text/plain; charset=utf-8").kind.name == "txt"


def test_a_name_without_an_ending_lets_the_bytes_decide(accepted):
    assert accepted("1000012345", samples.picture()).display_name == "1000012345.jpg"


def test_a_pdf_that_runs_scripts_is_taken_with_a_warning(accepted):
    assert accepted("a.pdf", samples.pdf(b"/OpenAction<</S/JavaScript/JS(1)>>")).active_content


def test_nothing_and_too_much_are_refused_in_words(refused):
    assert str(refused("a.txt", b"")) == "That file is empty. Choose it again, or leave it out."
    with pytest.raises(FileRefused, match=r"^That file is 140 MB\. The limit is 100 MB\.$"):
        check_size(140_000_000)
    with pytest.raises(FileRefused, match=r"100\.1 MB\. The limit is 100 MB"):
        check_size(100_000_001)
    check_size(100_000_000)


def test_a_file_of_101_megabytes_is_refused_before_it_is_read(tmp_path):
    path = tmp_path / "sparse"
    with path.open("wb") as stream:
        stream.truncate(101_000_000)
    with pytest.raises(FileRefused, match="That file is 101 MB. The limit is 100 MB.") as caught:
        check_file(path, name="gate.mp4")
    assert caught.value.code == "too_large"


def test_an_eleventh_file_is_refused():
    check_count(already=4, adding=6)
    with pytest.raises(FileRefused, match="That would be 11 files. The limit is 10. Take some out."):
        check_count(already=10, adding=1)


@pytest.mark.parametrize(
    ("name", "body", "sentence"),
    [
        ("setup.exe", b"MZ\x90\0", "We can't take .exe files. Photos, video, sound, PDF and text are fine."),
        ("logo.svg", b"<svg/>", "We can't take .svg files. Photos, video, sound, PDF and text are fine."),
        ("page.html", b"<html>", "We can't take .html files. Photos, video, sound, PDF and text are fine."),
        ("sheet.xlsx", b"PK\3\4", "We can't take .xlsx files. Photos, video, sound, PDF and text are fine."),
        ("all.zip", samples.archive(), "We can't take .zip files. Add the files inside it one by one."),
        ("x\u202egpj.exe", b"MZ", "We can't take .exe files. Photos, video, sound, PDF and text are fine."),
        ("photo.jpg\0.exe", b"MZ", "We can't take .exe files. Photos, video, sound, PDF and text are fine."),
        ("gate.jpg", samples.picture("PNG"), "That file is named .jpg but is a PNG picture inside. "
         "Rename it to .png."),
        ("gate.png", samples.wav(), "That file is named .png but is a WAV sound inside. "
         "Rename it to .wav."),
    ],
)  # fmt: skip
def test_what_is_not_taken_is_refused_with_what_to_do(name, body, sentence, refused):
    assert str(refused(name, body)) == sentence


DISGUISES = {
    "program.jpg": b"MZ\x90\0" + b"\0" * 300,
    "linux.mp4": b"\x7fELF" + b"\0" * 300,
    "page.jpg": b"<!doctype html><script>alert(1)</script>",
    "archive.pdf": samples.archive(),
    "rar.docx": b"Rar!\x1a\x07\0" + b"\0" * 40,
    "mkv.webm": samples.webm().replace(b"webm", b"matr"),
    "avif.heic": samples.iso_media(b"avif", b"mif1", b"meta"),
    "noise.txt": bytes(range(256)) * 4,
    "noise": bytes(range(256)) * 4,
    "page.txt": b"\n <!DOCTYPE html><html></html>",
    "late.txt": b"\xef\xbb\xbf<svg xmlns='http://www.w3.org/2000/svg'/>",
    "script.txt": b"#!/bin/sh\nrm -rf /\n",
    "rich.txt": b"{\\rtf1 hello}",
    "old-word.docx": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600,
    "other.docx": samples.archive(),
}


@pytest.mark.parametrize("name", DISGUISES)
def test_a_disguise_is_refused(name, refused):
    assert refused(name, DISGUISES[name]).code in {
        "disguised",
        "misnamed",
        "unknown",
        "archive",
        "second_file",
        "damaged",
    }


def test_a_type_declared_against_the_name_is_refused_without_echoing_markup(refused):
    found = refused("a.jpg", samples.picture(), 'text/html"><script>')
    assert str(found) == "That file is named .jpg but was sent as text/htmlscript. Choose it again."


@pytest.mark.parametrize("name", [n for n in samples.HONEST if not n.endswith(("txt", "mp3"))])
def test_a_file_cut_off_on_its_way_is_refused(name, refused):
    body = samples.HONEST[name]
    assert refused(name, body[: len(body) * 2 // 3]).code in {"cut_off", "damaged"}


@pytest.mark.parametrize("name", samples.HONEST)
@pytest.mark.parametrize("keep", [1, 2, 5, 11, 13])
def test_a_few_first_bytes_are_never_an_error_of_ours(name, keep, tmp_path):
    path = tmp_path / "quarantined"
    path.write_bytes(samples.HONEST[name][:keep])
    try:
        assert check_file(path, name=name).kind.name in {"txt"}
    except FileRefused as refusal:
        assert refusal.sentence()
