"""Small pictures to recognise a photo by, made from its dots alone."""

from pathlib import Path

from PIL import Image

from tips.intake.files.cleaning import bare_dots
from tips.intake.files.kinds import Hidden, Kind
from tips.intake.files.pixels import open_picture

LONGEST_SIDE = 480
_QUALITY = 80


def has_thumbnail(kind: Kind) -> bool:
    """Whether a small picture can be made of such a file."""
    return kind.hidden is Hidden.REMOVABLE


def make_thumbnail(path_in: Path, path_out: Path, longest: int = LONGEST_SIDE) -> tuple[int, int]:
    """Writes a small JPEG of a picture's first frame, white where it is see-through; gives its size.

    Args:
        longest: the longer side in dots; smaller pictures are not enlarged.
    Raises:
        FileRefused: the picture cannot be read.
    """
    with open_picture(path_in) as picture:
        # Decoding a photo straight to about the wanted size saves most of the memory and time.
        picture.draft("RGB", (longest * 2, longest * 2))
        small = bare_dots(picture)
    small.thumbnail((longest, longest))
    paper = Image.new("RGB", small.size, "white")
    paper.paste(small, mask=small.getchannel("A") if small.mode == "RGBA" else None)
    paper.save(path_out, format="JPEG", quality=_QUALITY)
    return paper.size
