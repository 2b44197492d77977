"""Where a picture ends, by the rules of its format; pixels are left to the decoder."""

import mmap
import re

from tips.intake.files.shapes.signals import CutOff, Misshapen

Bytes = bytes | mmap.mmap

# A picture of 100 MB made of the smallest legal parts would keep a walk in Python busy for minutes.
MOST_STEPS = 1_000_000
_JPEG_MARKER_IN_DATA = re.compile(rb"\xff[^\x00\xff\xd0-\xd7]")
_STANDALONE = {0x01, *range(0xD0, 0xD8)}


def end_of_jpeg(data: Bytes) -> int:
    """The offset after the end-of-image marker of the first picture."""
    at = 2
    for _ in range(MOST_STEPS):
        if at + 2 > len(data):
            raise CutOff
        if data[at] != 0xFF:
            raise Misshapen
        marker = data[at + 1]
        if marker == 0xD9:
            return at + 2
        if marker == 0xFF:
            at += 1
            continue
        at = at + 2 if marker in _STANDALONE else _after_segment(data, at, marker)
    raise Misshapen


def _after_segment(data: Bytes, at: int, marker: int) -> int:
    length = int.from_bytes(data[at + 2 : at + 4], "big")
    if length < 2:
        raise CutOff if at + 4 > len(data) else Misshapen
    at += 2 + length
    if marker != 0xDA:
        return at
    found = _JPEG_MARKER_IN_DATA.search(data, at)
    if not found:
        raise CutOff
    return found.start()


def end_of_png(data: Bytes) -> int:
    """The offset after the IEND chunk."""
    at = 8
    for _ in range(MOST_STEPS):
        if at + 12 > len(data):
            raise CutOff
        name = data[at + 4 : at + 8]
        if not name.isalpha():
            raise Misshapen
        at += 12 + int.from_bytes(data[at : at + 4], "big")
        if name == b"IEND":
            if at > len(data):
                raise CutOff
            return at
    raise Misshapen


def end_of_gif(data: Bytes) -> int:
    """The offset after the trailer."""
    if len(data) < 13:
        raise CutOff
    at = 13 + _colour_table(data[10])
    for _ in range(MOST_STEPS):
        sign = data[at : at + 1]
        if sign == b";":
            return at + 1
        if sign == b"!":
            at = _after_blocks(data, at + 2)
        elif sign == b",":
            flags = data[at + 9 : at + 10]
            if not flags:
                raise CutOff
            at = _after_blocks(data, at + 11 + _colour_table(flags[0]))
        else:
            raise Misshapen if sign else CutOff
    raise Misshapen


def _colour_table(flags: int) -> int:
    return 3 * 2 ** ((flags & 7) + 1) if flags & 0x80 else 0


def _after_blocks(data: Bytes, at: int) -> int:
    for _ in range(MOST_STEPS):
        if at >= len(data):
            raise CutOff
        size = data[at]
        at += size + 1
        if not size:
            return at
    raise Misshapen


def end_of_riff(data: Bytes) -> int:
    """The offset after a RIFF file (WebP, WAV); recorders that never learnt the length leave it open."""
    told = int.from_bytes(data[4:8], "little")
    if told in (0, 0xFFFFFFFF) and data[8:12] == b"WAVE":
        return len(data)
    end = 8 + told + told % 2
    if end == len(data) + 1:
        return len(data)
    if end > len(data):
        raise CutOff
    return end
