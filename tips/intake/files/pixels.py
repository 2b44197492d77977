"""Opens pictures with a decoder, never one that would fill the memory."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image, UnidentifiedImageError

from tips.intake.files.limits import MOST_PIXELS
from tips.intake.files.refusals import FileRefused, Reason

_DECODERS = ("JPEG", "PNG", "GIF", "WEBP")
# Without this the decoders of this list that nobody has used yet are unknown by name.
Image.init()

_BOMB = (Image.DecompressionBombError, Image.DecompressionBombWarning)
_BROKEN = (UnidentifiedImageError, OSError, ValueError, SyntaxError, EOFError, IndexError, KeyError)


@contextmanager
def open_picture(path: Path) -> Iterator[Image.Image]:
    """A picture whose dots are few enough to be decoded; they are decoded when asked for.

    Raises:
        FileRefused: no decoder of ours opens it, now or while it is being read, or it has too many dots.
    """
    try:
        with Image.open(path, formats=_DECODERS) as picture:
            if picture.width * picture.height > MOST_PIXELS:
                raise FileRefused(Reason.TOO_MANY_DOTS)
            yield picture
    except _BOMB:
        raise FileRefused(Reason.TOO_MANY_DOTS) from None
    except _BROKEN:
        raise FileRefused(Reason.DAMAGED) from None


def check_pixels(path: Path) -> None:
    """Refuses a picture that no decoder opens, or that would fill the memory when opened."""
    with open_picture(path):
        pass
