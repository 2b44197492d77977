"""Where files lie: a private folder, under names that say nothing."""

import os
import secrets
from contextlib import suppress
from pathlib import Path

from django.conf import settings

PRIVATE = 0o700


def fresh_path(*folders: str) -> Path:
    """Return a path in the file store that nothing has, its folder made."""
    name = secrets.token_hex(16)
    folder = Path(settings.MEDIA_ROOT, *folders)
    folder.mkdir(mode=PRIVATE, parents=True, exist_ok=True)
    return folder / name


def keep(path: Path) -> str:
    """Move a file into the store for good and return the name it is kept under.

    The bytes are on the disk before the name is given out, so that a row never outlives its file.
    """
    kept = fresh_path("kept", secrets.token_hex(1))
    with path.open("rb") as stream:
        os.fsync(stream.fileno())
    path.chmod(0o600)
    path.replace(kept)
    return str(kept.relative_to(settings.MEDIA_ROOT))


def kept_path(name: str) -> Path:
    """Return where a kept file lies.

    Raises:
        ValueError: the name leads out of the store.
    """
    root = Path(settings.MEDIA_ROOT).resolve()
    path = (root / name).resolve()
    if not name or root not in path.parents:
        raise ValueError("That name leads out of the file store.")
    return path


def destroy(name: str) -> None:
    """Remove a kept file; one that is gone already is no matter."""
    if name:
        with suppress(FileNotFoundError):
            kept_path(name).unlink()
