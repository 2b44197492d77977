"""What the first bytes of a file say it is."""

import re

import puremagic

HEAD_BYTES = 4_096

_HEIF = frozenset({"heic", "heix", "heim", "heis", "hevc", "hevx"})
_ISO_BRAND = re.compile(r"iso[m2-9]|mp4[12]|avc1|dash|mmp4|MSNV|msdh|msix|M4[VAB][ HP]|3gp[4-9]|3g2[a-c]")
_OLD_QUICKTIME = frozenset({b"moov", b"mdat", b"wide", b"free", b"skip", b"pnot"})

_STARTS = (
    (b"\xff\xd8\xff", "jpeg"),
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"GIF87a", "gif"),
    (b"GIF89a", "gif"),
    (b"%PDF-", "pdf"),
    (b"PK\x03\x04", "zip"),
    (b"ID3", "mp3"),
)

_SECOND_OPINION = {
    "jpeg": ".jpg .jpeg .jfif .jpe",
    "png": ".png .apng",
    "gif": ".gif",
    "webp": ".webp",
    "heic": ".heif .heic .mov .mp4 .avif",
    "iso": ".mp4 .m4v .m4a .m4b .f4v .f4a .f4p .f4b .mov .3gp .3g2 .3gpp .3ga .qtvr .mqv .qt",
    "quicktime": ".mov .qt .mqv .3gp .mp4",
    "webm": ".webm .mkv .mka",
    "mp3": ".mp3 .mpga .mpa .mp1 .mp2 .aac",
    "wav": ".wav",
    "pdf": ".pdf",
    "zip": ".zip .docx",
}


def content_of(head: bytes) -> str:
    """The content that a file's beginning announces, or an empty string when it is none we take.

    Text has no signature: ``text`` means only that nothing else was recognised and no byte forbids it.
    """
    content = _own_opinion(head)
    if content in _SECOND_OPINION and not _agrees(content, head):
        return ""
    return content


def _own_opinion(head: bytes) -> str:
    for start, content in _STARTS:
        if head.startswith(start):
            return content
    if head[:4] == b"RIFF":
        return {b"WEBP": "webp", b"WAVE": "wav"}.get(head[8:12], "")
    if head[4:8] == b"ftyp":
        return _brand(head)
    if head[4:8] in _OLD_QUICKTIME:
        return "quicktime"
    if head[:4] == b"\x1a\x45\xdf\xa3":
        return "webm" if b"\x42\x82\x84webm" in head[:64] else ""
    if _is_frame_of_mp3(head):
        return "mp3"
    return "txt" if b"\x00" not in head or head[:2] in (b"\xff\xfe", b"\xfe\xff") else ""


def _brand(head: bytes) -> str:
    """Reads the ``ftyp`` box: its own brand first, then those it says it is compatible with."""
    size = int.from_bytes(head[:4], "big")
    names = [head[at : at + 4].decode("latin-1") for at in (8, *range(16, min(size, 256), 4))]
    if names[0] == "qt  ":
        return "quicktime"
    if names[0] in _HEIF or (names[0] in ("mif1", "msf1") and _HEIF & set(names)):
        return "heic"
    return "iso" if _ISO_BRAND.fullmatch(names[0]) else ""


def _is_frame_of_mp3(head: bytes) -> bool:
    return len(head) > 3 and head[0] == 0xFF and head[1] & 0xE6 == 0xE2 and head[2] & 0xF0 != 0xF0


def _agrees(content: str, head: bytes) -> bool:
    """Whether puremagic, if it recognises anything at all, counts this content among what it may be."""
    try:
        told = {match.extension for match in puremagic.magic_string(head)}
    except (puremagic.PureError, ValueError):
        return True
    return not told - {""} or bool(told & set(_SECOND_OPINION[content].split()))
