"""Where sound and video end, by the rules of their containers."""

import mmap

from tips.intake.files.shapes.signals import CutOff, Misshapen

Bytes = bytes | mmap.mmap

MOST_BOXES = 200_000
_LOOK_FOR_FRAME = 8_192
_FRAMES_TO_SEE = 3
_KBIT_1 = (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320)
_KBIT_2 = (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160)
_RATES = {3: (44_100, 48_000, 32_000), 2: (22_050, 24_000, 16_000), 0: (11_025, 12_000, 8_000)}


def end_of_boxes(data: Bytes) -> int:
    """The offset after the last box of an ISO media file (MP4, MOV, M4A, HEIC); its index must have come."""
    at, seen = 0, set()
    for _ in range(MOST_BOXES):
        if at == len(data):
            break
        name, size = _box(data, at)
        seen.add(name)
        if size < 8 or not name.isascii():
            raise Misshapen
        at += size
        if at > len(data):
            raise CutOff
    if not seen & {b"moov", b"meta", b"moof"}:
        raise CutOff
    return at


def _box(data: Bytes, at: int) -> tuple[bytes, int]:
    if at + 8 > len(data):
        raise Misshapen
    size, name = int.from_bytes(data[at : at + 4], "big"), bytes(data[at + 4 : at + 8])
    if size == 0:
        return name, len(data) - at
    if size == 1:
        return name, int.from_bytes(data[at + 8 : at + 16], "big")
    return name, size


def end_of_ebml(data: Bytes) -> int:
    """The offset after a WebM file; a live recording leaves its segment's length open."""
    at = 0
    for name in (b"\x1a\x45\xdf\xa3", b"\x18\x53\x80\x67"):
        if data[at : at + 4] != name:
            raise Misshapen if data[at : at + 4] else CutOff
        size, width = _ebml_size(data, at + 4)
        if size is None:
            return len(data)
        at += 4 + width + size
        if at > len(data):
            raise CutOff
    return at


def _ebml_size(data: Bytes, at: int) -> tuple[int | None, int]:
    first = data[at : at + 1]
    if not first or not first[0]:
        raise Misshapen
    width = 9 - first[0].bit_length()
    told = int.from_bytes(data[at : at + width], "big") - (1 << 7 * width)
    return (None if told == (1 << 7 * width) - 1 else told), width


def end_of_mp3(data: Bytes) -> int:
    """The end of an MP3 whose first frames follow one another; the rest is left to the player."""
    at = _after_id3(data)
    if at >= len(data):
        raise CutOff
    for start in range(at, min(at + _LOOK_FOR_FRAME, len(data) - 3)):
        if data[start] == 0xFF and _frames_follow(data, start):
            return len(data)
    raise Misshapen


def _after_id3(data: Bytes) -> int:
    if data[:3] != b"ID3" or len(data) < 10:
        return 0
    size = 0
    for part in data[6:10]:
        size = size << 7 | part & 0x7F
    return 10 + size + (10 if data[5] & 0x10 else 0)


def _frames_follow(data: Bytes, at: int) -> bool:
    for seen in range(_FRAMES_TO_SEE):
        size = _frame_bytes(bytes(data[at : at + 4]))
        if not size:
            return seen > 0 and (at == len(data) or data[at : at + 3] == b"TAG")
        at += size
    return True


def _frame_bytes(head: bytes) -> int:
    """The length of a layer III frame in bytes, or 0 when this is none."""
    if len(head) < 4 or head[0] != 0xFF or head[1] & 0xE6 != 0xE2:
        return 0
    version, bitrate, rate = head[1] >> 3 & 3, head[2] >> 4, head[2] >> 2 & 3
    if version == 1 or rate == 3 or bitrate in (0, 15):
        return 0
    kbit, factor = (_KBIT_1[bitrate], 144_000) if version == 3 else (_KBIT_2[bitrate], 72_000)
    return factor * kbit // _RATES[version][rate] + (head[2] >> 1 & 1)
