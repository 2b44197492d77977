"""Copies of files without the details that show where, when, with what and by whom they were made."""

import io
import shutil
from pathlib import Path

from PIL import Image, ImageCms, ImageOps, ImageSequence

from tips.intake.files.kinds import Hidden, Kind, can_clean
from tips.intake.files.limits import MOST_FRAMES, MOST_PIXELS
from tips.intake.files.pixels import open_picture

_FORMATS = {"jpeg": "JPEG", "png": "PNG", "gif": "GIF", "webp": "WEBP"}
_QUALITY = 90


def strip_hidden_details(path_in: Path, path_out: Path, *, kind: Kind) -> None:
    """Writes a copy made from the dots alone: no place, time, device, author, comment or preview.

    The copy stands upright as the camera meant it, in ordinary colours. A moving picture keeps its frames as
    far as they are few. Text has nothing hidden and is copied as it is.

    Raises:
        FileRefused: the picture cannot be read to its end.
        ValueError: this kind cannot be cleaned (``can_clean`` says which can).
    """
    if not can_clean(kind):
        raise ValueError(f"{kind.name} files cannot be cleaned")
    if kind.hidden is Hidden.NONE:
        shutil.copyfile(path_in, path_out)
        return
    with open_picture(path_in) as picture:
        frames, pace = _frames(picture, moving=kind.name in ("gif", "webp"))
    _save(frames, pace, path_out, _FORMATS[kind.name])


def _frames(picture: Image.Image, moving: bool) -> tuple[list[Image.Image], list[int]]:
    """The frames as bare dots, and how long each is shown in milliseconds."""
    count = getattr(picture, "n_frames", 1) if moving else 1
    if count > MOST_FRAMES or count * picture.width * picture.height > MOST_PIXELS:
        count = 1
    frames, pace = [], []
    for number, frame in enumerate(ImageSequence.Iterator(picture)):
        if number == count:
            break
        pace.append(int(frame.info.get("duration") or 100))
        frames.append(bare_dots(frame))
    return frames, pace


def bare_dots(picture: Image.Image) -> Image.Image:
    """A new picture with the same dots, upright and in sRGB, that remembers nothing else of the old one."""
    upright = ImageOps.exif_transpose(picture)
    mode = "RGBA" if upright.has_transparency_data else "RGB"
    coloured = _in_srgb(upright, mode)
    bare = Image.new(mode, coloured.size)
    bare.paste(coloured)
    return bare


def _in_srgb(picture: Image.Image, mode: str) -> Image.Image:
    """Profiles name devices and authors, so they go; their meaning is first worked into the dots."""
    profile = picture.info.get("icc_profile")
    if not profile or picture.mode not in ("RGB", "RGBA", "CMYK"):
        return picture.convert(mode)
    try:
        own = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        shown = ImageCms.profileToProfile(picture, own, ImageCms.createProfile("sRGB"), outputMode=mode)
    except (ImageCms.PyCMSError, OSError, ValueError):
        return picture.convert(mode)
    return shown if shown is not None else picture.convert(mode)


def _save(frames: list[Image.Image], pace: list[int], path: Path, name: str) -> None:
    options: dict = {"quality": _QUALITY} if name in ("JPEG", "WEBP") else {}
    if len(frames) > 1:
        options |= {"save_all": True, "append_images": frames[1:], "duration": pace, "loop": 0, "disposal": 2}
        if name == "WEBP":
            del options["disposal"]
    first = frames[0].convert("RGB") if name == "JPEG" else frames[0]
    first.save(path, format=name, **options)
