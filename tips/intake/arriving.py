"""Files on their way in: written straight to quarantine, cut at the limit, and never the end of a report."""

import contextlib
import logging
import os
import time
from pathlib import Path

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler

from .files.limits import MOST_BYTES
from .storing import fresh_path

log = logging.getLogger(__name__)
LEFT_BEHIND_SECONDS = 86_400


class ArrivingFile(UploadedFile):
    """A file in quarantine; ``lost`` says that the disk could not keep it, ``size`` what was sent."""

    def __init__(self, path: Path, *arguments):
        super().__init__(None, *arguments)
        self.path = path
        self.lost = False
        with self._or_lost():
            self.file = path.open("w+b")

    def write(self, piece: bytes) -> None:
        """Keep one piece, unless the file is already lost or past the limit."""
        if self.file and self.size <= MOST_BYTES:
            with self._or_lost():
                self.file.write(piece)

    def finish(self) -> None:
        """Put every byte on the disk and go back to the start."""
        if self.file:
            with self._or_lost():
                self.file.flush()
                self.file.seek(0)

    def temporary_file_path(self) -> str:
        """Return where the file lies, as Django's own uploaded files do."""
        return str(self.path)

    def close(self):
        """Close the file and leave nothing in quarantine."""
        with contextlib.suppress(OSError):
            if self.file:
                super().close()
        with contextlib.suppress(OSError):
            self.path.unlink(missing_ok=True)

    @contextlib.contextmanager
    def _or_lost(self):
        """A full disk loses the file and nothing else: the words sent with it must still arrive."""
        try:
            yield
        except OSError as fault:
            log.error("a file sent in could not be kept: %s", fault.strerror)
            self.lost = True
            self.file = None
            with contextlib.suppress(OSError):
                self.path.unlink(missing_ok=True)


class QuarantineHandler(FileUploadHandler):
    """Takes each uploaded file straight into quarantine."""

    def new_file(self, *arguments, **more):
        """Open the next file."""
        super().new_file(*arguments, **more)
        self.arriving = ArrivingFile(
            _quarantine(), self.file_name, self.content_type, 0, self.charset, self.content_type_extra
        )

    def receive_data_chunk(self, raw_data, start):
        """Keep a piece; what lies past the limit is counted and dropped."""
        self.arriving.size = start + len(raw_data)
        self.arriving.write(raw_data)

    def file_complete(self, file_size):
        """Hand the file over."""
        self.arriving.size = file_size
        self.arriving.finish()
        return self.arriving

    def upload_interrupted(self):
        """Leave nothing behind when the sender goes away."""
        if hasattr(self, "arriving"):
            self.arriving.close()


def _quarantine() -> Path:
    try:
        return fresh_path("arriving")
    except OSError:
        return Path(settings.MEDIA_ROOT) / "arriving" / "unwritable"


def forget_left_behind() -> int:
    """Remove what a process that died left in quarantine; return how many."""
    gone = 0
    oldest = time.time() - LEFT_BEHIND_SECONDS
    with contextlib.suppress(FileNotFoundError):
        for entry in os.scandir(Path(settings.MEDIA_ROOT) / "arriving"):
            if entry.stat().st_mtime < oldest:
                Path(entry.path).unlink(missing_ok=True)
                gone += 1
    return gone
