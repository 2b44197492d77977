import struct

import pytest

from tests.tips.intake.files import samples
from tips.intake.files.checks import check_file
from tips.intake.files.refusals import FileRefused

PAGE = b"<html><body><script>alert(1)</script></body></html>"
ZIP = samples.archive()


def comment_in_jpeg(body: bytes) -> bytes:
    plain = samples.picture()
    return plain[:2] + b"\xff\xfe" + struct.pack(">H", len(body) + 2) + body + plain[2:]


STOWAWAYS = {
    "zip-behind.jpg": samples.picture() + ZIP,
    "page-behind.jpg": samples.picture() + PAGE,
    "page-behind-a-second-picture.jpg": samples.picture() + samples.picture() + PAGE,
    "program-behind.jpg": samples.picture() + b"MZ\x90\0" + b"\0" * 60,
    "page-with-a-false-telephone-mark.jpg": samples.picture() + PAGE + b"SEFT",
    "page-in-comment.jpg": comment_in_jpeg(PAGE),
    "zip-in-comment.jpg": comment_in_jpeg(ZIP),
    "pdf-in-comment.jpg": comment_in_jpeg(samples.pdf()),
    "jar-behind.gif": samples.picture("GIF") + ZIP,
    "page-behind.png": samples.picture("PNG") + PAGE,
    "zip-behind.webp": samples.picture("WEBP") + ZIP,
    "zip-behind.pdf": samples.pdf() + ZIP,
    "zip-within.pdf": samples.pdf() + ZIP + b"\nstartxref\n9\n%%EOF\n",
    "page-before.pdf": samples.pdf(PAGE),
    "zip-behind.wav": samples.wav() + ZIP,
    "zip-behind.mp3": samples.mp3() + ZIP,
    "zip-as-box.mp4": samples.iso_media() + samples.box(b"free", ZIP),
    "pdf-in-first-box.mp4": samples.iso_media(also=b"mp42%PDF-1.4"),
    "zip-behind.txt": b"just words\n" + b"PK".join([b"", ZIP[2:]]).replace(b"\0", b" "),
    "zip-behind.docx": samples.docx() + ZIP,
    "pdf-before.docx": samples.pdf() + samples.docx(),
    "page-behind.docx": samples.docx() + PAGE,
}


@pytest.mark.parametrize("name", STOWAWAYS)
def test_two_files_in_one_are_refused(name, tmp_path):
    path = tmp_path / "quarantined"
    path.write_bytes(STOWAWAYS[name])
    with pytest.raises(FileRefused) as caught:
        check_file(path, name=name)
    assert caught.value.code in {"second_file", "misnamed", "unknown", "damaged", "cut_off", "archive"}


FROM_TELEPHONES = {
    "a second picture": samples.picture() + samples.picture(size=(8, 8)),
    "a short film": samples.picture() + samples.iso_media(),
    "padding": samples.picture() + b"\0" * 4_096,
    "a maker's notes": samples.picture() + b"\0\0\1\x0a\x0e\0\0\0Image_UTC" + b"\x2a" * 30 + b"SEFT",
}


@pytest.mark.parametrize("what", FROM_TELEPHONES)
def test_what_telephones_put_behind_a_photo_is_no_stowaway(what, tmp_path):
    path = tmp_path / "quarantined"
    path.write_bytes(FROM_TELEPHONES[what])
    assert check_file(path, name="photo.jpg").kind.name == "jpeg"


def test_a_text_may_speak_of_markup(tmp_path):
    path = tmp_path / "quarantined"
    path.write_bytes(b"The page he sent had <script> in it, and %PD" + b"F.")
    assert check_file(path, name="note.txt").kind.name == "txt"


WORD = {
    "macros": ({"word/vbaProject.bin": b"\0"}, "macros"),
    "a program": ({"word/embeddings/run.exe": b"MZ"}, "macros"),
    "macro type": (
        {"[Content_Types].xml": b"<Types>application/vnd.ms-word.document.macroEnabled</Types>"},
        "macros",
    ),
    "a flood": ({"word/media/flood.bin": b"\0" * 301_000_000}, "unpacks_too_large"),
    "many parts": ({f"word/media/{n}.bin": b"" for n in range(2_100)}, "unpacks_too_large"),
}


@pytest.mark.parametrize("what", WORD)
def test_a_word_document_with_more_than_words_is_refused(what, tmp_path):
    added, code = WORD[what]
    path = tmp_path / "quarantined"
    path.write_bytes(samples.rezipped(samples.docx(), dict(added)))
    with pytest.raises(FileRefused) as caught:
        check_file(path, name="report.docx")
    assert caught.value.code == code
