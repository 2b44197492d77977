import struct
import zlib

import pytest
from PIL import Image, ImageCms

from tests.tips.intake.files import samples
from tips.intake.files.checks import check_file
from tips.intake.files.cleaning import strip_hidden_details
from tips.intake.files.kinds import BY_NAME, KINDS, accepted_extensions, can_clean
from tips.intake.files.refusals import FileRefused
from tips.intake.files.thumbnails import has_thumbnail, make_thumbnail


@pytest.fixture
def clean(tmp_path):
    def cleaned(body, kind):
        (tmp_path / "in").write_bytes(body)
        strip_hidden_details(tmp_path / "in", tmp_path / "out", kind=BY_NAME[kind])
        return tmp_path / "out"

    return cleaned


@pytest.mark.parametrize(("kind", "name"), [("jpeg", "JPEG"), ("png", "PNG"), ("webp", "WEBP")])
def test_place_time_device_and_author_are_gone(kind, name, clean, tmp_path):
    xmp = b"<x:xmpmeta>A. Sender at 41.5 -93.25</x:xmpmeta>"
    extra = {"xmp": xmp} if name == "WEBP" else {}
    body = samples.photo_with_place(name, **extra)
    assert b"Brightphone" in body
    assert b"A. Sender" in body
    with Image.open(clean(body, kind)) as picture:
        assert dict(picture.getexif()) == {}
        assert not picture.getexif().get_ifd(0x8825)
        assert not set(picture.info) & {
            "exif",
            "xmp",
            "icc_profile",
            "comment",
            "photoshop",
            "XML:com.adobe.xmp",
        }
        assert picture.size == (40, 30)
    left = (tmp_path / "out").read_bytes()
    assert b"Brightphone" not in left
    assert b"Sender" not in left
    assert check_file(tmp_path / "out", name=f"x.{BY_NAME[kind].extensions[0]}").kind.name == kind


def test_the_words_in_a_png_are_gone(clean):
    notes = samples.picture("PNG")
    words = b"Author\0A. Sender"
    chunk = struct.pack(">I", len(words)) + b"tEXt" + words + struct.pack(">I", zlib.crc32(b"tEXt" + words))
    body = notes[:33] + chunk + notes[33:]
    assert b"Sender" not in clean(body, "png").read_bytes()


def test_what_a_telephone_put_behind_the_photo_is_gone(clean):
    left = clean(samples.picture() + samples.iso_media(), "jpeg").read_bytes()
    assert b"ftyp" not in left
    assert left.endswith(b"\xff\xd9")


def test_a_photo_taken_sideways_stands_upright_afterwards(clean):
    with Image.open(clean(samples.photo_with_place(orientation=6), "jpeg")) as picture:
        assert picture.size == (30, 40)


def test_a_colour_profile_goes_and_its_colours_stay(clean):
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    with Image.open(clean(samples.picture("JPEG", quality=95, icc_profile=profile), "jpeg")) as picture:
        assert "icc_profile" not in picture.info
        assert picture.getpixel((0, 0))[0] > picture.getpixel((0, 0))[1]


def test_a_broken_colour_profile_does_not_stop_the_cleaning(clean):
    with Image.open(clean(samples.picture(icc_profile=b"not a profile by A. Sender"), "jpeg")) as picture:
        assert "icc_profile" not in picture.info


def test_a_moving_picture_keeps_its_frames_and_loses_its_comment(clean):
    path = clean(samples.moving_gif(), "gif")
    assert b"Sender" not in path.read_bytes()
    with Image.open(path) as picture:
        assert picture.n_frames == 3
        assert picture.info["duration"] == 70


def test_a_very_long_moving_picture_keeps_its_first_frame(clean):
    with Image.open(clean(samples.moving_gif(frames=310), "gif")) as picture:
        assert getattr(picture, "n_frames", 1) == 1


@pytest.mark.parametrize("mode", ["L", "LA", "P", "RGBA", "CMYK", "1", "I;16"])
def test_every_colour_mode_can_be_cleaned(mode, clean):
    name = "JPEG" if mode == "CMYK" else "PNG"
    body = samples.saved(Image.new(mode, (6, 5)), name)
    with Image.open(clean(body, "jpeg" if mode == "CMYK" else "png")) as picture:
        assert picture.size == (6, 5)
        assert picture.mode == ("RGBA" if mode in ("LA", "RGBA") else "RGB")


def test_text_is_copied_and_what_cannot_be_cleaned_says_so(clean):
    assert clean(b"words", "txt").read_bytes() == b"words"
    cleanable = {kind.name for kind in KINDS if can_clean(kind)}
    assert cleanable == {"jpeg", "png", "gif", "webp", "txt"}
    with pytest.raises(ValueError, match="pdf files cannot be cleaned"):
        clean(samples.pdf(), "pdf")


def test_a_picture_that_breaks_off_is_refused_in_words(clean):
    body = samples.picture("PNG", size=(200, 200))
    broken = body[:60] + b"\0" * 40 + body[100:]
    with pytest.raises(FileRefused, match="looks damaged"):
        clean(broken, "png")


@pytest.mark.parametrize("side", [9_000, 20_000, 60_000])
def test_a_picture_with_too_many_dots_is_never_decoded(side, tmp_path):
    def chunk(name, body):
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0))
    bomb = tmp_path / "bomb"
    bomb.write_bytes(
        b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(b"\0" * 1000)) + chunk(b"IEND", b"")
    )
    for attempt in (
        lambda: check_file(bomb, name="bomb.png"),
        lambda: strip_hidden_details(bomb, tmp_path / "out", kind=BY_NAME["png"]),
        lambda: make_thumbnail(bomb, tmp_path / "small"),
    ):
        with pytest.raises(FileRefused, match="more dots than we can open"):
            attempt()


def test_a_thumbnail_is_small_upright_and_bare(tmp_path):
    (tmp_path / "in").write_bytes(samples.photo_with_place(orientation=6, size=(1200, 800)))
    assert make_thumbnail(tmp_path / "in", tmp_path / "small", longest=300) == (200, 300)
    assert b"Brightphone" not in (tmp_path / "small").read_bytes()
    with Image.open(tmp_path / "small") as small:
        assert dict(small.getexif()) == {}


def test_a_see_through_picture_lies_on_white_in_its_thumbnail(tmp_path):
    (tmp_path / "in").write_bytes(samples.saved(Image.new("RGBA", (10, 10), (0, 0, 0, 0)), "PNG"))
    assert make_thumbnail(tmp_path / "in", tmp_path / "small") == (10, 10)
    with Image.open(tmp_path / "small") as small:
        assert small.getpixel((5, 5)) == (255, 255, 255)


def test_only_pictures_have_thumbnails():
    assert {kind.name for kind in KINDS if has_thumbnail(kind)} == {"jpeg", "png", "gif", "webp"}
    assert ".heic" in accepted_extensions()
