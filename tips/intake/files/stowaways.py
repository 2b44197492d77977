"""Second files hidden in a first: archives, pages and programs before, in or after what it claims to be."""

import mmap
import re
import zipfile
from pathlib import Path

Bytes = bytes | mmap.mmap

_HEAD = 1_024
_MARKUP = re.compile(
    rb"(?i)<(!doctype|html|head|body|script|svg|iframe|\?php|\?xml[^>]{0,80}\?>\s*<(svg|html))"
)
_NOT_BLANK = re.compile(rb"[^\xef\xbb\xbf\x00\s]")
_NOT_ZERO = re.compile(rb"[^\x00]")
_PROGRAMS = (b"MZ", b"\x7fELF", b"#!", b"\xca\xfe\xba\xbe", b"\xcf\xfa\xed\xfe")
_ARCHIVE_STARTS = (b"PK\x03\x04", b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b", b"BZh", b"%PDF-")


def has_stowaway(path: Path, data: Bytes, end: int, content: str) -> bool:
    """Whether a file would also open as something other than the content it announces.

    Args:
        end: the offset where the announced content ends by its own rules.
    """
    if _reads_as_page(data, content) or (content != "pdf" and data.find(b"%PDF-", 0, _HEAD) >= 0):
        return True
    return _opens_as_archive(path) or not _may_follow(data, end, content)


def _reads_as_page(data: Bytes, content: str) -> bool:
    """A text may speak of markup but not begin with it; other files have none near their start."""
    if content == "txt":
        found = _NOT_BLANK.search(data)
        return bool(found and _MARKUP.match(data, found.start()))
    return bool(_MARKUP.search(data, 0, _HEAD))


def _opens_as_archive(path: Path) -> bool:
    """Archives are read from their end, so one may ride behind or inside anything."""
    try:
        with zipfile.ZipFile(path) as package:
            return bool(package.infolist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return False


def _may_follow(data: Bytes, end: int, content: str) -> bool:
    """Only blank bytes may follow; telephones also put a second picture or a short film behind a JPEG."""
    found = _NOT_ZERO.search(data, end)
    if not found:
        return True
    start = found.start()
    rider = bytes(data[start : start + 8])
    from_telephone = rider.startswith(b"\xff\xd8\xff") or b"ftyp" in rider or data[len(data) - 4 :] == b"SEFT"
    honest = not rider.startswith(_PROGRAMS + _ARCHIVE_STARTS) and not _MARKUP.search(data, end)
    return content == "jpeg" and from_telephone and honest
