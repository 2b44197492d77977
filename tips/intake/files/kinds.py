"""The kinds of file that are taken, and nothing else is."""

from dataclasses import dataclass
from enum import Enum

from django.utils.translation.trans_null import gettext_noop


class Hidden(Enum):
    """What becomes of details a file carries unseen: place, time, device, author."""

    REMOVABLE = "removable"
    NONE = "none"
    STAYS = "stays"


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of file: how it is named, declared and recognised by its content."""

    name: str
    family: str
    shown: str
    extensions: tuple[str, ...]
    media_types: tuple[str, ...]
    contents: frozenset[str]
    hidden: Hidden

    @property
    def media_type(self) -> str:
        """The media type under which such a file is given out."""
        return self.media_types[0]


def _kind(name, family, shown, extensions, media_types, contents="", hidden=Hidden.STAYS) -> Kind:
    recognised = frozenset((contents or name).split())
    return Kind(
        name, family, shown, tuple(extensions.split()), tuple(media_types.split()), recognised, hidden
    )


KINDS = (
    _kind(
        "jpeg",
        "photo",
        gettext_noop("a JPEG photo"),
        "jpg jpeg jpe jfif",
        "image/jpeg image/jpg image/pjpeg",
        hidden=Hidden.REMOVABLE,
    ),
    _kind(
        "png", "photo", gettext_noop("a PNG picture"), "png", "image/png image/x-png", hidden=Hidden.REMOVABLE
    ),
    _kind("gif", "photo", gettext_noop("a GIF picture"), "gif", "image/gif", hidden=Hidden.REMOVABLE),
    _kind("webp", "photo", gettext_noop("a WebP picture"), "webp", "image/webp", hidden=Hidden.REMOVABLE),
    _kind(
        "heic",
        "photo",
        gettext_noop("a HEIC photo"),
        "heic heif",
        "image/heic image/heif image/heic-sequence image/heif-sequence",
    ),
    _kind(
        "mp4",
        "video",
        gettext_noop("an MP4 video"),
        "mp4 m4v 3gp",
        "video/mp4 video/x-m4v video/3gpp",
        "iso quicktime",
    ),
    _kind("mov", "video", gettext_noop("a QuickTime video"), "mov qt", "video/quicktime", "quicktime iso"),
    _kind("webm", "video", gettext_noop("a WebM video"), "webm", "video/webm audio/webm"),
    _kind(
        "m4a",
        "sound",
        gettext_noop("an M4A sound"),
        "m4a",
        "audio/mp4 audio/x-m4a audio/m4a audio/aac",
        "iso",
    ),
    _kind("mp3", "sound", gettext_noop("an MP3 sound"), "mp3", "audio/mpeg audio/mp3 audio/x-mp3"),
    _kind(
        "wav", "sound", gettext_noop("a WAV sound"), "wav", "audio/wav audio/x-wav audio/wave audio/vnd.wave"
    ),
    _kind("pdf", "pdf", gettext_noop("a PDF"), "pdf", "application/pdf application/x-pdf"),
    _kind("txt", "text", gettext_noop("plain text"), "txt text", "text/plain", hidden=Hidden.NONE),
    _kind(
        "docx",
        "text",
        gettext_noop("a Word document"),
        "docx",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "docx zip",
    ),
)

BY_NAME = {kind.name: kind for kind in KINDS}
BY_EXTENSION = {extension: kind for kind in KINDS for extension in kind.extensions}
USUAL_FOR_CONTENT = {content: kind for kind in reversed(KINDS) for content in kind.contents} | {
    "quicktime": BY_NAME["mov"]
}

ARCHIVES = frozenset({"zip", "rar", "7z", "gz", "tgz", "bz2", "xz", "tar", "cab", "iso", "dmg", "jar", "apk"})
SAYS_NOTHING = frozenset({"", "application/octet-stream", "binary/octet-stream", "application/x-unknown"})


def can_clean(kind: Kind) -> bool:
    """Whether such a file can be given on without details that show where, when or by whom it was made."""
    return kind.hidden is not Hidden.STAYS


def accepted_extensions() -> tuple[str, ...]:
    """Every ending that is taken, with its dot, for a file input's ``accept``."""
    return tuple(f".{extension}" for extension in BY_EXTENSION)
